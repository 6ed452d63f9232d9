/**
 * How persons are covered, as rows of coverage_delta: the one place that says what coverage counts. Each person once,
 * whatever the number of enrolments: first persons of a village whose spans are the same as one group with a count, and
 * only these few groups are laid out by months. An enrolment holds the months that money is set aside for (ENROLLED), and
 * those whose last day lies within days that are paid for (COVERED).
 * With the owner's rights, since a person is counted whole, also what another region pays.
 * @param definer rights and search path of a function that runs for the owner
 */
export function coverageFunctions(definer: string): string[] {
  return [
    `create function coverage_states(in_province text, ids text[], in_from date, in_until date)
    returns table (from_month date, until_month date, region text, measure text, category text, sex text,
      schemes text[], payers text[], programmes text[], synthetic boolean, persons integer)
    language sql stable rows 1000 ${definer} as $$
      with held as (
        select id, worker_id, scheme, payer, enrolment.programmes, enrolment.from_month, enrolment.until_month,
               covered_from, paid_through
        from enrolment where province = in_province and worker_id = any(ids)
      ), span as (
        select worker_id, 'ENROLLED' as measure, scheme, payer, programmes,
               greatest(from_month, in_from) as first, least(until_month, in_until) as last
        from held
        union all
        select worker_id, 'COVERED', scheme, payer, programmes,
               greatest(month_of(from_day), in_from), least(last_month_whole(through_day), in_until)
        from (
          select worker_id, scheme, payer, programmes, covered_from as from_day, paid_through as through_day
          from held where covered_from is not null
          union all
          select worker_id, scheme, payer, programmes, from_day, through_day
          from held join earlier_cover on earlier_cover.province = in_province and enrolment_id = held.id
        ) as paid
      ), person as (
        select worker_id, array_agg(distinct
          (measure, scheme, payer, programmes, first, last)::cover_span) as spans
        from span where first <= last group by worker_id
      ), alike as (
        select row_number() over () as nr, domicile, worker.category, worker.sex, worker.synthetic, spans,
               count(*)::integer as persons
        from person join worker on worker.province = in_province and worker.id = person.worker_id
        group by domicile, worker.category, worker.sex, worker.synthetic, spans
      ), by_month as (
        select nr, span.measure, month.month::date,
               array_agg(distinct span.scheme order by span.scheme) as schemes,
               array_agg(distinct span.payer order by span.payer) as payers,
               array_agg(distinct programme.programme order by programme.programme) as programmes
        from alike cross join unnest(spans) as span
        cross join generate_series(span.first::timestamp, span.last::timestamp, interval '1 month') as month(month)
        cross join unnest(span.programmes) as programme(programme)
        group by nr, span.measure, month.month
      ), run as (
        select nr, by_month.measure, by_month.schemes, by_month.payers, by_month.programmes,
               min(month) as first, max(month) as last
        from (
          select *, month_number(month) - row_number() over (
            partition by nr, by_month.measure, by_month.schemes, by_month.payers, by_month.programmes order by month
          ) as island from by_month
        ) as by_month
        group by nr, by_month.measure, by_month.schemes, by_month.payers, by_month.programmes, island
      )
      select run.first, run.last, domicile, run.measure, alike.category, alike.sex, run.schemes, run.payers,
             run.programmes, alike.synthetic, sum(alike.persons)::integer
      from run join alike using (nr)
      group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
    $$`,
  ];
}

/** Before coverageFunctions. */
export const COVERAGE_TYPES: readonly string[] = [
  "create type cover_span as (measure text, scheme text, payer text, programmes text[], first date, last date)",
  `create function month_of(day date) returns date language sql immutable parallel safe as $$
    select date_trunc('month', day)::date
  $$`,
  // The last month whose last day is not after the day.
  `create function last_month_whole(day date) returns date language sql immutable parallel safe as $$
    select (date_trunc('month', day + 1) - interval '1 month')::date
  $$`,
  // Months of one year as bits, January 1, as in cover_year; none where the first is after the last.
  `create function months_mask(first date, last date) returns smallint language sql immutable parallel safe as $$
    select case when first > last then 0
      else (1 << extract(month from last)::integer) - (1 << (extract(month from first)::integer - 1)) end::smallint
  $$`,
  `create function month_number(month date) returns integer language sql immutable parallel safe as $$
    select (extract(year from month) * 12 + extract(month from month))::integer
  $$`,
];
