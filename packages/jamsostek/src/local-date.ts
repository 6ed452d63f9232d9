import { RuleError } from "./rule-error.js";

declare const brand: unique symbol;

/** A calendar day without time or zone: "2026-11-21". Plain text order is date order. */
export type LocalDate = string & { readonly [brand]: "LocalDate" };

/** Reads a day. @throws RuleError INVALID_LOCAL_DATE when it is not a real day written YYYY-MM-DD. */
export function localDate(text: string, field?: string): LocalDate {
  if (isLocalDate(text)) return text;
  const messages = {
    id: `"${text}" bukan tanggal yang sah: tanggal ditulis TTTT-BB-HH dan harus ada di kalender.`,
    en: `"${text}" is not a valid date: a date is written YYYY-MM-DD and must exist in the calendar.`,
  };
  throw new RuleError("INVALID_LOCAL_DATE", messages, field === undefined ? {} : { field });
}

export function isLocalDate(text: string): text is LocalDate {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** @param month 1 to 12 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The same day so many years later; 29 February becomes 28 February in a common year. */
export function addYears(date: LocalDate, years: number): LocalDate {
  const year = yearOf(date) + years;
  const month = Number(date.slice(5, 7));
  const day = Math.min(Number(date.slice(8, 10)), daysInMonth(year, month));
  return localDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

/** The day before. */
export function previousDay(date: LocalDate): LocalDate {
  const [year, month, day] = [yearOf(date), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  if (day > 1) return localDate(`${date.slice(0, 8)}${pad(day - 1, 2)}`);
  if (month > 1) return localDate(`${pad(year, 4)}-${pad(month - 1, 2)}-${daysInMonth(year, month - 1)}`);
  return localDate(`${pad(year - 1, 4)}-12-31`);
}

/** The day so many days later, at most some hundreds: it walks month by month. */
export function addDays(date: LocalDate, days: number): LocalDate {
  let [year, month, day] = [yearOf(date), Number(date.slice(5, 7)), Number(date.slice(8, 10)) + days];
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month);
    year += month === 12 ? 1 : 0;
    month = month === 12 ? 1 : month + 1;
  }
  return localDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

/** Whole years from birth to a day: somebody born on 29 February has a birthday on 28 February of a common year. */
export function ageOn(birthDate: LocalDate, on: LocalDate): number {
  const years = yearOf(on) - yearOf(birthDate);
  return addYears(birthDate, years) <= on ? years : years - 1;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
