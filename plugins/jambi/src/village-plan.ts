import {
  affordability,
  contributionDue,
  fillMessage,
  month,
  percentText,
  rupiah,
  rupiahText,
  subtractRupiah,
  timesRupiah,
} from "@payung/jamsostek";
import type { Affordability, LegalBasis, Message, Month, Rupiah } from "@payung/jamsostek";
import { GRANT_PER_VILLAGE, SHARE_BASIS_POINTS, SHARE_PER_VILLAGE } from "./grant.js";
import { PERGUB_16_2022 } from "./legal-basis.js";

/** An amount with the law that it rests on and how it came about. */
export interface TracedAmount {
  readonly amount: Rupiah;
  readonly basis: LegalBasis;
  readonly trace: Message;
}

/** What one village's grant buys in a year. */
export interface VillagePlan {
  readonly grant: TracedAmount;
  readonly shareBasisPoints: number;
  readonly share: TracedAmount;
  readonly contributionPerWorkerMonth: TracedAmount;
  /** Whole workers for twelve months. */
  readonly workers: number;
  readonly remainder: TracedAmount;
  readonly oneMoreWorker: OneMoreWorker;
}

/** The same money for one worker more than it pays for a whole year. */
interface OneMoreWorker {
  readonly workers: number;
  readonly lacks: TracedAmount;
  /** Whole months that the money pays for all of them. */
  readonly monthsPaid: number;
  readonly remainder: TracedAmount;
}

const MONTHS = 12;
const LOWEST_BAND = rupiah(1_000_000);

/** @param year one that the scheme's terms hold */
export function villagePlan(year: number): VillagePlan {
  const january = month(`${year}-01`);
  const { amount: price, items } = contributionDue({
    segment: "BPU",
    programmes: ["JKK", "JKM"],
    monthlyIncome: LOWEST_BAND,
    month: january,
    payer: "BKBK",
  });
  const whole = bought(january);
  const byLaw = (amount: Rupiah, trace: Message): TracedAmount => ({ amount, basis: items[0]!.basis, trace });
  return {
    grant: byGrant(GRANT_PER_VILLAGE, GRANT),
    shareBasisPoints: SHARE_BASIS_POINTS,
    share: byGrant(SHARE_PER_VILLAGE, SHARE),
    contributionPerWorkerMonth: byLaw(price, joined(items.map((item) => item.trace))),
    workers: whole.workersPerUnit,
    remainder: byLaw(whole.remainder, left(whole.workersPerUnit, price, MONTHS, whole.remainder)),
    oneMoreWorker: oneMoreWorker(whole.workersPerUnit + 1, january, price, byLaw),
  };
}

function oneMoreWorker(
  workers: number,
  january: Month,
  price: Rupiah,
  byLaw: (amount: Rupiah, trace: Message) => TracedAmount,
): OneMoreWorker {
  const { shortfall, monthsFunded, cost } = bought(january, workers);
  const remainder = subtractRupiah(SHARE_PER_VILLAGE, timesRupiah(price, workers * monthsFunded));
  const lacks = fillMessage(LACKS, {
    workers,
    months: MONTHS,
    price: rupiahText(price),
    cost: rupiahText(cost),
    share: rupiahText(SHARE_PER_VILLAGE),
    shortfall: rupiahText(shortfall),
  });
  return {
    workers,
    lacks: byLaw(shortfall, lacks),
    monthsPaid: monthsFunded,
    remainder: byLaw(remainder, left(workers, price, monthsFunded, remainder)),
  };
}

function bought(january: Month, workers?: number): Affordability {
  return affordability({
    budget: SHARE_PER_VILLAGE,
    months: MONTHS,
    programmes: ["JKK", "JKM"],
    monthlyIncome: LOWEST_BAND,
    month: january,
    payer: "BKBK",
    workers: workers ?? null,
  });
}

function byGrant(amount: Rupiah, template: Message): TracedAmount {
  const values = {
    grant: rupiahText(GRANT_PER_VILLAGE),
    percent: percentText(SHARE_BASIS_POINTS),
    share: rupiahText(SHARE_PER_VILLAGE),
  };
  return { amount, basis: PERGUB_16_2022, trace: fillMessage(template, values) };
}

function left(workers: number, price: Rupiah, months: number, remainder: Rupiah): Message {
  return fillMessage(LEFT, {
    workers,
    months,
    price: rupiahText(price),
    share: rupiahText(SHARE_PER_VILLAGE),
    remainder: rupiahText(remainder),
  });
}

function joined(traces: readonly Message[]): Message {
  return { id: traces.map(({ id }) => id).join(" + "), en: traces.map(({ en }) => en).join(" + ") };
}

const GRANT: Message = {
  id: "BKBK {grant} untuk setiap desa dan kelurahan",
  en: "BKBK of {grant} for each desa and kelurahan",
};
const SHARE: Message = { id: "{percent} x {grant} = {share}", en: "{percent} x {grant} = {share}" };
const LEFT: Message = {
  id: "{share} - {workers} pekerja x {months} bulan x {price} = {remainder}",
  en: "{share} - {workers} workers x {months} months x {price} = {remainder}",
};
const LACKS: Message = {
  id: "{workers} pekerja x {months} bulan x {price} = {cost}; {share} kurang {shortfall}",
  en: "{workers} workers x {months} months x {price} = {cost}; {share} is {shortfall} short",
};
