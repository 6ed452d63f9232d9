import type { RegionCode } from "@payung/plugin-kit";
import { Page, decodeCursor, groupRows, pageSize, requirePeopleOf, withActor } from "@payung/subgraph-kit";
import type { Actor } from "@payung/subgraph-kit";
import type { DataSource, EntityManager } from "typeorm";
import { In } from "typeorm";
import { regionRange } from "@payung/subgraph-kit";
import { Worker } from "../entities/worker.js";
import { workersById } from "../services/workers-by-id.js";
import type { ProbableDuplicate } from "../types/probable-duplicate.js";

/**
 * How alike two names are, as pg_trgm counts: the share of three-letter pieces that both have. "Siti Rahmawati" and
 * "Siti Rahmawaty" have 0.76, "Siti Rahmawati" and "Siti Rahayu" 0.43.
 */
const ALIKE = 0.6;

/** For each worker others of the same birth date and village with a name alike, under another NIK. */
export async function duplicatesOf(
  manager: EntityManager,
  workers: readonly Worker[],
): Promise<(readonly Worker[])[]> {
  const pairs: { own: string; id: string; province: string }[] = await manager.query(
    `select own.id as own, other.id, other.province from worker as own
     join worker as other on other.birth_date = own.birth_date and other.domicile = own.domicile and other.id <> own.id
     where own.province = any($1) and own.id = any($2) and similarity(own.name, other.name) >= ${ALIKE}
     order by other.id`,
    [[...new Set(workers.map(({ province }) => province))], workers.map(({ id }) => id)],
  );
  const province = In([...new Set(pairs.map((pair) => pair.province))]);
  const rows =
    pairs.length === 0
      ? []
      : await manager.getRepository(Worker).findBy({ province, id: In(pairs.map(({ id }) => id)) });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const byOwn = groupRows(pairs, ({ own }) => own);
  return workers.map(({ id }) => (byOwn.get(id) ?? []).map((pair) => byId.get(pair.id)!));
}

/** Pairs of a region, by village: each once. @throws coded errors that name the argument */
export async function duplicatesIn(
  database: DataSource,
  who: Actor,
  region: RegionCode,
  first: number,
  after: string | undefined,
): Promise<Page<ProbableDuplicate>> {
  requirePeopleOf(who, region, "region");
  const { low, high } = regionRange(region);
  const most = pageSize(first, 100) + 1;
  const key = after === undefined ? ["", "", ""] : decodeCursor(after, 3);
  const read = <T>(work: (manager: EntityManager) => Promise<T>): Promise<T> =>
    withActor(database, who, work);
  const rows = await read(async (manager) => {
    const pairs: { one: string; other: string }[] = await manager.query(
      `${PAIRS} select one, other from pair where (domicile, one, other) > ($3, $4, $5)
       order by domicile, one, other limit $6`,
      [low, high, ...key, most],
    );
    const people = await workersById(
      manager,
      pairs.flatMap(({ one, other }) => [one, other]),
    );
    return pairs.map((_, index) => ({ one: people[index * 2]!, other: people[index * 2 + 1]! }));
  });
  const count = () =>
    read(async (manager) => {
      const [row]: [{ total: number }] = await manager.query(
        `${PAIRS} select count(*)::int as total from pair`,
        [low, high],
      );
      return row.total;
    });
  return new Page({ rows, first, keyOf: ({ one, other }) => [one.domicile, one.id, other.id], count });
}

/** First those who share birth date and village with somebody; only their names are compared. */
const PAIRS = `
  with shared as materialized (
    select id, name, domicile, birth_date from (
      select id, name, domicile, birth_date, count(*) over (partition by domicile, birth_date) as people
      from worker where domicile >= $1 and domicile < $2
    ) as counted where people > 1
  ), pair as (
    select one.domicile, one.id as one, other.id as other from shared as one
    join shared as other on other.domicile = one.domicile and other.birth_date = one.birth_date and other.id > one.id
    where similarity(one.name, other.name) >= ${ALIKE}
  )`;
