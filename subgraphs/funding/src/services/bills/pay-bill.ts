import type { LocalDate } from "@payung/jamsostek";
import { Refused, idempotent, problem, requireActingIn, todayIn, withActor } from "@payung/subgraph-kit";
import type { Actor } from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";
import { MAKERS } from "../may-act.js";
import { amountsOfBill, billRow } from "./bill-row.js";
import type { BillRow } from "./bill-row.js";
import { moveBill } from "./move-bill.js";
import { peopleInParts } from "./people-in-parts.js";
import type { BillingParts } from "./propose-bill.js";

export interface BillPayment {
  readonly bill: number | null;
  readonly paidOn: LocalDate;
  readonly reference: string;
}

/**
 * Posts the payment of an approved bill. Whose cover begins with it is written to the outbox in the same transaction.
 * Cover runs from the day of the payment, which is therefore none before the list was made.
 * @throws Refused
 */
export function payBill(
  { database, clock }: BillingParts,
  who: Actor,
  payment: BillPayment,
  key: string,
): Promise<{ readonly bill: number }> {
  const call = { actor: who, mutation: "payBill", key, input: payment };
  return withActor(database, who, async (manager) => {
    const bill = await billRow(manager, payment.bill);
    requireActingIn(who, MAKERS, bill.region);
    if (payment.paidOn > todayIn(clock, bill.region))
      throw new Refused(problem("PAID_AFTER_TODAY", {}, "paidOn"));
    if (payment.paidOn < bill.madeOn)
      throw new Refused(problem("PAID_BEFORE_BILL", { day: bill.madeOn }, "paidOn"));
    return idempotent(manager, call, async () => {
      await pay(manager, who, bill, payment);
      return { bill: bill.id };
    });
  });
}

async function pay(
  manager: EntityManager,
  who: Actor,
  bill: BillRow,
  { paidOn, reference }: BillPayment,
): Promise<void> {
  const [, paid]: [unknown, number] = await manager.query(
    "update bill set status = 'PAID', paid_on = $2, reference = $3 where id = $1 and status = 'APPROVED'",
    [bill.id, paidOn, reference],
  );
  if (paid === 0) throw new Refused(problem("BILL_NOT_APPROVED", {}, "bill"));
  const step = { kind: "PAY", from: "billed", to: "paid", by: who.subject, on: paidOn } as const;
  await moveBill(manager, bill, { ...step, note: reference }, await amountsOfBill(manager, bill.id));
  await manager.query(OUTBOX, [bill.id]);
}

/** Parts of the frozen list, by their first and last enrolment: the list itself stands in the bill. */
const OUTBOX = `
  insert into outbox (bill_id, part, first_enrolment, last_enrolment)
  select $1, part, min(enrolment_id), max(enrolment_id)
  from ${peopleInParts("bill_line where bill_id = $1")}
  group by part order by part`;
