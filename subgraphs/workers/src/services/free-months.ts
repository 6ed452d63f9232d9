import type { EntityManager } from "typeorm";

/**
 * Gives the months behind enrolments' new last ones back, so that another payer can take them; before the enrolments are
 * cut, in the same transaction. @param until for each enrolment the first day of the month that is kept last
 */
export async function freeMonths(
  manager: EntityManager,
  enrolments: readonly string[],
  until: readonly string[],
): Promise<void> {
  await manager.query(FREE_MONTHS, [enrolments, until]);
}

/** Grouped, since one person can have several enrolments of a year. */
const FREE_MONTHS = `
  update cover_year as taken set jkk = taken.jkk & ~freed.jkk, jkm = taken.jkm & ~freed.jkm, jht = taken.jht & ~freed.jht
  from (
    select province, worker_id, year,
      coalesce(bit_or(mask) filter (where 'JKK' = any(programmes)), 0)::smallint as jkk,
      coalesce(bit_or(mask) filter (where 'JKM' = any(programmes)), 0)::smallint as jkm,
      coalesce(bit_or(mask) filter (where 'JHT' = any(programmes)), 0)::smallint as jht
    from (
      select enrolment.province, worker_id, programmes, extract(year from from_month)::smallint as year,
        months_mask(greatest(cut.until + interval '1 month', from_month)::date, until_month) as mask
      from unnest($1::text[], $2::date[]) as cut(id, until)
      join enrolment on enrolment.province = left(cut.id, 2) and enrolment.id = cut.id
    ) as each group by province, worker_id, year
  ) as freed
  where taken.province = freed.province and taken.worker_id = freed.worker_id and taken.year = freed.year`;
