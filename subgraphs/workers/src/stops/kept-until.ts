/**
 * The last month, as its first day, that an enrolment keeps when it ends on a day: the month of that day, or the one before
 * the enrolment's first where it had not begun.
 * @param day SQL of a date
 */
export function keptUntil(day: string): string {
  return `greatest(month_of(${day}), (from_month - interval '1 month')::date)`;
}
