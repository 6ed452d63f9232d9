/**
 * By how many days are left; LAPSED where a payment for a month that is set aside is late.
 * @param firstOfMonth SQL for the first day of the month of `today`
 */
export function endingLevel(firstOfMonth: string): string {
  return `function ending_level(until_month date, paid_through date, today date) returns text
  language sql immutable parallel safe as $$
    select case
      when until_month >= ${firstOfMonth} and paid_through < today then 'LAPSED'
      when cover_end(until_month, paid_through) < today then null
      when cover_end(until_month, paid_through) <= today + 30 then 'DAYS_30'
      when cover_end(until_month, paid_through) <= today + 60 then 'DAYS_60'
      when cover_end(until_month, paid_through) <= today + 90 then 'DAYS_90'
    end
  $$`;
}
