import type { LocalDate } from "@payung/jamsostek";
import { Refused, idempotent, problem, requireActingIn, todayIn, withActor } from "@payung/subgraph-kit";
import type { Actor } from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";
import { DECIDERS } from "../may-act.js";
import { amountsOfBill, billRow } from "./bill-row.js";
import type { BillRow } from "./bill-row.js";
import { moveBill } from "./move-bill.js";
import { peopleInParts } from "./people-in-parts.js";
import type { BillingParts } from "./propose-bill.js";

export interface BillDecision {
  readonly bill: number | null;
  readonly approve: boolean;
  readonly note: string | null;
}

/** The second person's word: an approved bill owes its money, a refused one lets its list go. @throws Refused */
export function decideBill(
  { database, clock }: BillingParts,
  who: Actor,
  decision: BillDecision,
  key: string,
): Promise<{ readonly bill: number }> {
  const call = { actor: who, mutation: "decideBill", key, input: decision };
  return withActor(database, who, async (manager) => {
    const bill = await billRow(manager, decision.bill);
    requireActingIn(who, DECIDERS, bill.region);
    return idempotent(manager, call, async () => {
      await decide(manager, who, bill, decision, todayIn(clock, bill.region));
      return { bill: bill.id };
    });
  });
}

/** Who was stopped meanwhile was kept by this bill only: the outbox tells who was on it. */
const LET_GO = `
  with line as (
    delete from bill_line where bill_id = $1 returning enrolment_id
  )
  insert into outbox (bill_id, kind, enrolments)
  select $1, 'REFUSED', array_agg(enrolment_id order by enrolment_id)
  from ${peopleInParts("line")}
  group by part order by part`;

async function decide(
  manager: EntityManager,
  who: Actor,
  bill: BillRow,
  { approve, note }: BillDecision,
  on: LocalDate,
): Promise<void> {
  if (bill.madeBy === who.subject) throw new Refused(problem("SAME_PERSON"));
  const [, decided]: [unknown, number] = await manager.query(
    `update bill set status = $2, decided_by = $3, decided_on = $4, note = $5
     where id = $1 and status = 'PROPOSED'`,
    [bill.id, approve ? "APPROVED" : "REFUSED", who.subject, on, note],
  );
  if (decided === 0) throw new Refused(problem("ALREADY_DECIDED"));
  if (!approve) {
    await manager.query(LET_GO, [bill.id]);
    return;
  }
  const step = { kind: "BILL", from: "reserved", to: "billed", by: who.subject, on, note } as const;
  await moveBill(manager, bill, step, await amountsOfBill(manager, bill.id));
}
