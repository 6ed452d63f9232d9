import type { RegionCode, WorkerCategory } from "@payung/plugin-kit";
import { containing, entitiesOf } from "@payung/subgraph-kit";
import type { Row } from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";
import { Worker } from "../entities/worker.js";

/** Whom a list shows. */
export interface WorkerSelection {
  /** Where they live; in none of these: nobody. */
  readonly regions: readonly RegionCode[];
  readonly scheme?: string;
  readonly category?: WorkerCategory;
  /** Words that all stand in the name, in any order and case. */
  readonly words?: readonly string[];
}

/** The list's order: by village, then by number. */
export function sortKeyOf({ domicile, id }: Worker): readonly [string, string] {
  return [domicile, id];
}

/** So many workers behind a sort key, in the list's order. */
export async function workerRows(
  manager: EntityManager,
  selection: WorkerSelection,
  limit: number,
  after: readonly string[] = ["", ""],
): Promise<Worker[]> {
  const rows: Row[] = await manager.query("select * from worker_page($1, $2, $3, $4, $5, $6, $7)", [
    ...conditionsOf(selection),
    ...after,
    limit,
  ]);
  return entitiesOf(manager, Worker, rows);
}

/** Counts by what is in the regions, which the function checks, not person by person. */
export async function countWorkers(manager: EntityManager, selection: WorkerSelection): Promise<number> {
  const [row]: [{ total: number }] = await manager.query(
    "select count_workers($1, $2, $3, $4) as total",
    conditionsOf(selection),
  );
  return row.total;
}

function conditionsOf({ regions, category, scheme, words = [] }: WorkerSelection): unknown[] {
  return [regions, category ?? null, scheme ?? null, words.map(containing)];
}
