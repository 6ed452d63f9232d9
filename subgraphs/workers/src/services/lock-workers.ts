import type { EntityManager } from "typeorm";

/**
 * Locks the people behind enrolments, always in the same order. A statement of its own: what is read of them behind it is
 * what they are, and not what they were when the lock was asked for.
 */
export async function lockWorkersOf(manager: EntityManager, enrolments: readonly string[]): Promise<void> {
  await manager.query(LOCK, [enrolments]);
}

const LOCK = `
  select from worker where (province, id) in (
    select enrolment.province, worker_id from unnest($1::text[]) as asked(id)
    join enrolment on enrolment.province = left(asked.id, 2) and enrolment.id = asked.id
  ) order by province, id for update`;
