import { todayIn, withActor } from "@payung/subgraph-kit";
import type { Actor, Clock } from "@payung/subgraph-kit";
import type { DataSource } from "typeorm";
import { release } from "../release/release-funds.js";

export interface SettleReservations {
  readonly keys: readonly string[];
  /** The enrolments of theirs that never came to be. */
  readonly notEnrolled: readonly string[];
}

const CLOSE = `
  delete from open_reservation using reservation where reservation.id = reservation_id and key = any($1)`;

/** Those that hold money by these reservations: under the same number another one may hold it by now. */
const HOLDING = `
  select distinct enrolment_id as enrolment from reservation_line
  where enrolment_id = any($2) and reservation_id in (select id from reservation where key = any($1))`;

/**
 * Whoever asked for reservations has enrolled their people, but for those named: in one transaction the money of these is
 * free again, and all others can be billed from now on. Told again, or of keys that nothing was reserved under, it does
 * nothing.
 */
export function settleReservations(
  { database, clock }: { readonly database: DataSource; readonly clock: Clock },
  who: Actor,
  { keys, notEnrolled }: SettleReservations,
): Promise<void> {
  return withActor(database, who, async (manager) => {
    await manager.query(CLOSE, [keys]);
    const rows: { enrolment: string }[] = await manager.query(HOLDING, [keys, notEnrolled]);
    if (rows.length === 0) return;
    const enrolments = rows.map(({ enrolment }) => enrolment);
    const released = { key: keys[0]!, enrolments, afterMonth: null, reason: "NOT_ENROLLED" };
    await release(manager, who, released, todayIn(clock));
  });
}
