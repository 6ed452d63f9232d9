import type { LocalDate } from "@payung/jamsostek";
import type { EntityManager } from "typeorm";

/**
 * Enrolments cover until the day of death; what was paid for from a later day covers nobody. What is on bills can be told
 * anew, should the day be wrong; of cover of the past the row is the only record, so that it keeps from when and for how
 * many months it was paid, and only ends, before it began if need be.
 */
export async function endCover(
  manager: EntityManager,
  enrolments: readonly string[],
  diedOn: LocalDate,
): Promise<void> {
  for (const statement of END_COVER) await manager.query(statement, [enrolments, diedOn]);
}

/** Gives enrolments back what is paid for and was cut by another day of death than the one that endCover() is told next. */
export async function uncutCover(manager: EntityManager, enrolments: readonly string[]): Promise<void> {
  await manager.query(UNCUT, [enrolments]);
}

/** Whether the record of what was paid outlasts the day. */
const STAYS = "(evidence is not null or covered_from <= $2::date)";

const END_COVER = [
  `update enrolment set
     covered_from = case when ${STAYS} then covered_from end,
     months_paid = case when ${STAYS} then months_paid else 0 end,
     paid_through = case when ${STAYS} then least(paid_through, $2::date) end
   from unnest($1::text[]) as cut(id)
   where enrolment.province = left(cut.id, 2) and enrolment.id = cut.id`,
  `delete from earlier_cover using unnest($1::text[]) as cut(id)
   where province = left(cut.id, 2) and enrolment_id = cut.id and from_day > $2::date`,
  `update earlier_cover set through_day = $2::date from unnest($1::text[]) as cut(id)
   where province = left(cut.id, 2) and enrolment_id = cut.id and through_day > $2::date`,
];

/** So many months from the first day, as coverOfMonths() has it. */
const UNCUT = `
  update enrolment set paid_through = (covered_from + months_paid * interval '1 month')::date - 1
  from unnest($1::text[]) as cut(id)
  where enrolment.province = left(cut.id, 2) and enrolment.id = cut.id and covered_from is not null`;
