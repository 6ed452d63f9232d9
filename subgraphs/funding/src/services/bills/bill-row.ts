import type { LocalDate } from "@payung/jamsostek";
import type { RegionCode } from "@payung/plugin-kit";
import { Refused, problem } from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";
import type { BillStatus } from "../../types/bill-status.js";

/** What the steps of a bill need to know of it. */
export interface BillRow {
  readonly id: number;
  readonly budgetId: string;
  readonly region: RegionCode;
  readonly status: BillStatus;
  readonly madeBy: string;
  readonly madeOn: LocalDate;
}

/** @throws Refused NOT_FOUND */
export async function billRow(manager: EntityManager, id: number | null): Promise<BillRow> {
  const [bill]: BillRow[] = await manager.query(
    `select bill.id, budget_id as "budgetId", region, status, made_by as "madeBy", made_on as "madeOn"
     from bill join budget on budget.id = budget_id where bill.id = $1`,
    [id],
  );
  if (!bill) throw new Refused(problem("NOT_FOUND", {}, "bill"));
  return bill;
}

/** What the lines of a bill cost each allocation. */
export function amountsOfBill(
  manager: EntityManager,
  bill: number,
): Promise<{ readonly allocation: number; readonly amount: string }[]> {
  return manager.query(
    `select allocation_id as allocation, sum(amount) as amount from bill_line where bill_id = $1 group by 1`,
    [bill],
  );
}
