import type { EntityManager } from "typeorm";
import type { CountedWorker } from "../coverage/record-coverage.js";
import type { AdmittedPastCover } from "./person-of-past-cover.js";

/**
 * The days that other enrolments of a person have paid for within a cover, for one of its programmes, in words: by which
 * kind of money, never by whom. Null where there are none. The caller acts as the product, since others' payers count.
 */
export async function takenDays(
  manager: EntityManager,
  { province, id }: CountedWorker,
  { programmes, coveredFrom, paidThrough }: AdmittedPastCover,
): Promise<string | null> {
  const [row]: [{ taken: string | null }] = await manager.query(TAKEN, [
    province,
    id,
    programmes,
    coveredFrom,
    paidThrough,
  ]);
  return row.taken;
}

const TAKEN = `
  with held as (
    select * from enrolment where province = $1 and worker_id = $2 and programmes && $3::text[]
  ), paid as (
    select payer, programmes, greatest(covered_from, from_month) as first, paid_through as last
    from held where covered_from is not null
    union all
    select payer, programmes, greatest(from_day, from_month), through_day
    from held join earlier_cover on earlier_cover.province = $1 and enrolment_id = held.id
  )
  select string_agg(payer || ' (' || array_to_string(programmes, ', ') || ') ' || first || '..' || last, '; '
    order by first, payer) as taken
  from paid where first <= last and first <= $5::date and last >= $4::date`;
