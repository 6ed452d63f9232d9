import {
  addDays,
  coverOfMonths,
  firstDayOf,
  joinedRuns,
  monthOf,
  monthsContributed,
  previousDay,
} from "@payung/jamsostek";
import type { LocalDate, PaidRun, Programme } from "@payung/jamsostek";
import type { Enrolment } from "../entities/enrolment.js";
import type { CoverOn } from "../types/cover-on.js";
import type { EarlierCover } from "./earlier-covers.js";

/** The days of one enrolment that are paid for without a gap. */
interface EnrolmentRun extends PaidRun {
  readonly enrolment: Enrolment;
}

/** All that was ever paid for of a worker. */
export interface WorkerCovers {
  readonly enrolments: readonly Enrolment[];
  readonly earlier: readonly EarlierCover[];
  readonly diedOn: LocalDate | null;
}

/** A worker's paid cover of one programme around a day, of all enrolments together. */
export function coverOn(
  { enrolments, earlier, diedOn }: WorkerCovers,
  { date, programme }: { readonly date: LocalDate; readonly programme: Programme },
): CoverOn {
  const own = enrolments.filter(({ programmes }) => programmes.includes(programme));
  const runs = paidRuns(own, earlier);
  const joined = joinedRuns(runs);
  const around = joined.find(({ from, through }) => from <= date && date <= through);
  const before = joined.findLast(({ from }) => from < date);
  const after = joined.find(({ through }) => through > date);
  return {
    date,
    programme,
    covered: around !== undefined,
    coveredFrom: around?.from ?? null,
    paidThrough: around?.through ?? null,
    lastCoveredOn: before ? earlierOf(before.through, previousDay(date)) : null,
    nextCoveredFrom: after ? laterOf(after.from, addDays(date, 1)) : null,
    endedByDeathOn: endedByDeath(own, diedOn, date),
    monthsContributed: monthsContributed(runs, date) + earlierMonths(runs, date),
    enrolment: deciding(runs, date)?.enrolment ?? null,
  };
}

/**
 * All that is paid for, whether it lasts or has lapsed. As enrolmentStatus() has it, an enrolment covers nobody before its
 * first month, however early that was paid. What a death cut short is stored cut.
 */
function paidRuns(enrolments: readonly Enrolment[], earlier: readonly EarlierCover[]): EnrolmentRun[] {
  return enrolments.flatMap((enrolment) => {
    const { id, fromMonth, coveredFrom, paidThrough } = enrolment;
    const lapsed = earlier.filter((each) => each.enrolmentId === id);
    const days = [
      ...lapsed.map(({ fromDay, throughDay }) => ({ from: fromDay, through: throughDay })),
      ...(coveredFrom && paidThrough ? [{ from: coveredFrom, through: paidThrough }] : []),
    ];
    return days
      .map(({ from, through }) => ({ enrolment, from: laterOf(from, firstDayOf(fromMonth)), through }))
      .filter(({ from, through }) => from <= through);
  });
}

/** What had ended before a death, or would have ended before the day without it, was not ended by it. */
function endedByDeath(
  enrolments: readonly Enrolment[],
  diedOn: LocalDate | null,
  date: LocalDate,
): LocalDate | null {
  if (diedOn === null || diedOn >= date) return null;
  return enrolments.some((each) => takenByDeath(each, date)) ? diedOn : null;
}

/** Whether a day lies in what a death took from an enrolment: of past cover in what was paid, else in months set aside. */
function takenByDeath(
  { evidence, fromMonth, untilBeforeDeath, coveredFrom, monthsPaid }: Enrolment,
  date: LocalDate,
): boolean {
  if (untilBeforeDeath === null || fromMonth > monthOf(date)) return false;
  if (evidence === null) return untilBeforeDeath >= monthOf(date);
  return coveredFrom !== null && coverOfMonths(coveredFrom, monthsPaid).paidThrough >= date;
}

/**
 * Each paper counts all months before its first day: those of them that are recorded here by now are taken off, and the
 * largest rest holds the others.
 */
function earlierMonths(runs: readonly EnrolmentRun[], date: LocalDate): number {
  const rests = runs
    .filter(({ from, enrolment }) => from <= date && enrolment.earlierMonths > 0)
    .map(({ from, enrolment }) => enrolment.earlierMonths - monthsContributed(runs, previousDay(from)));
  return Math.max(0, ...rests);
}

/** Of several that cover the day the one that lasts longest; else the one that ended last before it. */
function deciding(runs: readonly EnrolmentRun[], date: LocalDate): EnrolmentRun | undefined {
  const begun = runs.filter(({ from }) => from <= date);
  const last = begun
    .map(({ through }) => through)
    .toSorted()
    .at(-1);
  return begun.find(({ through }) => through === last);
}

function earlierOf(one: LocalDate, other: LocalDate): LocalDate {
  return one < other ? one : other;
}

function laterOf(one: LocalDate, other: LocalDate): LocalDate {
  return one > other ? one : other;
}
