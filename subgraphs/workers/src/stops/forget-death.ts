import { monthOf } from "@payung/jamsostek";
import type { LocalDate } from "@payung/jamsostek";
import type { EntityManager } from "typeorm";
import { monthsAround } from "../coverage/months-around.js";
import { recordCoverage } from "../coverage/record-coverage.js";
import type { CountedWorker } from "../coverage/record-coverage.js";
import type { CoverConflict } from "../entities/cover-conflict.js";
import { Enrolment } from "../entities/enrolment.js";
import { Worker } from "../entities/worker.js";
import { addToOutbox } from "../outbox/outbox.js";
import { uncutCover } from "./end-cover.js";

/**
 * Whoever has a person enrolled who is recorded as dead says that the record is wrong. Enrolments that were stopped stay
 * so, since their months were given back; what is paid for is cut no more, and payments that the death let go are told
 * anew. The caller acts as the product.
 */
export async function forgetDeath(
  manager: EntityManager,
  { province, workerId, asked }: Pick<CoverConflict, "province" | "workerId" | "asked">,
): Promise<void> {
  if (!asked.recordedAsDead) return;
  const workers = manager.getRepository(Worker);
  const key = { province, id: workerId };
  const worker = await workers.findOne({ where: key, lock: { mode: "pessimistic_write" } });
  if (!worker || worker.diedOn === null) return;
  await workers.update(key, { diedOn: null, deathClaim: null });
  await coverAll(manager, key, worker.diedOn);
}

/** All enrolments, for a death also cuts what is paid later for one that it did not have to stop. */
async function coverAll(
  manager: EntityManager,
  { province, id }: CountedWorker,
  diedOn: LocalDate,
): Promise<void> {
  const held: { id: string; from: string; until: string }[] = await manager.query(HELD, [
    province,
    id,
    diedOn,
  ]);
  const enrolments = held.map((each) => each.id);
  const months = monthsAround([{ from: monthOf(diedOn), until: monthOf(diedOn) }, ...held]);
  await recordCoverage(manager, [{ province, id }], months, () => uncutCover(manager, enrolments));
  await manager.getRepository(Enrolment).update({ province, workerId: id }, { untilBeforeDeath: null });
  await addToOutbox(manager, "tell_payments", { enrolments });
}

/** With the months in which the person's cover can change. */
const HELD = `
  select id, to_char(least(stopped_on, paid_through, $3::date), 'YYYY-MM') as "from",
    to_char(greatest(covered_from + months_paid * interval '1 month', $3::date), 'YYYY-MM') as "until"
  from enrolment where province = $1 and worker_id = $2 order by id`;
