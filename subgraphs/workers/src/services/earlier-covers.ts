import type { LocalDate } from "@payung/jamsostek";
import { groupRows } from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";
import type { Worker } from "../entities/worker.js";

/** Days of an enrolment that were covered before its cover lapsed and was paid again. */
export interface EarlierCover {
  readonly enrolmentId: string;
  readonly fromDay: LocalDate;
  readonly throughDay: LocalDate;
}

/** The cover of each worker that lapsed and was paid again, in one statement. */
export async function earlierCovers(
  manager: EntityManager,
  workers: readonly Worker[],
): Promise<(readonly EarlierCover[])[]> {
  const rows: (EarlierCover & { readonly workerId: string })[] = await manager.query(EARLIER, [
    [...new Set(workers.map(({ province }) => province))],
    workers.map(({ id }) => id),
  ]);
  const byWorker = groupRows(rows, ({ workerId }) => workerId);
  return workers.map(({ id }) => byWorker.get(id) ?? []);
}

const EARLIER = `
  select worker_id as "workerId", enrolment_id as "enrolmentId", from_day::text as "fromDay",
    through_day::text as "throughDay"
  from enrolment join earlier_cover on earlier_cover.province = enrolment.province and enrolment_id = enrolment.id
  where enrolment.province = any($1) and worker_id = any($2)`;
