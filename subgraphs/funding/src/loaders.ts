import type { RegionCode } from "@payung/plugin-kit";
import { groupRows, rowsByKey } from "@payung/subgraph-kit";
import type { SubgraphParts } from "@payung/subgraph-kit";
import DataLoader from "dataloader";
import type { DataSource } from "typeorm";
import { In } from "typeorm";
import { Allocation } from "./entities/allocation.js";
import { Bill } from "./entities/bill.js";
import { BudgetRevision } from "./entities/budget-revision.js";
import { Budget } from "./entities/budget.js";
import { allocationCounts, allocationRows } from "./services/allocation-pages.js";
import type { AllocationRows } from "./services/allocation-pages.js";
import { balancesOfAllocations, balancesOfBudgets } from "./services/balances.js";
import type { Balance } from "./services/balances.js";
import { shareCounts, shareRows } from "./services/budgets/planned-shares.js";
import type { ShareRows } from "./services/budgets/planned-shares.js";
import { entryCounts, entryRows } from "./services/ledger/entry-pages.js";
import type { EntryRow, EntryRows } from "./services/ledger/entry-pages.js";
import type { PlannedShare } from "./types/planned-share.js";
import { reconcile } from "./services/reconcile/reconcile.js";
import type { Reconciliation } from "./services/reconcile/reconcile.js";
import { regionAccounts } from "./services/region-accounts.js";
import type { AccountBalance } from "./services/region-accounts.js";
import { regionFundingFacts } from "./services/region-funding-facts.js";
import type { RegionFundingFacts, RegionYear } from "./services/region-funding-facts.js";

/** One statement (two for pages of allocations) for all that a request asks of a kind at once. */
export interface FundingLoaders {
  readonly budget: DataLoader<string, Budget | null>;
  readonly revision: DataLoader<string, BudgetRevision | null>;
  readonly revisionsOfBudget: DataLoader<string, readonly BudgetRevision[]>;
  readonly shareRows: DataLoader<ShareRows, PlannedShare[], string>;
  readonly shareCount: DataLoader<string, number>;
  readonly entryRows: DataLoader<EntryRows, EntryRow[], string>;
  readonly entryCount: DataLoader<string, number>;
  readonly budgetsOfScheme: DataLoader<string, readonly Budget[]>;
  readonly balance: DataLoader<string, Balance>;
  readonly bill: DataLoader<number, Bill | null>;
  readonly allocation: DataLoader<number, Allocation | null>;
  readonly allocationBalance: DataLoader<number, Balance>;
  readonly allocationRows: DataLoader<AllocationRows, Allocation[], string>;
  readonly allocationCount: DataLoader<string, number>;
  readonly regionAccounts: DataLoader<RegionYear, readonly AccountBalance[], string>;
  readonly reconciliation: DataLoader<RegionCode, readonly Reconciliation[]>;
  readonly regionFunding: DataLoader<RegionYear, RegionFundingFacts | null, string>;
}

export function fundingLoaders({
  database,
  registry,
}: Pick<SubgraphParts, "database" | "registry">): FundingLoaders {
  return {
    budget: new DataLoader((ids) => rowsByKey(database, Budget, "id", ids)),
    revision: new DataLoader((ids) => rowsByKey(database, BudgetRevision, "id", ids)),
    revisionsOfBudget: new DataLoader((ids) => revisionsOfBudgets(database, ids)),
    shareRows: new DataLoader((pages) => shareRows(database, pages), { cacheKeyFn: JSON.stringify }),
    shareCount: new DataLoader((ids) => shareCounts(database, ids)),
    entryRows: new DataLoader((pages) => entryRows(database, pages), { cacheKeyFn: JSON.stringify }),
    entryCount: new DataLoader((ids) => entryCounts(database, ids)),
    budgetsOfScheme: new DataLoader((codes) => budgetsOfSchemes(database, codes)),
    balance: new DataLoader((ids) => balancesOfBudgets(database, ids)),
    bill: new DataLoader((ids) => rowsByKey(database, Bill, "id", ids)),
    allocation: new DataLoader((ids) => rowsByKey(database, Allocation, "id", ids)),
    allocationBalance: new DataLoader((ids) => balancesOfAllocations(database, ids)),
    allocationRows: new DataLoader((pages) => allocationRows(database, pages), {
      cacheKeyFn: ({ budgetId, limit, after }) => JSON.stringify([budgetId, limit, after]),
    }),
    allocationCount: new DataLoader((ids) => allocationCounts(database, ids)),
    regionAccounts: new DataLoader((asked) => regionAccounts(database, asked), {
      cacheKeyFn: ({ region, year }) => `${region} ${year}`,
    }),
    reconciliation: new DataLoader((regions) => reconcile(database, registry, regions)),
    regionFunding: new DataLoader((asked) => regionFundingFacts(database, asked), {
      cacheKeyFn: ({ region, year }) => `${region} ${year}`,
    }),
  };
}

/** After a change, so that what the same request asks next is read as it stands then. */
export function forgetRead(loaders: FundingLoaders): void {
  for (const loader of Object.values(loaders) as { clearAll(): unknown }[]) loader.clearAll();
}

async function revisionsOfBudgets(
  database: DataSource,
  ids: readonly string[],
): Promise<(readonly BudgetRevision[])[]> {
  const rows = await database
    .getRepository(BudgetRevision)
    .find({ where: { budgetId: In(ids) }, order: { id: "ASC" } });
  const byBudget = groupRows(rows, (row) => row.budgetId);
  return ids.map((id) => byBudget.get(id) ?? []);
}

/** The latest year first. */
async function budgetsOfSchemes(
  database: DataSource,
  codes: readonly string[],
): Promise<(readonly Budget[])[]> {
  const rows = await database.getRepository(Budget).find({
    where: { scheme: In(codes) },
    order: { year: "DESC", source: "ASC", id: "ASC" },
  });
  const byScheme = groupRows(rows, (row) => row.scheme);
  return codes.map((code) => byScheme.get(code) ?? []);
}
