import { systemActor, todayIn, withActor } from "@payung/subgraph-kit";
import type { SubgraphParts } from "@payung/subgraph-kit";

/**
 * The daily job: keeps that a level was reached, once for each enrolment, and counts persons for each region. Run again
 * on the same day, as at each start, it does nothing.
 */
export function warnOfEndings({ database, clock }: Pick<SubgraphParts, "database" | "clock">): Promise<void> {
  const today = todayIn(clock);
  return withActor(database, systemActor("workers"), async (manager) => {
    await manager.query("select pg_advisory_xact_lock(hashtext('payung warn of endings'))");
    const [{ done }]: [{ done: boolean }] = await manager.query(DONE, [today]);
    if (done) return;
    await manager.query(WARN, [today]);
    await manager.query("delete from cover_ending_count");
    await manager.query(COUNT, [today]);
  });
}

const DONE =
  "select exists (select from cover_ending_count where level = 'COUNTED' and counted_on = $1) as done";

const WARN = `
  insert into cover_warning (province, enrolment_id, level, warned_on)
  select province, enrolment_id, level, $1::date from cover_endings($1::date)
  union all
  -- The law's limit is one of registration: nobody is stopped for it, but the next year's enrolment will be refused.
  select province, enrolment_id, 'AGE_65', $1::date from nearing_age_limit($1::date)
  on conflict do nothing`;

const COUNT = `
  insert into cover_ending_count (region, level, persons, counted_on)
  select case length when 0 then 'ID' else left(village, length) end, level, count(distinct worker_id), $1::date
  from cover_endings($1::date) cross join unnest(array[0, 2, 5, 8, 13]) as length
  group by 1, 2
  union all select 'ID', 'COUNTED', 0, $1::date`;
