import { addDays } from "../local-date.js";
import type { LocalDate } from "../local-date.js";
import { monthsOfYears, sameDayLater } from "../month.js";

/** Days that are paid for, from the first to the last, both counted. */
export interface PaidRun {
  readonly from: LocalDate;
  readonly through: LocalDate;
}

/** Runs that overlap, or follow one another without a day between, as one; the first first. */
export function joinedRuns(runs: readonly PaidRun[]): PaidRun[] {
  const joined: PaidRun[] = [];
  for (const run of runs.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const before = joined.at(-1);
    if (!before || run.from > addDays(before.through, 1)) joined.push(run);
    else if (run.through > before.through) joined[joined.length - 1] = { ...before, through: run.through };
  }
  return joined;
}

/**
 * The months of contribution that had begun by a day. The months of a joined run are counted from its first day: month k
 * begins k months after it, on that day of the month. A month that has begun counts whole, as it was paid; days that two
 * payers paid for count once. Membership of BPU, as coverAfterPayment() has it.
 */
export function monthsContributed(runs: readonly PaidRun[], on: LocalDate): number {
  return joinedRuns(runs)
    .filter(({ from }) => from <= on)
    .map(({ from, through }) => monthsBegun(from, through < on ? through : on))
    .reduce((sum, months) => sum + months, 0);
}

/** From the one day to the other, which is not before it: the first month begins on the first day. */
function monthsBegun(from: LocalDate, on: LocalDate): number {
  const months = monthsOfYears(on) - monthsOfYears(from);
  return sameDayLater(from, months) <= on ? months + 1 : months;
}
