import type { LocalDate } from "@payung/jamsostek";
import { withActor } from "@payung/subgraph-kit";
import type { Actor } from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";
import { provinceOfWorker } from "../services/worker-id.js";
import { carryOutStop } from "./carry-out-stop.js";
import { afterStops } from "./stop-enrolments.js";
import type { StopParts } from "./stop-enrolments.js";

export interface Death {
  readonly worker: string;
  readonly diedOn: LocalDate;
  /** The claim that told it. */
  readonly claim: string;
}

/**
 * A claim tells a death: all enrolments that reach to its month or beyond end with it, as when an officer stops them. The
 * day that was told first stays, by whomever; told again it ends what is left and no more.
 * @returns false where there is no such person
 */
export async function workerDied(parts: StopParts, who: Actor, death: Death): Promise<boolean> {
  const stopped = await withActor(parts.database, who, async (manager) => {
    const on = await dayOfDeath(manager, death);
    if (on === null) return null;
    const reaching: { id: string }[] = await manager.query(REACHING, [...keyOf(death), on]);
    const enrolments = reaching.map(({ id }) => id);
    if (enrolments.length === 0) return enrolments;
    return carryOutStop(manager, parts.clock, { enrolments, stoppedOn: on, reason: "DIED", note: null });
  });
  await afterStops(parts, stopped?.length ?? 0);
  return stopped !== null;
}

/** Locks the person and keeps the day, unless one is known. */
async function dayOfDeath(manager: EntityManager, death: Death): Promise<LocalDate | null> {
  const [rows]: [{ diedOn: LocalDate }[], number] = await manager.query(
    `update worker set died_on = coalesce(died_on, $3),
       death_claim = case when died_on is null then $4 else death_claim end
     where province = $1 and id = $2 returning died_on::text as "diedOn"`,
    [...keyOf(death), death.diedOn, death.claim],
  );
  return rows[0]?.diedOn ?? null;
}

function keyOf({ worker }: Death): [province: string | null, id: string] {
  return [provinceOfWorker(worker) ?? null, worker];
}

const REACHING = `
  select id from enrolment
  where province = $1 and worker_id = $2 and stop_reason is distinct from 'DIED' and (
    stopped_on is null and until_month >= month_of($3::date)
    or until_month > month_of($3::date) or paid_through > $3::date
  ) order by id`;
