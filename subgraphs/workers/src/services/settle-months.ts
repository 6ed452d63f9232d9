import type { EntityManager } from "typeorm";
import { lockWorkersOf } from "./lock-workers.js";

/**
 * Makes the months taken of the persons behind enrolments those that their enrolments have, once it is known which months
 * a stopped one keeps. Whoever enrols one of them holds the person's lock, so that nobody's months are overlooked. The
 * caller acts as the product, since other payers' enrolments count.
 */
export async function settleMonths(manager: EntityManager, enrolments: readonly string[]): Promise<void> {
  await lockWorkersOf(manager, enrolments);
  await manager.query(SETTLE, [enrolments]);
}

const OF_ENROLMENTS = `
  unnest($1::text[]) as asked(id)
  join enrolment on enrolment.province = left(asked.id, 2) and enrolment.id = asked.id`;

const SETTLE = `
  update cover_year set jkk = held.jkk, jkm = held.jkm, jht = held.jht
  from (
    select person.province, person.worker_id, person.year,
      coalesce(bit_or(mask) filter (where 'JKK' = any(programmes)), 0)::smallint as jkk,
      coalesce(bit_or(mask) filter (where 'JKM' = any(programmes)), 0)::smallint as jkm,
      coalesce(bit_or(mask) filter (where 'JHT' = any(programmes)), 0)::smallint as jht
    from (
      select distinct enrolment.province, worker_id, extract(year from from_month)::smallint as year
      from ${OF_ENROLMENTS}
    ) as person
    left join lateral (
      select programmes, months_mask(from_month, until_month) as mask from enrolment
      where enrolment.province = person.province and enrolment.worker_id = person.worker_id
        and extract(year from from_month) = person.year and until_month >= from_month
    ) as own on true
    group by person.province, person.worker_id, person.year
  ) as held
  where cover_year.province = held.province and cover_year.worker_id = held.worker_id
    and cover_year.year = held.year`;
