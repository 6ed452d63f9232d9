import type { RegionCode, WorkerCategory } from "@payung/plugin-kit";
import { containing, withinRegions } from "@payung/subgraph-kit";
import type { EntityManager, SelectQueryBuilder } from "typeorm";
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
  const query = selected(manager, selection).orderBy("worker.domicile").addOrderBy("worker.id").limit(limit);
  if (after) {
    const key = { afterDomicile: after[0], afterId: after[1] };
    query.andWhere("(worker.domicile, worker.id) > (:afterDomicile, :afterId)", key);
  }
  return query.getMany();
}

export function countWorkers(manager: EntityManager, selection: WorkerSelection): Promise<number> {
  return selected(manager, selection).getCount();
}

function selected(manager: EntityManager, selection: WorkerSelection): SelectQueryBuilder<Worker> {
  const query = manager
    .getRepository(Worker)
    .createQueryBuilder("worker")
    .where(withinRegions("worker.domicile", selection.regions));
  if (selection.category) query.andWhere({ category: selection.category });
  for (const [index, word] of (selection.words ?? []).entries())
    query.andWhere(`worker.name ilike :word${index}`, { [`word${index}`]: containing(word) });
  if (selection.scheme) query.andWhere(ENROLLED_IN, { scheme: selection.scheme });
  return query;
}

const ENROLLED_IN = `exists (select 1 from enrolment where enrolment.province = worker.province
  and enrolment.worker_id = worker.id and enrolment.scheme = :scheme)`;
