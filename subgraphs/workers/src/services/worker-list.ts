import type { RegionCode, WorkerCategory } from "@payung/plugin-kit";
import { containing, withinRegions } from "@payung/subgraph-kit";
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
export function workerRows(
  manager: EntityManager,
  selection: WorkerSelection,
  limit: number,
  after?: readonly string[],
): Promise<Worker[]> {
  const { regions, category, scheme, words } = selection;
  const query = manager
    .getRepository(Worker)
    .createQueryBuilder("worker")
    .orderBy("worker.domicile")
    .addOrderBy("worker.id")
    .limit(limit);
  if (words) return query.where(FOUND, foundParameters(selection, limit, after)).getMany();
  query.where(withinRegions("worker.domicile", regions));
  if (category) query.andWhere({ category });
  if (scheme) query.andWhere(ENROLLED_IN, { scheme });
  if (after) {
    const key = { afterDomicile: after[0], afterId: after[1] };
    query.andWhere("(worker.domicile, worker.id) > (:afterDomicile, :afterId)", key);
  }
  return query.getMany();
}

/** Counts by what is in the regions, which the function checks, not person by person. */
export async function countWorkers(manager: EntityManager, selection: WorkerSelection): Promise<number> {
  const { regions, category = null, scheme = null } = selection;
  const [row]: [{ total: number }] = await manager.query("select count_workers($1, $2, $3, $4) as total", [
    regions,
    category,
    scheme,
    patternsOf(selection),
  ]);
  return row.total;
}

function patternsOf({ words = [] }: WorkerSelection): string[] {
  return words.map(containing);
}

function foundParameters(selection: WorkerSelection, limit: number, after: readonly string[] = ["", ""]) {
  const { regions, category = null, scheme = null } = selection;
  const [afterDomicile, afterId] = after;
  return { regions, category, scheme, patterns: patternsOf(selection), afterDomicile, afterId, most: limit };
}

/** The rows themselves are read under the policies again. */
const FOUND = `(worker.province, worker.id) in (select found.province, found.id from find_workers(
  :regions::text[], :category::text, :scheme::text, :patterns::text[], :afterDomicile, :afterId, :most) as found)`;

const ENROLLED_IN = `exists (select 1 from enrolment where enrolment.province = worker.province
  and enrolment.worker_id = worker.id and enrolment.scheme = :scheme)`;
