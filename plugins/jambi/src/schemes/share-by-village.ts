import {
  basisPointsRoundedDown,
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
import type { Message, Placeholder, Rupiah } from "@payung/jamsostek";
import type { AllocationPlan, BudgetFacts } from "@payung/plugin-kit";
import { z } from "zod";
import { GRANT_PER_VILLAGE, SHARE_BASIS_POINTS, isStatedFor } from "../grant.js";
import { PERGUB_16_2022 } from "../legal-basis.js";

/** What a funder states for a year whose grant no source states: what each desa and kelurahan gets, in rupiah. */
export const bkbkDetails = z.strictObject({
  grantPerVillage: z.int().min(1).max(1_000_000_000_000).optional(),
});

/**
 * Every village gets 10% of its grant. What is left stays unallocated, and so does the money of a year whose grant is
 * stated by nobody. Where the budget does not reach, no source says who goes without, so all get the same less.
 */
export function shareByVillage(budget: BudgetFacts): AllocationPlan {
  const { amount, villages = [] } = budget;
  const grant = grantOf(budget);
  if (grant === undefined) return { shares: [], unallocated: amount };
  const share = basisPointsRoundedDown(grant, SHARE_BASIS_POINTS);
  const needed = timesRupiah(share, villages.length);
  const each = needed <= amount ? share : equalPart(amount, villages.length);
  const trace = traceOf({
    each,
    amount,
    count: villages.length,
    grant,
    ...sentences(budget, each === share),
  });
  return {
    shares: villages.map((target) => ({ target, amount: each, trace })),
    unallocated: subtractRupiah(amount, timesRupiah(each, villages.length)),
  };
}

function equalPart(amount: Rupiah, count: number): Rupiah {
  return rupiah(divideRupiah(amount, rupiah(count)).whole);
}

/** The article's grant for the years it speaks of; for any other what the funder states. */
function grantOf({ year, details }: BudgetFacts): Rupiah | undefined {
  if (isStatedFor(year)) return GRANT_PER_VILLAGE;
  const { grantPerVillage } = bkbkDetails.parse(details ?? {});
  return grantPerVillage === undefined ? undefined : rupiah(grantPerVillage);
}

interface Traced {
  readonly each: Rupiah;
  readonly amount: Rupiah;
  readonly count: number;
  readonly grant: Rupiah;
  readonly sentence: Message;
  readonly statedBy: Placeholder;
}

function sentences({ year }: BudgetFacts, whole: boolean): Pick<Traced, "sentence" | "statedBy"> {
  const by = cite(PERGUB_16_2022);
  const statedBy = isStatedFor(year) ? by : fillMessage(BY_FUNDER, { basis: by, year });
  return { sentence: whole ? WHOLE : REDUCED, statedBy };
}

function traceOf({ each, amount, count, grant, sentence, statedBy }: Traced) {
  const values = {
    percent: percentText(SHARE_BASIS_POINTS),
    grant: rupiahText(grant),
    each: rupiahText(each),
    amount: rupiahText(amount),
    count: { id: groupDigits(count, "id"), en: groupDigits(count, "en") },
    basis: statedBy,
  };
  return fillMessage(sentence, values);
}

const BY_FUNDER = {
  id: "{basis}; besar bantuan {year} dinyatakan oleh pengusul anggaran",
  en: "{basis}; the grant of {year} is stated by the funder",
};

const WHOLE = {
  id: "{percent} x {grant} = {each} ({basis})",
  en: "{percent} x {grant} = {each} ({basis})",
};

const REDUCED = {
  id: "Anggaran {amount} tidak cukup untuk {percent} x {grant} bagi {count} desa dan kelurahan ({basis}): masing-masing {each}",
  en: "The budget of {amount} does not reach for {percent} x {grant} in each of {count} villages ({basis}): each gets {each}",
};
