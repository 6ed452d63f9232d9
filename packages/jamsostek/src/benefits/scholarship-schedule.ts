import { citation } from "../legal-basis.js";
import type { LegalBasis } from "../legal-basis.js";
import type { Period } from "../dated.js";
import { addYears, ageOn, yearOf } from "../local-date.js";
import type { LocalDate } from "../local-date.js";
import { fillMessage } from "../message.js";
import type { Message } from "../message.js";
import { rupiahText } from "../rupiah.js";
import type { Rupiah } from "../rupiah.js";
import { SCHOOL_LEVELS } from "../vocabulary.js";
import type { SchoolLevel } from "../vocabulary.js";
import type { ChildInput } from "./benefits-input.js";
import type { ScholarshipTerms } from "./scholarship-terms.js";

/** One yearly payment of one child. */
export interface ScholarshipYear {
  /** The child's place in the input, from 1. */
  readonly child: number;
  readonly level: SchoolLevel;
  /** The calendar year of the payment. */
  readonly year: number;
  readonly amount: Rupiah;
  readonly basis: LegalBasis;
  readonly trace: Message;
}

interface SchoolYear {
  readonly level: SchoolLevel;
  readonly yearInLevel: number;
}

/**
 * A child's payments: the first on the day of the event, then one on each anniversary for each school year left, as long
 * as the child is younger than 23 on that day. It assumes that the child moves up every year.
 * @param number the child's place in the input, from 1
 */
export function scholarshipSchedule(
  child: ChildInput,
  number: number,
  on: LocalDate,
  period: Period<ScholarshipTerms>,
): ScholarshipYear[] {
  return scheduleFrom(child, number, { on, after: 0 }, period);
}

/** From which anniversary of the event a schedule begins. */
interface Beginning {
  /** The day of the event. */
  readonly on: LocalDate;
  /** So many years after it. */
  readonly after: number;
}

/** The schedule of a child who is at the school given when it begins. */
export function scheduleFrom(
  child: ChildInput,
  number: number,
  { on, after }: Beginning,
  { value: terms, basis }: Period<ScholarshipTerms>,
): ScholarshipYear[] {
  return schoolYearsLeft(child, terms)
    .map((schoolYear, offset) => ({ ...schoolYear, day: addYears(on, after + offset) }))
    .filter(({ day }) => ageOn(child.birthDate, day) < terms.endsAtAge)
    .map(({ level, yearInLevel, day }) => {
      const amount = terms.levels[level].yearly;
      const values = {
        number,
        level,
        yearInLevel,
        year: yearOf(day),
        amount: rupiahText(amount),
        law: citation(basis),
      };
      return { child: number, level, year: yearOf(day), amount, basis, trace: fillMessage(TRACE, values) };
    });
}

function schoolYearsLeft(child: ChildInput, terms: ScholarshipTerms): SchoolYear[] {
  const levels = SCHOOL_LEVELS.slice(SCHOOL_LEVELS.indexOf(child.level));
  return levels.flatMap((level) => {
    const first = level === child.level ? child.yearInLevel : 1;
    const years = terms.levels[level].years - first + 1;
    return Array.from({ length: years }, (_, index) => ({ level, yearInLevel: first + index }));
  });
}

const TRACE: Message = {
  id: "Beasiswa anak {number}, {level} tahun ke-{yearInLevel}, dibayar {year}: {amount} ({law})",
  en: "Scholarship of child {number}, {level} year {yearInLevel}, paid in {year}: {amount} ({law})",
};
