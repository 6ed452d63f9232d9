import {
  affordability,
  fillMessage,
  groupDigits,
  month,
  rupiah,
  rupiahText,
  timesRupiah,
} from "@payung/jamsostek";
import type { LegalBasis, LocalDate, Message } from "@payung/jamsostek";
import { SHARE_PER_VILLAGE } from "./grant.js";
import { PERGUB_16_2022 } from "./legal-basis.js";
import type { TracedAmount } from "./village-plan.js";

/** How many villages a region has by one regulation, as the core counts them. */
export interface OfficialCount {
  readonly total: number;
  readonly validFrom: LocalDate;
  readonly validUntil: LocalDate | null;
  readonly basis: LegalBasis;
}

/** The plan for all villages of a region, by one count of them. */
export interface RegionTotal {
  readonly villages: number;
  readonly validFrom: LocalDate;
  readonly validUntil: LocalDate | null;
  /** The regulation that lists the villages. */
  readonly listedBy: LegalBasis;
  readonly share: TracedAmount;
  /** Whole workers for a year, each village paying for its own. */
  readonly workers: number;
}

/** The count in force on a day; the core's first where several regulations and lists say one number. */
export function countOn(counts: readonly OfficialCount[], on: LocalDate): OfficialCount | undefined {
  return counts.find(
    ({ validFrom, validUntil }) => validFrom <= on && (validUntil === null || on <= validUntil),
  );
}

/** The count that no later one has replaced. */
export function countOfToday(counts: readonly OfficialCount[]): OfficialCount | undefined {
  return counts.find(({ validUntil }) => validUntil === null);
}

/** What all villages of a count get and pay for in a year. */
export function regionTotal(count: OfficialCount, year: number): RegionTotal {
  const { total, validFrom, validUntil, basis } = count;
  const amount = timesRupiah(SHARE_PER_VILLAGE, total);
  const { workersFunded } = affordability({
    budget: SHARE_PER_VILLAGE,
    units: total,
    programmes: ["JKK", "JKM"],
    monthlyIncome: rupiah(1_000_000),
    month: month(`${year}-01`),
    payer: "BKBK",
  });
  const trace = fillMessage(TOTAL, {
    villages: { id: groupDigits(total, "id"), en: groupDigits(total, "en") },
    share: rupiahText(SHARE_PER_VILLAGE),
    amount: rupiahText(amount),
  });
  return {
    villages: total,
    validFrom,
    validUntil,
    listedBy: basis,
    share: { amount, basis: PERGUB_16_2022, trace },
    workers: workersFunded,
  };
}

const TOTAL: Message = {
  id: "{villages} desa dan kelurahan x {share} = {amount}",
  en: "{villages} villages x {share} = {amount}",
};
