import { coverAfterPayment } from "@payung/jamsostek";
import type { LocalDate, PaidCover } from "@payung/jamsostek";

export interface CoverOfPayments {
  /** Null where nothing is paid. */
  readonly current: PaidCover | null;
  /** What had lapsed before a later payment, the first first. */
  readonly earlier: readonly PaidCover[];
}

/**
 * What payments of a month each come to. Those after a death cover nobody.
 * @param diedOn the last day that can be covered; null where nobody died
 */
export function coverOfPayments(paidOn: readonly LocalDate[], diedOn: LocalDate | null): CoverOfPayments {
  let current: PaidCover | null = null;
  const earlier: PaidCover[] = [];
  for (const day of paidOn.toSorted()) {
    if (diedOn !== null && day > diedOn) continue;
    const { cover, lapsed } = coverAfterPayment(current, day, diedOn);
    if (lapsed) earlier.push(lapsed);
    current = cover;
  }
  return { current, earlier };
}
