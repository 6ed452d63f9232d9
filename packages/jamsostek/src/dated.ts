import { cite } from "./legal-basis.js";
import type { LegalBasis } from "./legal-basis.js";
import type { LocalDate } from "./local-date.js";
import { RuleError } from "./rule-error.js";

/** A value that the law gives from one day until another (the last day included; without one, until further notice). */
export interface Period<T> {
  readonly from: LocalDate;
  readonly until?: LocalDate;
  readonly basis: LegalBasis;
  readonly value: T;
}

/** A value that changes with the law: its periods in order of time, none overlapping another. */
export interface Dated<T> {
  readonly name: string;
  readonly periods: readonly Period<T>[];
}

/** @throws RuleError PERIODS_OVERLAP naming both citations, when two periods share a day or one ends before it begins. */
export function dated<T>(name: string, periods: readonly Period<T>[]): Dated<T> {
  const sorted = periods.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  for (const [index, period] of sorted.entries()) {
    const next = sorted[index + 1];
    if (period.until !== undefined && period.until < period.from) throw overlap(name, period, period);
    if (next && (period.until === undefined || period.until >= next.from)) throw overlap(name, period, next);
  }
  return Object.freeze({ name, periods: Object.freeze(sorted) });
}

/** The period that holds the day, or undefined. */
export function periodOn<T>(value: Dated<T>, on: LocalDate): Period<T> | undefined {
  return value.periods.find(
    (period) => period.from <= on && (period.until === undefined || on <= period.until),
  );
}

/**
 * The period that holds the day.
 * @param field the input's field that the day came from, for the error
 * @throws RuleError NO_RULE_IN_FORCE when none does
 */
export function inForce<T>(value: Dated<T>, on: LocalDate, field?: string): Period<T> {
  const period = periodOn(value, on);
  if (period) return period;
  const messages = {
    id: `Tidak ada aturan "${value.name}" yang berlaku pada ${on}.`,
    en: `No rule for "${value.name}" is in force on ${on}.`,
  };
  throw new RuleError("NO_RULE_IN_FORCE", messages, field === undefined ? {} : { field });
}

function overlap(name: string, a: Period<unknown>, b: Period<unknown>): RuleError {
  const [first, second] = [describe(a), describe(b)];
  return new RuleError("PERIODS_OVERLAP", {
    id: `Masa berlaku "${name}" bertumpang tindih: ${first} dan ${second}.`,
    en: `The periods of "${name}" overlap: ${first} and ${second}.`,
  });
}

function describe(period: Period<unknown>): string {
  return `${cite(period.basis)} (${period.from} - ${period.until ?? "..."})`;
}
