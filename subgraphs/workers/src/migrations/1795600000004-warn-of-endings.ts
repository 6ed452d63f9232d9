import { ForwardOnly } from "@payung/subgraph-kit";
import type { QueryRunner } from "typeorm";
import { endingLevel } from "./ending-level.js";

/** Cover that ends or lapsed: found by region, counted once a day, and warned of once for each level. */
export class WarnOfEndings1795600000004 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    const [{ path }]: [{ path: string }] = await runner.query(
      "select current_setting('search_path') as path",
    );
    const definer = `security definer set search_path = ${path}, pg_temp`;
    for (const statement of [...TABLES, ...functions(definer)]) await runner.query(statement);
  }
}

const TABLES = [
  "create index enrolment_to_end on enrolment (village, id) include (until_month, paid_through) where stopped_on is null",
  // Once for each enrolment and level.
  `create table cover_warning (
    province text not null,
    enrolment_id text not null,
    level text not null,
    warned_on date not null,
    constraint cover_warning_key primary key (province, enrolment_id, level)
  )`,
  "create trigger cover_warning_append_only before update or delete or truncate on cover_warning for each statement execute function refuse_change()",
  "alter table cover_warning enable row level security",
  `create policy cover_warning_here on cover_warning using (acts_everywhere() or exists (
    select from enrolment where enrolment.province = cover_warning.province and enrolment.id = cover_warning.enrolment_id
  ))`,
  // How many persons of a region, as of the last daily count: what everybody may see.
  `create table cover_ending_count (
    region text collate "C" not null,
    level text not null,
    persons integer not null,
    counted_on date not null,
    constraint cover_ending_count_key primary key (region, level)
  )`,
  // The last day of what is set aside or, where late payments reach beyond it, of what is paid.
  `create function cover_end(until_month date, paid_through date) returns date language sql immutable parallel safe as $$
    select greatest((until_month + interval '1 month')::date - 1, paid_through)
  $$`,
  `create ${endingLevel("date_trunc('month', today)::date")}`,
];

/** Nothing follows: no other enrolment of the person for the same programmes lasts longer. */
const NOT_FOLLOWED = `not exists (
  select from enrolment as later
  where later.province = enrolment.province and later.worker_id = enrolment.worker_id and later.id <> enrolment.id
    and later.programmes @> enrolment.programmes and later.stopped_on is null
    and later.until_month > enrolment.until_month
)`;

function functions(definer: string): string[] {
  const ends = `stopped_on is null and until_month >= from_month and (
    (until_month >= month_of(today) and paid_through < today)
    or (cover_end(until_month, paid_through) between today and until_day and ${NOT_FOLLOWED})
  )`;
  return [
    // Planned for the bounds that come, so that a page is read in the order of the index.
    `create function nearing_age_limit(today date) returns table (province text, enrolment_id text)
    language sql stable ${definer} as $$
      select enrolment.province, enrolment.id
      from worker join enrolment on enrolment.province = worker.province and enrolment.worker_id = worker.id
      where acts_everywhere() and stopped_on is null and until_month >= month_of(today)
        and birth_date between (today - interval '65 years')::date and (today + 90 - interval '65 years')::date
    $$`,
    `create function find_cover_ending(regions text[], today date, until_day date, after_village text, after_id text,
      most integer)
    returns table (province text, id text) language plpgsql stable ${definer} as $$
    declare
      span record;
      missing integer := most;
      found integer;
    begin
      for span in select * from acting_ranges(regions) order by low loop
        return query execute
          'select province, id from enrolment
           where village >= $1 and village < $2 and (village > $3 or id > $4)
             and stopped_on is null and until_month >= from_month and (
               (until_month >= month_of($5) and paid_through < $5)
               or (cover_end(until_month, paid_through) between $5 and $6 and ${NOT_FOLLOWED})
             )
           order by village, id limit $7'
          using greatest(span.low, after_village), span.high, after_village, after_id, today, until_day, missing;
        get diagnostics found = row_count;
        missing := missing - found;
        exit when missing <= 0;
      end loop;
    end $$`,
    `create function count_cover_ending(regions text[], today date, until_day date)
    returns integer language sql stable ${definer} as $$
      select count(*)::integer from acting_ranges(regions) as span
      join enrolment on village >= span.low and village < span.high where ${ends}
    $$`,
    // All that reaches a level on the day. For the product's own job: with the owner's rights, which no policy slows down.
    `create function cover_endings(today date)
    returns table (province text, enrolment_id text, worker_id text, village text, level text)
    language sql stable ${definer} as $$
      select enrolment.province, enrolment.id, enrolment.worker_id, village,
        ending_level(until_month, paid_through, today)
      from enrolment
      where acts_everywhere() and stopped_on is null and until_month >= from_month
        and ending_level(until_month, paid_through, today) is not null
        and (paid_through < today or ${NOT_FOLLOWED})
    $$`,
  ];
}
