import type { Rupiah } from "@payung/jamsostek";
import { excessRupiah, subtractRupiah } from "@payung/jamsostek";

/** What is left to be paid of a benefit. */
export interface BenefitRest {
  readonly code: string;
  readonly left: Rupiah;
}

/** What is left of an heir's share. */
export interface HeirRest {
  readonly id: string;
  readonly left: Rupiah;
}

export interface HeirPart {
  readonly code: string;
  readonly heir: string;
  readonly amount: Rupiah;
}

/**
 * Each benefit in order to the heirs in order, each heir until the share is full: to the rupiah, and in as few payments
 * as can be. Where the sums of both are the same, nothing is left of either; else of one.
 */
export function divideAmongHeirs(benefits: readonly BenefitRest[], heirs: readonly HeirRest[]): HeirPart[] {
  const parts: HeirPart[] = [];
  const rests = heirs.map(({ left }) => left);
  let turn = 0;
  for (const { code, left } of benefits) {
    let open = left;
    while (open > 0 && turn < heirs.length) {
      const amount = open < rests[turn]! ? open : rests[turn]!;
      if (amount > 0) parts.push({ code, heir: heirs[turn]!.id, amount });
      open = subtractRupiah(open, amount);
      rests[turn] = excessRupiah(rests[turn]!, amount);
      if (rests[turn] === 0) turn += 1;
    }
  }
  return parts;
}
