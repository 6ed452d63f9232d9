import type { LocalDate, Month } from "@payung/jamsostek";
import { withActor } from "@payung/subgraph-kit";
import type { Actor, SubgraphParts } from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";
import { fold } from "../coverage/fold.js";
import { monthsAround } from "../coverage/months-around.js";
import { recordCoverage } from "../coverage/record-coverage.js";
import type { CountedWorker } from "../coverage/record-coverage.js";
import { lockWorkersOf } from "../services/lock-workers.js";

export interface PaidPart {
  /** The bill's number. */
  readonly key: string;
  readonly part: number;
  /** The month that the bill is of. */
  readonly month: Month;
  readonly paidOn: LocalDate;
  /** Each is paid for one month more. */
  readonly enrolments: readonly string[];
}

/** A part of a bill is paid: its people are covered a month longer. Told again it does nothing. */
export async function coverPaid(
  { database }: Pick<SubgraphParts, "database">,
  who: Actor,
  { key, part, paidOn, enrolments }: PaidPart,
): Promise<void> {
  const first = await withActor(database, who, async (manager) => {
    const mine: unknown[] = await manager.query(
      "insert into paid_part (bill_id, part) values ($1, $2) on conflict do nothing returning 1",
      [key, part],
    );
    if (mine.length > 0) await coverAll(manager, paidOn, [...new Set(enrolments)]);
    return mine.length > 0;
  });
  if (first && enrolments.length > MANY) await fold(database);
}

/** So many that what is not folded would slow the readers down. */
const MANY = 1_000;

async function coverAll(
  manager: EntityManager,
  paidOn: LocalDate,
  enrolments: readonly string[],
): Promise<void> {
  await lockWorkersOf(manager, enrolments);
  const workers: (CountedWorker & { from: string; until: string })[] = await manager.query(CHANGED, [
    enrolments,
    paidOn,
  ]);
  if (workers.length === 0) return;
  await recordCoverage(manager, workers, monthsAround(workers), () =>
    manager.query(PAY, [enrolments, paidOn]),
  );
}

/** The people, and the months in which their cover can change. */
const CHANGED = `
  select enrolment.province, worker_id as id,
    to_char(least(paid_through + 1, $2::date), 'YYYY-MM') as from,
    to_char(greatest(paid_through, $2::date) + interval '1 month', 'YYYY-MM') as until
  from unnest($1::text[]) as asked(id)
  join enrolment on enrolment.province = left(asked.id, 2) and enrolment.id = asked.id`;

/** As coverAfterPayment() has it, for all at once: a property test holds the two together. */
const PAY = `
  with before as (
    select enrolment.*, coalesce($2::date <= paid_through + 1, false) as goes_on,
           worker.died_on
    from unnest($1::text[]) as asked(id)
    join enrolment on enrolment.province = left(asked.id, 2) and enrolment.id = asked.id
    join worker on worker.province = enrolment.province and worker.id = worker_id
  ), paid as (
    select province, id, goes_on, covered_from as lapsed_from, paid_through as lapsed_through, died_on,
           case when goes_on then covered_from else $2::date end as from_day,
           case when goes_on then months_paid + 1 else 1 end as months
    from before where died_on is null or $2::date <= died_on
  ), lapsed as (
    insert into earlier_cover (province, enrolment_id, from_day, through_day)
    select province, id, lapsed_from, lapsed_through from paid where not goes_on and lapsed_from is not null
  )
  update enrolment set covered_from = from_day, months_paid = months,
    paid_through = least((from_day + months * interval '1 month')::date - 1, died_on)
  from paid where enrolment.province = paid.province and enrolment.id = paid.id`;
