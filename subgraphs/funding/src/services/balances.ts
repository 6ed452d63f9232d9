import type { Rupiah } from "@payung/jamsostek";
import { addRupiah, rupiah } from "@payung/jamsostek";
import type { DataSource } from "typeorm";

/** Where the money of a budget or an allocation is; reserved, billed, paid and free together are all of it. */
export interface Balance {
  readonly budgeted: Rupiah;
  /** For people's months that are on no approved bill. */
  readonly reserved: Rupiah;
  /** On approved bills that are not paid. */
  readonly billed: Rupiah;
  readonly paid: Rupiah;
  readonly free: Rupiah;
  /** What of the free money is in no allocation. */
  readonly unallocated: Rupiah;
}

/** Sums as PostgreSQL hands them: a sum of bigint is numeric, whose text BigInt reads whole. */
export interface BalanceRow {
  readonly reserved: string;
  readonly billed: string;
  readonly paid: string;
  readonly free: string;
  readonly unallocated: string;
}

/** What the accounts of a group hold. */
export const SUMS = `
  coalesce(sum(balance) filter (where kind = 'RESERVED'), 0) as reserved,
  coalesce(sum(balance) filter (where kind = 'BILLED'), 0) as billed,
  coalesce(sum(balance) filter (where kind = 'PAID'), 0) as paid,
  coalesce(sum(balance) filter (where kind = 'FREE'), 0) as free,
  coalesce(sum(balance) filter (where kind = 'FREE' and allocation_id is null), 0) as unallocated`;

export function balanceOf(row: BalanceRow): Balance {
  const amount = (sum: string): Rupiah => rupiah(BigInt(sum));
  const parts = {
    reserved: amount(row.reserved),
    billed: amount(row.billed),
    paid: amount(row.paid),
    free: amount(row.free),
  };
  const budgeted = addRupiah(parts.reserved, parts.billed, parts.paid, parts.free);
  return { budgeted, ...parts, unallocated: amount(row.unallocated) };
}

/** The balances of budgets by their ids, in one statement and in the order asked; zero before one is approved. */
export function balancesOfBudgets(database: DataSource, ids: readonly string[]): Promise<Balance[]> {
  return balances(database, "budget_id", ids);
}

/** The same of allocations. */
export function balancesOfAllocations(database: DataSource, ids: readonly number[]): Promise<Balance[]> {
  return balances(database, "allocation_id", ids);
}

async function balances(
  database: DataSource,
  column: "budget_id" | "allocation_id",
  ids: readonly (string | number)[],
): Promise<Balance[]> {
  const rows: (BalanceRow & { id: string | number })[] = await database.query(
    `select ${column} as id, ${SUMS} from account where ${column} = any($1) group by 1`,
    [ids],
  );
  const found = new Map(rows.map((row) => [row.id, balanceOf(row)]));
  return ids.map((id) => found.get(id) ?? NOTHING);
}

const NOTHING: Balance = balanceOf({
  reserved: "0",
  billed: "0",
  paid: "0",
  free: "0",
  unallocated: "0",
});
