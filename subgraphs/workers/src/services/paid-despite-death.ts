import { coverOfMonths } from "@payung/jamsostek";
import type { LocalDate } from "@payung/jamsostek";
import type DataLoader from "dataloader";
import type { Enrolment } from "../entities/enrolment.js";
import { coverOfPayments } from "../paying/cover-of-payments.js";
import type { WorkerCovers } from "./cover-on.js";
import type { EarlierCover } from "./earlier-covers.js";

/** Whether a death is recorded for an earlier day, with the person or, while it holds, with the stop of an enrolment. */
export function deathRecordedBefore(date: LocalDate, { enrolments, diedOn }: WorkerCovers): boolean {
  if (diedOn === null) return false;
  const stops = enrolments.filter(({ stopReason }) => stopReason === "DIED");
  return [diedOn, ...stops.map(({ stoppedOn }) => stoppedOn)].some((day) => day! < date);
}

/**
 * The covers as if no death were recorded. A recorded death cuts what was paid for, and what is paid later covers nobody:
 * where its day is in doubt, the payments say who was paid for on the true one. A month that was given back has none.
 */
export async function paidDespiteDeath(
  { enrolments, earlier, diedOn }: WorkerCovers,
  payments: DataLoader<string, readonly LocalDate[]>,
): Promise<WorkerCovers> {
  const paid = await Promise.all(enrolments.map((each) => paidFor(each, payments)));
  return { enrolments, earlier: [...earlier, ...paid.flat()], diedOn };
}

/** By the enrolment's own months, which a death leaves, and by what the funding subgraph knows to be paid. */
async function paidFor(
  { id, evidence, coveredFrom, monthsPaid }: Enrolment,
  payments: DataLoader<string, readonly LocalDate[]>,
): Promise<EarlierCover[]> {
  // Cover of the past was paid before there were bills of it here.
  const told = coverOfPayments(evidence === null ? await payments.load(id) : [], null);
  const own = coveredFrom && coverOfMonths(coveredFrom, monthsPaid);
  return [...told.earlier, told.current, own]
    .filter((cover) => cover !== null)
    .map((cover) => ({ enrolmentId: id, fromDay: cover.coveredFrom, throughDay: cover.paidThrough }));
}
