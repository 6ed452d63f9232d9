import type { EntityManager } from "typeorm";
import type { Placed } from "../enrolling/candidate.js";
import type { PersonOfPastCover } from "./person-of-past-cover.js";

/** Makes the enrolment of past cover one that is paid for; where the person died meanwhile it ended with that day. */
export async function markPaid(
  manager: EntityManager,
  { province, enrolmentId }: Pick<Placed, "province" | "enrolmentId">,
  { cover, diedOn }: Pick<PersonOfPastCover, "cover" | "diedOn">,
): Promise<void> {
  const { coveredFrom, months, paidThrough, earlierMonths, evidence } = cover;
  await manager.query(MARK, [
    province,
    enrolmentId,
    coveredFrom,
    months,
    paidThrough,
    earlierMonths,
    evidence,
    diedOn,
  ]);
}

const MARK = `
  update enrolment set covered_from = $3, months_paid = $4::integer, paid_through = $5, earlier_months = $6, evidence = $7,
    stopped_on = $8::date, stop_reason = case when $8::date is not null then 'DIED' end,
    until_before_death = case when $8::date is not null then (from_month + ($4::integer - 1) * interval '1 month')::date end
  where province = $1 and id = $2`;
