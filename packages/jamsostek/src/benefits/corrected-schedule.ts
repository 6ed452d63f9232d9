import { inForce } from "../dated.js";
import { yearOf } from "../local-date.js";
import type { LocalDate } from "../local-date.js";
import { oneOf, wholeNumber } from "../rule-input.js";
import { SCHOOL_LEVELS } from "../vocabulary.js";
import type { SchoolLevel } from "../vocabulary.js";
import type { ChildInput } from "./benefits-input.js";
import { scheduleFrom } from "./scholarship-schedule.js";
import type { ScholarshipYear } from "./scholarship-schedule.js";
import { SCHOLARSHIP_TERMS } from "./scholarship-terms.js";

/** A child whose school of one year is not the one that the schedule gave, for example since it did not move up. */
export interface SchoolYearCorrection {
  /** The child with its school level of that year, and the year within the level, from 1. */
  readonly child: ChildInput;
  /** The child's place among the claim's children, from 1. */
  readonly number: number;
  /** The day of the event, whose law sets the amounts. */
  readonly date: LocalDate;
  /** The calendar year of the payment from which the school is stated. */
  readonly year: number;
  /** The yearly payments of the child that stay, before that year and after it. */
  readonly kept: readonly Pick<ScholarshipYear, "year" | "level">[];
}

/**
 * The payments from that year on, planned as scholarshipSchedule() does: on the same anniversaries, until 23. A level is
 * paid for so many years at most however long the child stays in it, so that a repeated year takes the place of a later
 * one: the years that stay count, and the school years after the last one paid get nothing.
 * @throws RuleError INVALID_RULE_INPUT naming level or yearInLevel, NO_RULE_IN_FORCE naming date
 */
export function correctedSchedule({
  child,
  number,
  date,
  year,
  kept,
}: SchoolYearCorrection): ScholarshipYear[] {
  const terms = inForce(SCHOLARSHIP_TERMS, date, "date");
  oneOf(child.level, SCHOOL_LEVELS, "level");
  wholeNumber(child.yearInLevel, "yearInLevel", { least: 1, most: terms.value.levels[child.level].years });
  const taken = new Set(kept.map((each) => each.year));
  const free = scheduleFrom(child, number, { on: date, after: year - yearOf(date) }, terms).filter(
    (each) => !taken.has(each.year),
  );
  const left = (level: SchoolLevel) =>
    terms.value.levels[level].years - kept.filter((each) => each.level === level).length;
  return SCHOOL_LEVELS.flatMap((level) =>
    free.filter((each) => each.level === level).filter((_, index) => index < left(level)),
  );
}
