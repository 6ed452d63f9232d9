import type { DataSource, EntityManager } from "typeorm";
import type { Progress } from "../database/progress.js";
import { withActor } from "../database/with-actor.js";
import { systemActor } from "../peers/system-actor.js";
import type { PersonalData } from "./personal-data.js";

/** Where sealed values lie: a key of text columns that orders the rows, and the kind that the value is bound to. */
export interface SealedColumn {
  readonly table: string;
  readonly key: readonly string[];
  readonly column: string;
  readonly kind: string;
}

/** What one subgraph has sealed. */
export interface SealedPlaces {
  readonly database: DataSource;
  readonly subgraph: string;
  readonly columns: readonly SealedColumn[];
}

/** How many rows are read, and sealed again in one transaction. */
const BATCH = 2_000;

/**
 * Seals with the newest key what an older one sealed. Rows that are done are passed over, so that it may be stopped and
 * begun again; a row that somebody else writes meanwhile is left as it is then.
 * @returns how many rows were sealed again
 */
export async function reseal(
  { database, subgraph, columns }: SealedPlaces,
  personal: PersonalData,
  onProgress: Progress,
): Promise<number> {
  let total = 0;
  for (const each of columns) {
    const sealed = await resealColumn(database, subgraph, personal, each);
    onProgress(`${each.table}.${each.column}: ${sealed} rows sealed again`);
    total += sealed;
  }
  return total;
}

async function resealColumn(
  database: DataSource,
  subgraph: string,
  personal: PersonalData,
  of: SealedColumn,
): Promise<number> {
  let after: readonly string[] | undefined = of.key.map(() => "");
  let total = 0;
  while (after !== undefined) {
    const from: readonly string[] = after;
    const batch = await withActor(database, systemActor(subgraph), (manager) =>
      resealBatch(manager, personal, of, from),
    );
    total += batch.sealed;
    after = batch.last;
  }
  return total;
}

interface SealedRow {
  readonly key: string[];
  readonly sealed: Buffer;
}

async function resealBatch(
  manager: EntityManager,
  personal: PersonalData,
  { table, key, column, kind }: SealedColumn,
  after: readonly string[],
): Promise<{ sealed: number; last: readonly string[] | undefined }> {
  const columns = key.join(", ");
  const places = key.map((_, index) => `$${index + 1}`).join(", ");
  const rows: SealedRow[] = await manager.query(
    `select array[${columns}] as key, ${column} as sealed from ${table}
     where (${columns}) > (${places}) and ${column} is not null order by ${columns} limit ${BATCH}`,
    [...after],
  );
  const stale = rows.filter(({ sealed }) => personal.isStale(sealed));
  if (stale.length > 0) {
    const again = stale.map(({ sealed }) => personal.encrypt(kind, personal.decrypt(kind, sealed)));
    // Only where it is still what was read: a later value was sealed by whoever wrote it.
    await manager.query(
      `update ${table} set ${column} = stale.again
       from unnest($1::bytea[], $2::bytea[], ${key.map((_, index) => `$${index + 3}::text[]`).join(", ")})
         as stale(sealed, again, ${key.map((_, index) => `key${index}`).join(", ")})
       where ${key.map((name, index) => `${qualified(table, name)} = stale.key${index}`).join(" and ")}
         and ${table}.${column} = stale.sealed`,
      [
        stale.map(({ sealed }) => sealed),
        again,
        ...key.map((_, index) => stale.map((row) => row.key[index])),
      ],
    );
  }
  return { sealed: stale.length, last: rows.length < BATCH ? undefined : rows.at(-1)?.key };
}

function qualified(table: string, column: string): string {
  return `${table}.${column}`;
}
