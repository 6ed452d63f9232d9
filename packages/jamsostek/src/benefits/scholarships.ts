import { workTexts } from "../claims/child-work.js";
import { periodOn } from "../dated.js";
import { addDays } from "../local-date.js";
import type { LocalDate } from "../local-date.js";
import { fillMessage } from "../message.js";
import type { Message } from "../message.js";
import { invalidInput, oneOf, wholeNumber } from "../rule-input.js";
import { SCHOOL_LEVELS } from "../vocabulary.js";
import type { BenefitsInput, ChildInput } from "./benefits-input.js";
import { scholarshipSchedule } from "./scholarship-schedule.js";
import type { ScholarshipYear } from "./scholarship-schedule.js";
import { SCHOLARSHIP_TERMS } from "./scholarship-terms.js";
import type { ScholarshipTerms } from "./scholarship-terms.js";

/** The payments in order of child and year, and what a family must know about them. */
export interface Scholarships {
  readonly years: readonly ScholarshipYear[];
  readonly notes: readonly Message[];
}

/** A child conceived before the event is born within so many days after it. */
const MOST_DAYS_AFTER = 300;
/** Where the law of the day gives no years a level. */
const MOST_YEARS_UNKNOWN = 10;

/**
 * The scholarships of the children given: of the first two, in the order given, who have any payment to come.
 * @throws RuleError INVALID_RULE_INPUT naming the child's field, for example children[0].yearInLevel
 */
export function scholarshipsDue(input: BenefitsInput): Scholarships {
  const children = input.children ?? [];
  if (children.length === 0) return { years: [], notes: [] };
  const terms = periodOn(SCHOLARSHIP_TERMS, input.date);
  checkChildren(children, input.date, terms?.value);
  const refusal = refusalOf(input, terms?.value);
  if (!terms || refusal) return { years: [], notes: [refusal ?? NO_TERMS] };
  const schedules = children.map((child, index) => scholarshipSchedule(child, index + 1, input.date, terms));
  const entitled = schedules.filter((schedule) => schedule.length > 0);
  const years = entitled.slice(0, terms.value.mostChildren).flat();
  const notes = [
    ...tooOld(schedules),
    ...tooMany(entitled, terms.value),
    ...(years.length > 0 ? [CONDITIONS, ...workTexts()] : []),
  ];
  return { years, notes };
}

function refusalOf(
  { programme, event, monthsContributed }: BenefitsInput,
  terms: ScholarshipTerms | undefined,
): Message | undefined {
  if (event !== "DEATH" && event !== "PERMANENT_TOTAL_DISABILITY") return NOT_FOR_EVENT;
  if (programme !== "JKM" || !terms || monthsContributed >= terms.jkmMonths) return undefined;
  return fillMessage(TOO_FEW_MONTHS, { months: monthsContributed, needed: terms.jkmMonths });
}

function tooOld(schedules: readonly (readonly ScholarshipYear[])[]): Message[] {
  return schedules.flatMap((schedule, index) =>
    schedule.length === 0 ? [fillMessage(TOO_OLD, { number: index + 1 })] : [],
  );
}

function tooMany(entitled: readonly (readonly ScholarshipYear[])[], terms: ScholarshipTerms): Message[] {
  const [given, left] = [entitled.slice(0, terms.mostChildren), entitled.slice(terms.mostChildren)];
  if (left.length === 0) return [];
  const numbers = (schedules: typeof entitled) => schedules.map((schedule) => schedule[0]?.child).join(", ");
  return [fillMessage(TOO_MANY, { most: terms.mostChildren, given: numbers(given), left: numbers(left) })];
}

function checkChildren(
  children: readonly ChildInput[],
  on: LocalDate,
  terms: ScholarshipTerms | undefined,
): void {
  wholeNumber(children.length, "children", { least: 0, most: 50 });
  for (const [index, { birthDate, level, yearInLevel }] of children.entries()) {
    oneOf(level, SCHOOL_LEVELS, `children[${index}].level`);
    const most = terms?.levels[level].years ?? MOST_YEARS_UNKNOWN;
    wholeNumber(yearInLevel, `children[${index}].yearInLevel`, { least: 1, most });
    if (birthDate > addDays(on, MOST_DAYS_AFTER))
      throw invalidInput(`children[${index}].birthDate`, BORN_TOO_LATE);
  }
}

const BORN_TOO_LATE: Message = {
  id: "birthDate lebih dari 300 hari setelah kejadian: bukan anak dari peserta.",
  en: "birthDate is more than 300 days after the event: no child of the member.",
};
const NOT_FOR_EVENT: Message = {
  id: "Tidak ada beasiswa: hanya untuk kematian dan cacat total tetap.",
  en: "No scholarship: it is for death and total permanent disability only.",
};
const NO_TERMS: Message = {
  id: "Beasiswa sebelum PP 82/2019 berbeda dan tidak dihitung di sini.",
  en: "The scholarship before PP 82/2019 was of another kind and is not computed here.",
};
const TOO_FEW_MONTHS: Message = {
  id: "Tidak ada beasiswa: JKM mensyaratkan iuran {needed} bulan, baru {months} (PP 44/2015 sebagaimana diubah dengan PP 82/2019).",
  en: "No scholarship: JKM asks for {needed} months of contribution, there are {months} (PP 44/2015 as amended by PP 82/2019).",
};
const TOO_OLD: Message = {
  id: "Anak {number} tidak mendapat beasiswa: sudah berusia 23 tahun.",
  en: "Child {number} gets no scholarship: 23 years old already.",
};
const TOO_MANY: Message = {
  id: "Beasiswa untuk paling banyak {most} anak, menurut urutan yang diberikan: anak {given}; tidak untuk anak {left}.",
  en: "Scholarships are for at most {most} children, in the order given: child {given}; not child {left}.",
};
const CONDITIONS: Message = {
  id: "Beasiswa dibayar tiap tahun atas pengajuan tahunan, selama anak bersekolah, belum berusia 23 tahun, belum menikah, dan belum bekerja; jadwal ini menganggap anak naik kelas setiap tahun.",
  en: "Scholarships are paid year by year on a yearly claim, while the child is at school, under 23, unmarried and not working; the schedule assumes that the child moves up every year.",
};
