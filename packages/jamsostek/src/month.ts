import { daysInMonth, localDate } from "./local-date.js";
import type { LocalDate } from "./local-date.js";
import type { Message } from "./message.js";
import { RuleError } from "./rule-error.js";

declare const brand: unique symbol;

/** A calendar month: "2026-11". Plain text order is time order. */
export type Month = string & { readonly [brand]: "Month" };

/** Reads a month. @throws RuleError INVALID_MONTH when it is not written YYYY-MM with a month of 01 to 12. */
export function month(text: string, field?: string): Month {
  if (isMonth(text)) return text;
  const messages = {
    id: `"${text}" bukan bulan yang sah: bulan ditulis TTTT-BB, dengan BB dari 01 sampai 12.`,
    en: `"${text}" is not a valid month: a month is written YYYY-MM, with MM from 01 to 12.`,
  };
  throw new RuleError("INVALID_MONTH", messages, field === undefined ? {} : { field });
}

export function isMonth(text: string): text is Month {
  return /^(?!0000)\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

export function monthOf(date: LocalDate): Month {
  return month(date.slice(0, 7));
}

export function firstDayOf(value: Month): LocalDate {
  return `${value}-01` as LocalDate;
}

export function lastDayOf(value: Month): LocalDate {
  return localDate(`${value}-${daysInMonth(Number(value.slice(0, 4)), Number(value.slice(5)))}`);
}

/** The month so many months later (or earlier, when negative). @throws RuleError INVALID_MONTH beyond the years 0001 to 9999. */
export function addMonths(value: Month, count: number, field?: string): Month {
  const index = monthsOfYears(value) + count;
  const year = Math.floor(index / 12);
  return month(`${String(year).padStart(4, "0")}-${String(index - year * 12 + 1).padStart(2, "0")}`, field);
}

/** The months of all years until the month of a day or a month: two of them differ by the months that lie between. */
export function monthsOfYears(value: Month | LocalDate): number {
  return Number(value.slice(0, 4)) * 12 + Number(value.slice(5, 7)) - 1;
}

/** The same day so many months later; where that month is too short, its last day. */
export function sameDayLater(date: LocalDate, months: number): LocalDate {
  const later = addMonths(monthOf(date), months);
  const last = lastDayOf(later);
  const same = `${later}-${date.slice(8)}`;
  return same > last ? last : localDate(same);
}

/** "bulan"; in English "month" or "months" after the count. */
export function monthWord(count: number): Message {
  return { id: "bulan", en: count === 1 ? "month" : "months" };
}
