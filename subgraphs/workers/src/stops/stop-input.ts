import type { LocalDate } from "@payung/jamsostek";
import { ancestorCodes, liesIn } from "@payung/plugin-kit";
import type { RegionCode } from "@payung/plugin-kit";
import { Refused, problem, todayIn, requireRoleIn, CARERS } from "@payung/subgraph-kit";
import type { Actor, Clock } from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";
import { asProduct } from "../services/as-product.js";
import type { StopReason } from "../types/worker-enums.js";

/** What is to be stopped, from which day and why. */
export interface Stop {
  readonly enrolments: readonly string[];
  readonly stoppedOn: LocalDate;
  readonly reason: StopReason;
  readonly note: string | null;
}

export interface StoppedEnrolment {
  readonly id: string;
  readonly province: string;
  readonly workerId: string;
  readonly village: RegionCode;
  readonly stopped: boolean;
}

const MOST_AT_ONCE = 10_000;

/** The enrolments, after the actor and the input were checked. @throws Refused naming the field */
export async function checkedStop(manager: EntityManager, who: Actor, clock: Clock, stop: Stop) {
  if (stop.enrolments.length === 0 || stop.enrolments.length > MOST_AT_ONCE)
    throw new Refused(problem("TOO_MANY_AT_ONCE", { most: MOST_AT_ONCE }, "input.enrolments"));
  const found = await enrolmentsToStop(manager, stop.enrolments);
  if (found.length < new Set(stop.enrolments).size)
    throw new Refused(problem("NOT_FOUND", {}, "input.enrolments"));
  for (const { village } of found) requireRoleIn(who, CARERS, village, "stopEnrolments");
  const today = todayIn(clock, found[0]!.village);
  if (stop.stoppedOn > today) throw new Refused(problem("DAY_TO_COME", { today }, "input.stoppedOn"));
  if (await anyBornLater(manager, who, stop))
    throw new Refused(problem("EVENT_BEFORE_BIRTH", {}, "input.stoppedOn"));
  const before = found.filter(({ stopped }) => stopped).length;
  if (before > 0 && stop.reason !== "DIED")
    throw new Refused(problem("ALREADY_STOPPED", { count: before }, "input.enrolments"));
  return found;
}

async function enrolmentsToStop(manager: EntityManager, ids: readonly string[]): Promise<StoppedEnrolment[]> {
  return manager.query(
    `select enrolment.id, enrolment.province, worker_id as "workerId", village, stopped_on is not null as stopped
     from (select distinct id from unnest($1::text[]) as asked(id)) as asked
     join enrolment on enrolment.province = left(asked.id, 2) and enrolment.id = asked.id`,
    [ids.filter((id) => !id.includes("\0"))],
  );
}

/** As the product, since the officer of an enrolment does not see a person who moved away. */
async function anyBornLater(
  manager: EntityManager,
  who: Actor,
  { enrolments, stoppedOn }: Stop,
): Promise<boolean> {
  const born: unknown[] = await asProduct(manager, who, () =>
    manager.query(
      `select from unnest($1::text[]) as asked(id)
       join enrolment on enrolment.province = left(asked.id, 2) and enrolment.id = asked.id
       join worker on worker.province = enrolment.province and worker.id = worker_id
       where birth_date > $2 limit 1`,
      [enrolments, stoppedOn],
    ),
  );
  return born.length > 0;
}

/** The smallest region around all villages. */
export function regionAround(villages: readonly RegionCode[]): RegionCode {
  const [first] = villages;
  const around = [first!, ...ancestorCodes(first!).toReversed()];
  return around.find((region) => villages.every((village) => liesIn(village, region)))!;
}
