import { monthOf } from "@payung/jamsostek";
import type { LocalDate } from "@payung/jamsostek";
import { withActor } from "@payung/subgraph-kit";
import type { Actor, SubgraphParts } from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";
import { recordCoverage } from "../coverage/record-coverage.js";
import { lockWorkersOf } from "../services/lock-workers.js";
import { coverOfPayments } from "./cover-of-payments.js";
import type { CoverOfPayments } from "./cover-of-payments.js";

/** What is still paid for an enrolment of which money came back. */
export interface PaymentsLeft {
  readonly enrolment: string;
  /** A day for each month, the first one first. */
  readonly paidOn: readonly LocalDate[];
}

interface Held {
  readonly province: string;
  readonly id: string;
  readonly workerId: string;
  readonly diedOn: LocalDate | null;
  /** The first and last day of all its cover until now. */
  readonly from: LocalDate | null;
  readonly through: LocalDate | null;
}

type Cover = Held & CoverOfPayments;

/** Money came back: people's cover is what the payments that are left come to. Told again it comes to the same. */
export async function coverReturned(
  { database }: Pick<SubgraphParts, "database">,
  who: Actor,
  payments: readonly PaymentsLeft[],
): Promise<void> {
  const left = new Map(payments.map(({ enrolment, paidOn }) => [enrolment, paidOn]));
  await withActor(database, who, async (manager) => {
    const enrolments = [...left.keys()];
    await lockWorkersOf(manager, enrolments);
    const held: Held[] = await manager.query(HELD, [enrolments]);
    const covers = held.map((each) => ({ ...each, ...coverOfPayments(left.get(each.id)!, each.diedOn) }));
    const days = covers.flatMap(daysOf);
    if (days.length === 0) return;
    const months = { from: monthOf(days.toSorted()[0]!), until: monthOf(days.toSorted().at(-1)!) };
    const workers = held.map(({ province, workerId }) => ({ province, id: workerId }));
    await recordCoverage(manager, workers, months, () => store(manager, covers));
  });
}

function daysOf({ from, through, current, earlier }: Cover): LocalDate[] {
  const covers = [...earlier, ...(current ? [current] : [])];
  const days = covers.flatMap(({ coveredFrom, paidThrough }) => [coveredFrom, paidThrough]);
  return [from, through, ...days].filter((day) => day !== null);
}

async function store(manager: EntityManager, covers: readonly Cover[]): Promise<void> {
  await manager.query(CURRENT, [
    covers.map(({ id }) => id),
    covers.map(({ current }) => current?.coveredFrom ?? null),
    covers.map(({ current }) => current?.monthsPaid ?? 0),
    covers.map(({ current }) => current?.paidThrough ?? null),
  ]);
  await manager.query(FORGET_EARLIER, [covers.map(({ id }) => id)]);
  const earlier = covers.flatMap((each) => each.earlier.map((cover) => ({ ...cover, id: each.id })));
  await manager.query(EARLIER, [
    earlier.map(({ id }) => id),
    earlier.map(({ coveredFrom }) => coveredFrom),
    earlier.map(({ paidThrough }) => paidThrough),
  ]);
}

const HELD = `
  select enrolment.province, enrolment.id, worker_id as "workerId",
    worker.died_on::text as "diedOn",
    least(covered_from, before.first)::text as "from", greatest(paid_through, before.last)::text as through
  from unnest($1::text[]) as asked(id)
  join enrolment on enrolment.province = left(asked.id, 2) and enrolment.id = asked.id
  join worker on worker.province = enrolment.province and worker.id = worker_id
  left join lateral (
    select min(from_day) as first, max(through_day) as last from earlier_cover
    where earlier_cover.province = enrolment.province and enrolment_id = enrolment.id
  ) before on true`;

const CURRENT = `
  update enrolment set covered_from = cover.from_day, months_paid = cover.months, paid_through = cover.through_day
  from unnest($1::text[], $2::date[], $3::int[], $4::date[]) as cover(id, from_day, months, through_day)
  where enrolment.province = left(cover.id, 2) and enrolment.id = cover.id`;

const FORGET_EARLIER = `
  delete from earlier_cover using unnest($1::text[]) as asked(id)
  where province = left(asked.id, 2) and enrolment_id = asked.id`;

const EARLIER = `
  insert into earlier_cover (province, enrolment_id, from_day, through_day)
  select left(id, 2), id, from_day, through_day
  from unnest($1::text[], $2::date[], $3::date[]) as cover(id, from_day, through_day)`;
