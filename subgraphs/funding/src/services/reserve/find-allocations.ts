import type { FundingSource, Programme } from "@payung/jamsostek";
import { ancestorCodes, liesIn } from "@payung/plugin-kit";
import type { RegionCode } from "@payung/plugin-kit";
import type { EntityManager } from "typeorm";
import { accountsOfBudgets } from "../ledger/accounts.js";
import type { AllocationAccounts } from "../ledger/accounts.js";

export interface BudgetSought {
  readonly scheme: string;
  readonly source: FundingSource;
  readonly year: number;
  readonly programmes: readonly Programme[];
}

/** The allocations that pay for people of one village: one, or one for each programme, in the order of their accounts. */
export type Payers = readonly AllocationAccounts[];

/** By village; a village that no approved budget holds is missing. */
export async function payersOfVillages(
  manager: EntityManager,
  sought: BudgetSought,
  villages: ReadonlySet<RegionCode>,
): Promise<ReadonlyMap<RegionCode, Payers>> {
  const budgets: { id: string; region: RegionCode }[] = await manager.query(
    `select id, region from budget where scheme = $1 and source = $2 and year = $3
       and exists (select from account where budget_id = budget.id)`,
    [sought.scheme, sought.source, sought.year],
  );
  if (budgets.length === 0) return new Map();
  const regions = new Set([...villages].flatMap((village) => [village, ...ancestorCodes(village)]));
  const ids = budgets.map(({ id }) => id);
  const allocations = await accountsOfBudgets(manager, ids, [...regions]);
  const found = new Map<string, AllocationAccounts>();
  for (const each of allocations) found.set(keyOf(each.budget, each.region, each.programme), each);
  const nearest = budgets.toSorted((a, b) => b.region.length - a.region.length);
  return new Map(
    [...villages].flatMap((village) => {
      const budget = nearest.find(({ region }) => liesIn(village, region));
      const payers = budget && payersIn(found, budget, village, sought.programmes);
      return payers ? [[village, payers]] : [];
    }),
  );
}

/** The narrowest part of the budget around the village: its own, or its programmes' accounts, or the whole. */
function payersIn(
  found: ReadonlyMap<string, AllocationAccounts>,
  { id, region }: { readonly id: string; readonly region: RegionCode },
  village: RegionCode,
  programmes: readonly Programme[],
): Payers | undefined {
  const around = [village, ...ancestorCodes(village).toReversed()].filter((code) => liesIn(code, region));
  for (const code of around) {
    const whole = found.get(keyOf(id, code, null));
    if (whole) return [whole];
    const accounts = programmes.map((programme) => found.get(keyOf(id, code, programme)));
    if (accounts.every((each) => each !== undefined)) return accounts.toSorted((a, b) => a.free - b.free);
  }
  return undefined;
}

function keyOf(budget: string, region: RegionCode, programme: Programme | null): string {
  return `${budget} ${region} ${programme}`;
}
