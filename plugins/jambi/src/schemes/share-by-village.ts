import {
  cite,
  divideRupiah,
  fillMessage,
  groupDigits,
  percentText,
  rupiah,
  rupiahText,
  subtractRupiah,
  timesRupiah,
} from "@payung/jamsostek";
import type { Rupiah } from "@payung/jamsostek";
import type { AllocationPlan, BudgetFacts } from "@payung/plugin-kit";
import { GRANT_PER_VILLAGE, SHARE_BASIS_POINTS, SHARE_PER_VILLAGE, isStatedFor } from "../grant.js";
import { PERGUB_16_2022 } from "../legal-basis.js";

/**
 * Every village gets 10% of its grant. What is left stays unallocated, and so does the money of a year whose grant is
 * not stated. Where the budget does not reach, no source says who goes without, so all get the same less.
 */
export function shareByVillage({ amount, year, villages = [] }: BudgetFacts): AllocationPlan {
  if (!isStatedFor(year)) return { shares: [], unallocated: amount };
  const needed = timesRupiah(SHARE_PER_VILLAGE, villages.length);
  const each = needed <= amount ? SHARE_PER_VILLAGE : equalPart(amount, villages.length);
  const trace = traceOf(each, amount, villages.length);
  return {
    shares: villages.map((target) => ({ target, amount: each, trace })),
    unallocated: subtractRupiah(amount, timesRupiah(each, villages.length)),
  };
}

function equalPart(amount: Rupiah, count: number): Rupiah {
  return rupiah(divideRupiah(amount, rupiah(count)).whole);
}

function traceOf(each: Rupiah, amount: Rupiah, count: number) {
  const values = {
    percent: percentText(SHARE_BASIS_POINTS),
    grant: rupiahText(GRANT_PER_VILLAGE),
    each: rupiahText(each),
    amount: rupiahText(amount),
    count: { id: groupDigits(count, "id"), en: groupDigits(count, "en") },
    basis: cite(PERGUB_16_2022),
  };
  return fillMessage(each === SHARE_PER_VILLAGE ? WHOLE : REDUCED, values);
}

const WHOLE = {
  id: "{percent} x {grant} = {each} ({basis})",
  en: "{percent} x {grant} = {each} ({basis})",
};

const REDUCED = {
  id: "Anggaran {amount} tidak cukup untuk {percent} x {grant} bagi {count} desa dan kelurahan ({basis}): masing-masing {each}",
  en: "The budget of {amount} does not reach for {percent} x {grant} in each of {count} villages ({basis}): each gets {each}",
};
