import type { LocalDate, Month } from "@payung/jamsostek";
import { withActor } from "@payung/subgraph-kit";
import type { Actor } from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";
import { monthsAround } from "../coverage/months-around.js";
import { recordCoverage } from "../coverage/record-coverage.js";
import { addToOutbox } from "../outbox/outbox.js";
import { provinceOfWorker } from "../services/worker-id.js";
import { carryOutStop } from "./carry-out-stop.js";
import { endCover, uncutCover } from "./end-cover.js";
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
 * Enrolments that ended with a day that was wrong stay ended, since their months were given back; what was paid for covers
 * until the day that the claim told, be it later or earlier.
 * @returns false where there is no such person
 */
export async function workerDied(parts: StopParts, who: Actor, death: Death): Promise<boolean> {
  const changed = await withActor(parts.database, who, async (manager) => {
    const told = await dayOfDeath(manager, death);
    if (told === null) return null;
    const on = told.diedOn;
    const mended = await coverUntil(manager, death, told);
    const reaching: { id: string }[] = await manager.query(REACHING, [...keyOf(death), on]);
    const enrolments = reaching.map(({ id }) => id);
    if (enrolments.length === 0) return mended;
    const stopped = await carryOutStop(manager, parts.clock, {
      enrolments,
      stoppedOn: on,
      reason: "DIED",
      note: null,
    });
    return [...mended, ...stopped];
  });
  await afterStops(parts, changed?.length ?? 0);
  return changed !== null;
}

interface ToldDeath {
  readonly diedOn: LocalDate;
  /** Whether another day was recorded until now, or none. */
  readonly changed: boolean;
}

/** Locks the person and keeps the day, unless another claim told one. */
async function dayOfDeath(manager: EntityManager, death: Death): Promise<ToldDeath | null> {
  const [rows]: [ToldDeath[], number] = await manager.query(
    `update worker set died_on = case when coalesce(death_claim, $4) = $4 then $3 else worker.died_on end,
       death_claim = coalesce(death_claim, $4)
     from (select died_on from worker where province = $1 and id = $2 for update) as before
     where province = $1 and id = $2
     returning worker.died_on::text as "diedOn", worker.died_on is distinct from before.died_on as changed`,
    [...keyOf(death), death.diedOn, death.claim],
  );
  return rows[0] ?? null;
}

/** @returns the enrolments that ended with a death on another day, or covered until one */
async function coverUntil(
  manager: EntityManager,
  death: Death,
  { diedOn: on, changed }: ToldDeath,
): Promise<readonly string[]> {
  const ended: EndedOtherwise[] = await manager.query(ENDED_OTHERWISE, [...keyOf(death), on, changed]);
  if (ended.length === 0) return [];
  const ids = ended.map(({ id }) => id);
  const workers = ended.map(({ province }) => ({ province, id: death.worker }));
  await recordCoverage(manager, workers, monthsAround(ended), async () => {
    await uncutCover(manager, ids);
    await endCover(manager, ids, on);
  });
  // Payments between the two days were let go: the funding subgraph tells them again, in order with all others.
  await addToOutbox(manager, "tell_payments", { enrolments: ids });
  return ids;
}

interface EndedOtherwise {
  readonly province: string;
  readonly id: string;
  /** The months in which the person's cover can change. */
  readonly from: Month;
  readonly until: Month;
}

const ENDED_OTHERWISE = `
  select province, id, to_char(least(stopped_on, paid_through, $3::date), 'YYYY-MM') as "from",
    to_char(greatest(stopped_on, paid_through, $3::date), 'YYYY-MM') as "until"
  from enrolment
  where province = $1 and worker_id = $2 and stop_reason = 'DIED'
    and (stopped_on <> $3::date or $4::boolean)
  order by id`;

function keyOf({ worker }: Death): [province: string | null, id: string] {
  return [provinceOfWorker(worker) ?? null, worker];
}

const REACHING = `
  select id from enrolment
  where province = $1 and worker_id = $2 and stop_reason is distinct from 'DIED' and (
    stopped_on is null and until_month >= month_of($3::date)
    or until_month > month_of($3::date) or paid_through > $3::date
  ) order by id`;
