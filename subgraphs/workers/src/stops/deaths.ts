import type { LocalDate } from "@payung/jamsostek";
import { Refused, problem } from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";
import type { CoverConflict } from "../entities/cover-conflict.js";

/** Keeps on which day the people behind enrolments died. What was told first stays. */
export async function recordDeaths(
  manager: EntityManager,
  enrolments: readonly string[],
  diedOn: LocalDate,
): Promise<void> {
  await manager.query(
    `update worker set died_on = $2 where died_on is null and (province, id) in (
      select enrolment.province, worker_id from unnest($1::text[]) as asked(id)
      join enrolment on enrolment.province = left(asked.id, 2) and enrolment.id = asked.id
    )`,
    [enrolments, diedOn],
  );
}

type OfPerson = Pick<CoverConflict, "province" | "workerId" | "asked">;

/** @throws Refused RECORDED_AS_DEAD for a death that was told after the conflict was: it is none of what is decided */
export async function requireNoLaterDeath(
  manager: EntityManager,
  { province, workerId, asked }: OfPerson,
): Promise<void> {
  if (asked.recordedAsDead) return;
  const dead: unknown[] = await manager.query(
    "select from worker where province = $1 and id = $2 and died_on is not null",
    [province, workerId],
  );
  if (dead.length > 0) throw new Refused(problem("RECORDED_AS_DEAD"));
}
