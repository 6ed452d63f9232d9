import { addDays, previousDay } from "../local-date.js";
import type { LocalDate } from "../local-date.js";
import { sameDayLater } from "../month.js";

/** Days that are paid for without a gap. */
export interface PaidCover {
  /** The day of the first payment. */
  readonly coveredFrom: LocalDate;
  readonly monthsPaid: number;
  /** The last day; nothing later is promised. */
  readonly paidThrough: LocalDate;
}

export interface CoverAfterPayment {
  readonly cover: PaidCover;
  /** Cover that had lapsed before this payment began a new one. */
  readonly lapsed: PaidCover | null;
}

/**
 * What the payment of one month does. Cover runs from the payment day by paid months, not by calendar months: so many
 * months from the first payment, counted from that day, so that a payment on the 31st does not slide to the 28th for
 * good. A payment by the day after the last covered day goes on; a later one begins anew on its own day, without a fine
 * and without cover in between. Sources differ on after how many unpaid months membership is inactive; a grace period is
 * confirmed by none, so none is counted.
 * Membership of BPU, from secondary sources; the regulation was not at hand.
 * @param diedOn cover ends with the day of death; a payment after it covers nothing
 */
export function coverAfterPayment(
  before: PaidCover | null,
  paidOn: LocalDate,
  diedOn: LocalDate | null = null,
): CoverAfterPayment {
  if (diedOn !== null && paidOn > diedOn && before !== null) return { cover: before, lapsed: null };
  const goesOn = before !== null && paidOn <= addDays(before.paidThrough, 1);
  const cover = goesOn ? coverOfMonths(before.coveredFrom, before.monthsPaid + 1) : coverOfMonths(paidOn, 1);
  const paidThrough = diedOn !== null && diedOn < cover.paidThrough ? diedOn : cover.paidThrough;
  return { cover: { ...cover, paidThrough }, lapsed: goesOn ? null : before };
}

/** So many months that are paid for from a day on. */
export function coverOfMonths(coveredFrom: LocalDate, monthsPaid: number): PaidCover {
  return { coveredFrom, monthsPaid, paidThrough: previousDay(sameDayLater(coveredFrom, monthsPaid)) };
}
