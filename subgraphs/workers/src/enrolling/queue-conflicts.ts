import { newId } from "@payung/subgraph-kit";
import type { Clock } from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";
import type { Admitted } from "./candidate.js";
import type { Step } from "./step.js";
import type { Conflict } from "./place.js";

/** Somebody whom another payer covers, or who lives elsewhere, as a list asked for. */
export interface QueuedConflict {
  readonly admitted: Admitted;
  readonly conflict: Conflict;
}

/** What was asked, without the person's name and NIK, which the worker's row has. */
export interface AskedEnrolment extends Pick<
  Admitted,
  "category" | "fromMonth" | "months" | "payer" | "programmes" | "termsFrom" | "untilMonth"
> {
  readonly whenShort: Step["options"]["whenShort"];
  /** Whether it is decided that the person lives. */
  readonly recordedAsDead: boolean;
}

/** Waits for somebody who acts for both regions; the same asked twice waits once. */
export async function queueConflicts(
  manager: EntityManager,
  { scheme, actor, options: { whenShort } }: Step,
  clock: Clock,
  queued: readonly QueuedConflict[],
): Promise<void> {
  const rows = queued.map(({ admitted, conflict: { person, ancestor, problem } }) => {
    const { category, fromMonth, months, payer, programmes, termsFrom, untilMonth, village } = admitted;
    const asked: AskedEnrolment = {
      category,
      fromMonth,
      months,
      payer,
      programmes,
      termsFrom,
      untilMonth,
      whenShort,
      recordedAsDead: problem.code === "RECORDED_AS_DEAD",
    };
    return { id: newId(clock), province: person.province, worker: person.workerId, village, ancestor, asked };
  });
  await manager.query(QUEUE, [
    rows.map(({ id }) => id),
    rows.map(({ province }) => province),
    rows.map(({ worker }) => worker),
    rows.map(({ village }) => village),
    rows.map(({ ancestor }) => ancestor),
    rows.map(({ asked }) => JSON.stringify(asked)),
    scheme.code,
    actor.subject,
    new Date(clock()),
  ]);
}

const QUEUE = `
  insert into cover_conflict
    (id, province, worker_id, scheme, village, asked, ancestor, status, made_by, made_at)
  select id, province, worker_id, $7, village, asked, ancestor, 'OPEN', $8, $9
  from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::jsonb[])
    as queued(id, province, worker_id, village, ancestor, asked)
  where not exists (
    select from cover_conflict as open
    where open.worker_id = queued.worker_id and open.scheme = $7 and open.status = 'OPEN'
      and open.asked->>'fromMonth' = queued.asked->>'fromMonth'
  )`;
