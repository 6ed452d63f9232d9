import { systemActor, withActor } from "@payung/subgraph-kit";
import type { DataSource, EntityManager } from "typeorm";

/** How many rows one transaction folds at most, so that it stays short. */
const BATCH = 5_000;

/**
 * Moves what transactions have told in claim_delta into claim_count, batch by batch until nothing is left. One process at
 * a time: another one that comes meanwhile leaves it to the first.
 */
export async function foldClaims(database: DataSource): Promise<void> {
  for (;;) {
    const folded = await withActor(database, systemActor("claims"), async (manager) => {
      const [lock]: { mine: boolean }[] = await manager.query(
        `select pg_try_advisory_xact_lock(${LOCK}) as mine`,
      );
      return lock!.mine ? foldBatch(manager) : 0;
    });
    if (folded < BATCH) return;
  }
}

/** Counts all claims again, for a repair. Whoever changes claims meanwhile waits until it is done. */
export function rebuildClaimCounts(database: DataSource): Promise<void> {
  return withActor(database, systemActor("claims"), async (manager) => {
    await manager.query(`select pg_advisory_xact_lock(${LOCK})`);
    await manager.query("lock table claim_delta in share row exclusive mode");
    await manager.query("delete from claim_delta");
    await manager.query("delete from claim_count");
    await manager.query(`insert into claim_count (${COLUMNS}) select ${COLUMNS} from all_claim_states()`);
  });
}

const LOCK = "hashtext('payung fold claims')";
const COLUMNS = "year, region, around, part, value, cases, persons, synthetic, due, paid";

const FOLD = `
  with taken as (
    delete from claim_delta where id in (select id from claim_delta order by id limit $1) returning *
  ), folded as (
    insert into claim_count as known (${COLUMNS})
    select year, region, around, part, value, sum(cases), sum(persons), sum(synthetic), sum(due), sum(paid)
    from taken group by year, region, around, part, value
    on conflict on constraint claim_count_key do update set cases = known.cases + excluded.cases,
      persons = known.persons + excluded.persons, synthetic = known.synthetic + excluded.synthetic,
      due = known.due + excluded.due, paid = known.paid + excluded.paid
  )
  select count(*)::integer as folded from taken`;

async function foldBatch(manager: EntityManager): Promise<number> {
  const [row]: { folded: number }[] = await manager.query(FOLD, [BATCH]);
  return row!.folded;
}
