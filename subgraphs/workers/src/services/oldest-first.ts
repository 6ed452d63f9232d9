import type { RegionCode } from "@payung/plugin-kit";
import {
  Page,
  decodeCursor,
  pageSize,
  readableRegions,
  withActor,
  withinRegions,
} from "@payung/subgraph-kit";
import type { Actor } from "@payung/subgraph-kit";
import type { DataSource, EntityManager, EntityTarget } from "typeorm";

export interface AskedByStatus<Status> {
  readonly region: RegionCode | undefined;
  readonly status: Status;
  readonly first: number;
  readonly after: string | undefined;
}

/** Rows that wait for a decision, and how they are found. */
export interface DecidedRows<Row> {
  readonly entity: EntityTarget<Row>;
  /** The column that says in which region a row is. */
  readonly region: string;
  /** The field of the graph that lists them, for errors. */
  readonly field: string;
}

/** Those of the actor's regions with a status, the oldest first. @throws coded errors that name the argument */
export async function oldestFirst<Row extends { readonly id: string }, Status>(
  database: DataSource,
  who: Actor,
  { entity, region: column, field }: DecidedRows<Row>,
  { region, status, first, after }: AskedByStatus<Status>,
): Promise<Page<Row>> {
  const regions = readableRegions(who, region, region === undefined ? field : "region");
  const limit = pageSize(first, 100) + 1;
  const [afterId] = after === undefined ? [""] : decodeCursor(after, 1);
  const selected = (manager: EntityManager) =>
    manager
      .getRepository(entity)
      .createQueryBuilder("asked")
      .where(withinRegions(`asked.${column}`, regions))
      .andWhere({ status });
  const rows = await withActor(database, who, (manager) =>
    selected(manager).andWhere("asked.id > :afterId", { afterId }).orderBy("asked.id").limit(limit).getMany(),
  );
  const count = () => withActor(database, who, (manager) => selected(manager).getCount());
  return new Page({ rows, first, keyOf: ({ id }) => [id], count });
}
