import type { Programme, Rupiah } from "@payung/jamsostek";
import { rupiah } from "@payung/jamsostek";
import type { RegionCode } from "@payung/plugin-kit";
import type { EntityManager } from "typeorm";

/** An allocation with the numbers of its accounts. */
export interface AllocationAccounts {
  readonly allocation: number;
  readonly budget: string;
  readonly region: RegionCode;
  readonly programme: Programme | null;
  readonly free: number;
  readonly reserved: number;
  readonly billed: number;
  readonly paid: number;
}

const ACCOUNTS = `
  select allocation.id as allocation, allocation.budget_id as budget, region, programme,
         max(account.id) filter (where kind = 'FREE') as free,
         max(account.id) filter (where kind = 'RESERVED') as reserved,
         max(account.id) filter (where kind = 'BILLED') as billed,
         max(account.id) filter (where kind = 'PAID') as paid
  from allocation join account on account.allocation_id = allocation.id`;

/** Of the given allocations. */
export function accountsOfAllocations(
  manager: EntityManager,
  allocations: readonly number[],
): Promise<AllocationAccounts[]> {
  return manager.query(`${ACCOUNTS} where allocation.id = any($1) group by allocation.id`, [allocations]);
}

/** Of budgets: all allocations, or those for the given regions. */
export function accountsOfBudgets(
  manager: EntityManager,
  budgets: readonly string[],
  regions?: readonly RegionCode[],
): Promise<AllocationAccounts[]> {
  return manager.query(
    `${ACCOUNTS} where allocation.budget_id = any($1) and ($2::text[] is null or region = any($2))
     group by allocation.id`,
    [budgets, regions ?? null],
  );
}

/**
 * Locks accounts until the transaction ends, in the order of their numbers, and tells what is on them: money that is
 * there now stays there until this transaction moves it.
 */
export async function lockAccounts(
  manager: EntityManager,
  accounts: readonly number[],
): Promise<ReadonlyMap<number, bigint>> {
  const rows: { id: number; balance: string }[] = await manager.query(
    "select id, balance from lock_accounts($1)",
    [accounts],
  );
  return new Map(rows.map(({ id, balance }) => [id, BigInt(balance)]));
}

/** What is on a locked account; zero or more on all but SOURCE. */
export function balanceOn(balances: ReadonlyMap<number, bigint>, account: number): Rupiah {
  const balance = balances.get(account);
  if (balance === undefined) throw new Error(`The account ${account} was not locked`);
  return rupiah(balance);
}
