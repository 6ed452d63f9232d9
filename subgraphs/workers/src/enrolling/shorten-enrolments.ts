import { addMonths, firstDayOf, month } from "@payung/jamsostek";
import type { EntityManager } from "typeorm";
import { recordCoverage } from "../coverage/record-coverage.js";
import { freeMonths } from "../services/free-months.js";
import { cutIntended } from "./reservation-intent.js";
import type { Cut } from "./reservation-intent.js";

/**
 * Ends enrolments earlier, as the funding subgraph has done with their money, and gives the months back to the persons.
 * Who is not committed yet is cut by who commits them. The caller acts as the product: whose months may be cut was decided
 * with the money, and some may live elsewhere by now.
 */
export async function shortenEnrolments(manager: EntityManager, shortened: readonly Cut[]): Promise<void> {
  if (shortened.length === 0) return;
  const workers = shortened.map(({ worker }) => ({ province: worker.slice(0, 2), id: worker }));
  const enrolments = shortened.map(({ enrolment }) => enrolment);
  const until = shortened.map(({ untilMonth }) => firstDayOf(untilMonth));
  await manager.query(LOCK, [enrolments]);
  await cutIntended(manager, shortened);
  // And those who were committed while that was waited for.
  await manager.query(LOCK, [enrolments]);
  const first = shortened.map(({ untilMonth }) => untilMonth).toSorted()[0]!;
  const months = { from: addMonths(first, 1), until: month(`${first.slice(0, 4)}-12`) };
  if (months.from > months.until) return;
  await recordCoverage(manager, workers, months, async () => {
    await freeMonths(manager, enrolments, until);
    await manager.query(SHORTEN, [enrolments, until]);
  });
}

const LOCK = `
  select from enrolment join worker on worker.province = enrolment.province and worker.id = enrolment.worker_id
  join unnest($1::text[]) as cut(id) on enrolment.province = left(cut.id, 2) and enrolment.id = cut.id
  order by worker.province, worker.id for update of worker`;

const SHORTEN = `
  update enrolment set until_month = cut.until_month
  from unnest($1::text[], $2::date[]) as cut(id, until_month)
  where enrolment.province = left(cut.id, 2) and enrolment.id = cut.id and enrolment.until_month > cut.until_month`;
