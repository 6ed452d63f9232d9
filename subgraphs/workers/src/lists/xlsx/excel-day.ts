import type { LocalDate } from "@payung/jamsostek";

/** Days from 1 January 1900 to 31 December 9999 as Excel counts them. */
const LAST_DAY = 2_958_465;
/** Excel's 29 February 1900, which never was. */
const FALSE_DAY = 60;

/** The day that Excel stores as a number; a time of day is dropped. Undefined for a number that is no day. */
export function excelDay(serial: number, from1904: boolean): LocalDate | undefined {
  const whole = Math.floor(serial) + (from1904 ? 1462 : 0);
  if (!(whole >= 1 && whole <= LAST_DAY) || whole === FALSE_DAY) return undefined;
  return dayFromNumber(whole < FALSE_DAY ? whole + 1 : whole);
}

/** By the usual arithmetic over eras of 400 years that begin on 1 March, so that the leap day is their last. */
function dayFromNumber(daysFrom1899: number): LocalDate {
  // 30 December 1899 is day 693,899 of the era that began on 1 March 0000.
  const days = daysFrom1899 + 693_899;
  const era = Math.floor(days / 146_097);
  const ofEra = days - era * 146_097;
  const leaps = Math.floor(ofEra / 1460) - Math.floor(ofEra / 36_524) + Math.floor(ofEra / 146_096);
  const yearOfEra = Math.floor((ofEra - leaps) / 365);
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as LocalDate;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
