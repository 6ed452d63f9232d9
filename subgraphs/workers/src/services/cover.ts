import type { LocalDate } from "@payung/jamsostek";
import { firstDayOf } from "@payung/jamsostek";
import type { Enrolment } from "../entities/enrolment.js";
import type { EnrolmentStatus } from "../types/worker-enums.js";

type Cover = Pick<Enrolment, "fromMonth" | "paidThrough">;

/** Where an enrolment stands on a day. Cover without payment is never promised, not for a single day. */
export function enrolmentStatus({ fromMonth, paidThrough }: Cover, on: LocalDate): EnrolmentStatus {
  if (paidThrough === null || firstDayOf(fromMonth) > on) return "UPCOMING";
  return paidThrough >= on ? "ACTIVE" : "LAPSED";
}

/** The last day that any enrolment is paid for, or null while nothing is paid. */
export function coveredUntil(enrolments: readonly Cover[]): LocalDate | null {
  const days = enrolments.flatMap(({ paidThrough }) => paidThrough ?? []);
  return days.toSorted().at(-1) ?? null;
}
