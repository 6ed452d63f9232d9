import { isMonth } from "@payung/jamsostek";
import type { Month } from "@payung/jamsostek";
import { monthOfWord } from "./month-words.js";

const YEAR_FIRST = /^(\d{4})[-/. ](\d{1,2})(?:[-/. ]\d{1,2})?$/;
const MONTH_FIRST = /^(\d{1,2}) ?[-/. ] ?(\d{4})$/;
const WITH_WORD = /^([A-Za-z]{3,9})\.? ?[-/. ]? ?(\d{4}|\d{2})$/;

/** "2026-01", "01-2026", "1/2026", "Januari 2026", "Jan-26", or a day that Excel made of it. Undefined for anything else. */
export function readMonth(cell: string): Month | undefined {
  if (cell.length > 20) return undefined;
  const yearFirst = YEAR_FIRST.exec(cell);
  if (yearFirst) return monthFrom(yearFirst[1]!, Number(yearFirst[2]));
  const monthFirst = MONTH_FIRST.exec(cell);
  if (monthFirst) return monthFrom(monthFirst[2]!, Number(monthFirst[1]));
  const withWord = WITH_WORD.exec(cell);
  if (!withWord) return undefined;
  const year = withWord[2]!.length === 2 ? `20${withWord[2]}` : withWord[2]!;
  return monthFrom(year, monthOfWord(withWord[1]!) ?? 0);
}

/** "Januari" or "1" in a year that the cell does not say. */
export function readMonthOfYear(cell: string, year: string): Month | undefined {
  return monthFrom(year, monthOfWord(cell.slice(0, 20)) ?? (/^\d{1,2}$/.test(cell) ? Number(cell) : 0));
}

/** "12", also "12 bulan". Undefined for what is not 1 to 12. */
export function readMonthCount(cell: string): number | undefined {
  const count = Number(/^(\d{1,2})(?: ?(?:bulan|bln|months?))?$/i.exec(cell)?.[1]);
  return count >= 1 && count <= 12 ? count : undefined;
}

function monthFrom(year: string, number: number): Month | undefined {
  const text = `${year}-${String(number).padStart(2, "0")}`;
  return isMonth(text) ? text : undefined;
}
