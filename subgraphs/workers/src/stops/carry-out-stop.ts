import type { Month } from "@payung/jamsostek";
import type { Clock } from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";
import { monthsAround } from "../coverage/months-around.js";
import { recordCoverage } from "../coverage/record-coverage.js";
import { freeMonths } from "../services/free-months.js";
import { lockWorkersOf } from "../services/lock-workers.js";
import { recordDeaths } from "./deaths.js";
import { endCover } from "./end-cover.js";
import { giveMonthsBack } from "./give-months-back.js";
import type { EndedEnrolment } from "./give-months-back.js";
import { keptUntil } from "./kept-until.js";
import type { Stop } from "./stop-input.js";

interface Ended extends EndedEnrolment {
  readonly province: string;
  readonly workerId: string;
  /** The months in which the person's cover can change. */
  readonly from: Month;
  readonly until: Month;
}

/**
 * Ends enrolments with the month of the day and gives the money of later months back. Those months are free for other
 * payers once the funding subgraph has said which of them stand on a bill (settleMonths), or at once where it was asked
 * before. What is paid for stays covered, but for a death, which ends all enrolments of the person, whoever pays, on its
 * day. The caller acts as the product, since the others' payers are elsewhere.
 */
export async function carryOutStop(
  manager: EntityManager,
  clock: Clock,
  stop: Stop,
  months: "free at once" | "free once told" = "free once told",
): Promise<string[]> {
  const parameters = [stop.enrolments, stop.stoppedOn, stop.reason === "DIED"];
  await lockWorkersOf(manager, stop.enrolments);
  if (stop.reason === "DIED") await recordDeaths(manager, stop.enrolments, stop.stoppedOn);
  const ended: Ended[] = await manager.query(ENDED, parameters);
  if (ended.length === 0) return [];
  const workers = ended.map(({ province, workerId }) => ({ province, id: workerId }));
  const ids = ended.map(({ id }) => id);
  await recordCoverage(manager, workers, monthsAround(ended), async () => {
    const kept = ended.map((each) => `${each.keptUntil}-01`);
    if (months === "free at once") await freeMonths(manager, ids, kept);
    await manager.query(END, [ids, kept, stop.stoppedOn, stop.reason]);
    if (stop.reason === "DIED") await endCover(manager, ids, stop.stoppedOn);
  });
  await giveMonthsBack(manager, clock, stop.reason, ended);
  return ids;
}

/**
 * Those asked for, and after a death all of the person's that reach beyond it: also what is paid of those that a death
 * stopped which was found to be wrong.
 */
const ENDED = `
  with asked as (
    select enrolment.province, enrolment.id, worker_id from unnest($1::text[]) as asked(id)
    join enrolment on enrolment.province = left(asked.id, 2) and enrolment.id = asked.id
    where stopped_on is null or $3
  ), ended as (
    select enrolment.* from asked join enrolment using (province, worker_id)
    join worker on worker.province = asked.province and worker.id = asked.worker_id
    where case when $3 then stop_reason is distinct from 'DIED' and (
      enrolment.id = asked.id or until_month > month_of($2::date) or paid_through > $2::date
    ) or stop_reason = 'DIED' and paid_through > $2::date and died_on = $2::date else enrolment.id = asked.id end
  ), kept as (
    select distinct id, province, worker_id,
      least(until_month, ${keptUntil("$2::date")}) as kept_until,
      from_month, until_month, paid_through
    from ended
  )
  select id, province, worker_id as "workerId", to_char(kept_until, 'YYYY-MM') as "keptUntil",
    kept_until < from_month as "nothingKept",
    to_char(least(kept_until + interval '1 month', month_of($2::date)), 'YYYY-MM') as "from",
    to_char(greatest(until_month, paid_through, $2::date), 'YYYY-MM') as "until"
  from kept`;

const END = `
  update enrolment set until_month = cut.until, stopped_on = $3, stop_reason = $4,
    until_before_death = case when $4 = 'DIED' then until_month end
  from unnest($1::text[], $2::date[]) as cut(id, until)
  where enrolment.province = left(cut.id, 2) and enrolment.id = cut.id`;
