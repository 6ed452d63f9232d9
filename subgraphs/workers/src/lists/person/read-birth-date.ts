import { isLocalDate } from "@payung/jamsostek";
import type { LocalDate, Placeholder } from "@payung/jamsostek";
import type { ListProblemCode } from "../problems/catalogue.js";
import { excelDay } from "../xlsx/excel-day.js";
import { monthName, monthOfWord } from "./month-words.js";

export interface BirthDateReading {
  readonly date?: LocalDate;
  /** With a date it is a warning. */
  readonly code?: ListProblemCode;
  readonly values?: Readonly<Record<string, Placeholder>>;
}

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const DAY_FIRST = /^(\d{1,2}) ?[-/. ] ?(\d{1,2}) ?[-/. ] ?(\d{4}|\d{2})$/;
const WITH_WORD = /^(\d{1,2}) ?[-/. ]? ?([A-Za-z]{3,9})\.? ?[-/. ]? ?(\d{4}|\d{2})$/;
const TIME_OF_DAY = /[T ]\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d{1,3})?)?Z?$/;
const MAX_LENGTH = 60;

/**
 * A day of birth as villages write it: 12-03-1980, 12/3/1980, 12 Maret 1980, 12 Mar 80, 1980-03-12, or Excel's count of
 * days. The day stands before the month: 03/13/1980 is refused, not turned round.
 * @param on a year of two digits is read in the younger century that does not lie behind this day
 */
export function readBirthDate(cell: string, on: LocalDate, daysFrom1904: boolean): BirthDateReading {
  if (cell.length > MAX_LENGTH) return UNREADABLE;
  // A file of another program can have the time 00:00:00 behind the day.
  const text = cell.includes(":") ? cell.replace(TIME_OF_DAY, "") : cell;
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return dayOf(yearFirst[3]!, Number(yearFirst[2]), yearFirst[1]!, on);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return dayOf(dayFirst[1]!, Number(dayFirst[2]), dayFirst[3]!, on);
  const withWord = WITH_WORD.exec(text);
  const month = withWord && monthOfWord(withWord[2]!);
  if (withWord && month) return dayOf(withWord[1]!, month, withWord[3]!, on);
  const date = /^\d{4,5}(?:\.\d+)?$/.test(text) ? excelDay(Number(text), daysFrom1904) : undefined;
  return date === undefined ? UNREADABLE : { date };
}

/** The day in "Mawar, 12-03-1980": all from the first digit. Empty where only a place is written. */
export function dateAfterPlace(cell: string): string {
  const start = cell.slice(0, 200).search(/\d/);
  return start === -1 ? "" : cell.slice(start);
}

const UNREADABLE: BirthDateReading = { code: "BIRTH_DATE_UNREADABLE" };

function dayOf(dayText: string, month: number, yearText: string, on: LocalDate): BirthDateReading {
  if (month < 1 || month > 12) return { code: "BIRTH_DATE_NO_SUCH_MONTH", values: { month } };
  const monthAndDay = `-${month < 10 ? "0" : ""}${month}-${dayText.padStart(2, "0")}`;
  const year = yearText.length === 4 ? yearText : fullYear(yearText, monthAndDay, on);
  const date = year + monthAndDay;
  if (!isLocalDate(date)) {
    return {
      code: "BIRTH_DATE_NO_SUCH_DAY",
      values: { day: Number(dayText), month: monthName(month), year },
    };
  }
  return yearText.length === 4 ? { date } : { date, code: "BIRTH_YEAR_TWO_DIGITS", values: { year } };
}

function fullYear(yearText: string, monthAndDay: string, on: LocalDate): string {
  const century = Number(on.slice(0, 2));
  return `${century}${yearText}${monthAndDay}` <= on ? `${century}${yearText}` : `${century - 1}${yearText}`;
}
