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
 * A claim tells a death: all enrolments that reach to its month or beyond end with it, as when an officer stops them; told
 * again it ends what is left and no more. Two people saw the certificate before the claim was approved: its day takes the
 * place of the one an officer told with a stop, and of the one the same claim told before. What another claim told stays.
 * Enrolments that ended with a day that was wrong are left as they are: their months were given back, and whoever ought
 * to have them is for people to say.
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

/** Locks the person and keeps the day, unless another claim told one. */
async function dayOfDeath(manager: EntityManager, death: Death): Promise<LocalDate | null> {
  const [rows]: [{ diedOn: LocalDate }[], number] = await manager.query(
    `update worker set died_on = case when coalesce(death_claim, $4) = $4 then $3 else died_on end,
       death_claim = coalesce(death_claim, $4)
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
