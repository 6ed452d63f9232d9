import type { EntityManager } from "typeorm";

/** The people of enrolments, always in the same order. */
export async function lockPeopleOf(manager: EntityManager, enrolments: readonly string[]): Promise<void> {
  await manager.query(LOCK, [enrolments]);
}

const LOCK = `
  select from worker where (province, id) in (
    select enrolment.province, worker_id from unnest($1::text[]) as asked(id)
    join enrolment on enrolment.province = left(asked.id, 2) and enrolment.id = asked.id
  ) order by province, id for update`;
