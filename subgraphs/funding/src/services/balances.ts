import type { Rupiah } from "@payung/jamsostek";
import { addRupiah, excessRupiah, rupiah } from "@payung/jamsostek";
import type { DataSource } from "typeorm";

/** Where a budget's money is; the four parts together are the budget, unless more is used than budgeted. */
export interface Balance {
  readonly budgeted: Rupiah;
  /** Set aside and not billed yet. */
  readonly reserved: Rupiah;
  /** Billed and not paid yet. */
  readonly billed: Rupiah;
  readonly paid: Rupiah;
  /** Neither; zero where more is set aside or billed than budgeted. */
  readonly free: Rupiah;
}

/** Sums as PostgreSQL hands them: a sum of bigint is numeric, whose text BigInt reads whole. */
export interface BalanceRow {
  readonly budgeted: string;
  readonly reserved: string;
  readonly billed: string;
  readonly paid: string;
}

/** For `join lateral`: what of one budget is reserved, billed and paid. Bills above an allocation leave nothing reserved. */
export const USE_OF_BUDGET = `
  select coalesce(sum(greatest(allocation.amount - bills.billed - bills.paid, 0)), 0) as reserved,
         coalesce(sum(bills.billed), 0) as billed,
         coalesce(sum(bills.paid), 0) as paid
  from allocation
  cross join lateral (
    select coalesce(sum(amount) filter (where paid_on is null), 0) as billed,
           coalesce(sum(amount) filter (where paid_on is not null), 0) as paid
    from contribution_bill where allocation_id = allocation.id
  ) bills
  where allocation.budget_id = budget.id`;

export function balanceOf(row: BalanceRow): Balance {
  const [budgeted, reserved, billed, paid] = [row.budgeted, row.reserved, row.billed, row.paid].map((sum) =>
    rupiah(BigInt(sum)),
  ) as [Rupiah, Rupiah, Rupiah, Rupiah];
  return {
    budgeted,
    reserved,
    billed,
    paid,
    free: excessRupiah(budgeted, addRupiah(reserved, billed, paid)),
  };
}

/** The balances of budgets by their ids, in one statement and in the order asked. */
export async function balancesOf(database: DataSource, ids: readonly string[]): Promise<(Balance | null)[]> {
  const rows: (BalanceRow & { id: string })[] = await database.query(
    `select budget.id, budget.amount as budgeted, used.* from budget
     cross join lateral (${USE_OF_BUDGET}) used where budget.id = any($1)`,
    [ids],
  );
  const found = new Map(rows.map((row) => [row.id, balanceOf(row)]));
  return ids.map((id) => found.get(id) ?? null);
}
