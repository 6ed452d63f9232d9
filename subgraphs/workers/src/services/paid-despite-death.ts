import { coverOfMonths } from "@payung/jamsostek";
import type { LocalDate } from "@payung/jamsostek";
import type DataLoader from "dataloader";
import type { Enrolment } from "../entities/enrolment.js";
import { coverOfPayments } from "../paying/cover-of-payments.js";
import type { WorkerCovers } from "./cover-on.js";
import type { EarlierCover } from "./earlier-covers.js";

/** Whether a death is recorded for an earlier day, with the person or with the stop of an enrolment. */
export function deathRecordedBefore(date: LocalDate, { enrolments, diedOn }: WorkerCovers): boolean {
  const stops = enrolments.filter(({ stopReason }) => stopReason === "DIED");
  return [diedOn, ...stops.map(({ stoppedOn }) => stoppedOn)].some((day) => day !== null && day < date);
}

/**
 * The covers as if no death were recorded. A recorded death cuts what was paid for, and what is paid later covers nobody:
 * where its day is in doubt, the payments say who was paid for on the true one. A month that was given back has none.
 */
export async function paidDespiteDeath(
  { enrolments, earlier, diedOn }: WorkerCovers,
  payments: DataLoader<string, readonly LocalDate[]>,
): Promise<WorkerCovers> {
  const told = await Promise.all(enrolments.map((each) => coverTold(each, payments)));
  return { enrolments: enrolments.map(uncut), earlier: [...earlier, ...told.flat()], diedOn };
}

/** What the funding subgraph knows to be paid. */
async function coverTold(
  { id, evidence }: Enrolment,
  payments: DataLoader<string, readonly LocalDate[]>,
): Promise<EarlierCover[]> {
  // Cover of the past was paid before there were bills of it here.
  if (evidence !== null) return [];
  const { current, earlier } = coverOfPayments(await payments.load(id), null);
  return [...earlier, ...(current ? [current] : [])].map(({ coveredFrom, paidThrough }) => ({
    enrolmentId: id,
    fromDay: coveredFrom,
    throughDay: paidThrough,
  }));
}

function uncut(enrolment: Enrolment): Enrolment {
  const { coveredFrom, monthsPaid } = enrolment;
  return coveredFrom === null ? enrolment : { ...enrolment, ...coverOfMonths(coveredFrom, monthsPaid) };
}
