import type { LocalDate } from "@payung/jamsostek";
import { Refused, idempotent, problem, requireActingIn, todayIn, withActor } from "@payung/subgraph-kit";
import type { Actor } from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";
import { MAKERS } from "../may-act.js";
import { billRow } from "./bill-row.js";
import type { BillRow } from "./bill-row.js";
import { moveBill } from "./move-bill.js";
import type { BillingParts } from "./propose-bill.js";

export interface BillReturn {
  readonly bill: number | null;
  readonly enrolments: readonly string[];
  readonly reason: string;
}

/**
 * Money that came back for people of a paid bill, to where it is free again. The bill keeps its list; each person's money
 * comes back once, and the month's cover ends with it, of which the outbox tells. @throws Refused, also when one of them is not on the bill or was returned before
 */
export function returnBillLines(
  { database, clock }: BillingParts,
  who: Actor,
  given: BillReturn,
  key: string,
): Promise<{ readonly bill: number }> {
  const call = { actor: who, mutation: "returnBillLines", key, input: given };
  return withActor(database, who, async (manager) => {
    const bill = await billRow(manager, given.bill);
    requireActingIn(who, MAKERS, bill.region);
    return idempotent(manager, call, async () => {
      await giveBack(manager, who, bill, given, todayIn(clock, bill.region));
      return { bill: bill.id };
    });
  });
}

const RETURNED = `
  with back as (
    insert into returned_line (bill_id, enrolment_id, allocation_id, village, reason, made_by, made_on)
    select bill_id, enrolment_id, allocation_id, village, $3, $4, $5
    from bill_line where bill_id = $1 and enrolment_id = any($2)
    on conflict do nothing
    returning enrolment_id, allocation_id
  )
  select back.allocation_id as allocation, sum(amount) as amount,
         array_agg(back.enrolment_id) as enrolments
  from back join bill_line on bill_id = $1 and bill_line.enrolment_id = back.enrolment_id
    and bill_line.allocation_id = back.allocation_id
  group by 1`;

async function giveBack(
  manager: EntityManager,
  who: Actor,
  bill: BillRow,
  { enrolments, reason }: BillReturn,
  on: LocalDate,
): Promise<void> {
  if (bill.status !== "PAID") throw new Refused(problem("BILL_NOT_PAID", {}, "bill"));
  const asked = new Set(enrolments);
  const amounts: { allocation: number; amount: string; enrolments: string[] }[] = await manager.query(
    RETURNED,
    [bill.id, [...asked], reason, who.subject, on],
  );
  const returned = new Set(amounts.flatMap((each) => each.enrolments));
  const left = asked.size - returned.size;
  if (left > 0) throw new Refused(problem("NOT_ON_BILL", { count: left }, "enrolments"));
  const step = { kind: "RETURN", from: "paid", to: "free", by: who.subject, on, note: reason } as const;
  await moveBill(manager, bill, step, amounts);
  await manager.query("insert into outbox (bill_id, kind, enrolments) values ($1, 'RETURNED', $2)", [
    bill.id,
    [...returned],
  ]);
}
