import { addDays, addYears } from "../local-date.js";
import type { LocalDate } from "../local-date.js";

/** The law says 2 x 24 hours (Permenaker 5/2021); an event is known by its day only. */
export const DAYS_TO_REPORT = 2;
/**
 * PP 44/2015, Pasal 26, as amended by PP 82/2019. Its first wording had two years; an event of those days is past
 * both by now, so one number is enough.
 */
export const YEARS_TO_CLAIM = 5;

/** The last day of the first report (stage I): 2 x 24 hours after the event. */
export function reportBy(date: LocalDate): LocalDate {
  return addDays(date, DAYS_TO_REPORT);
}

/** The first day on which the right to claim is gone: five years after the event, or the diagnosis. */
export function lapsesOn(date: LocalDate): LocalDate {
  return addYears(date, YEARS_TO_CLAIM);
}
