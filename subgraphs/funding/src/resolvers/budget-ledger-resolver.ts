import type { Rupiah } from "@payung/jamsostek";
import {
  DEFAULT_PAGE_SIZE,
  Page,
  RupiahScalar,
  codedError,
  decodeCursor,
  pageSize,
} from "@payung/subgraph-kit";
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { FundingContext } from "../context.js";
import { BudgetRevision } from "../entities/budget-revision.js";
import { Budget } from "../entities/budget.js";
import { LATEST } from "../services/ledger/entry-pages.js";
import type { EntryRow } from "../services/ledger/entry-pages.js";
import { rowNumberOfCursor } from "../services/row-number.js";
import { LedgerEntryConnection } from "../types/ledger-entry.js";

const MOST = 100;

/** How a budget came to be what it is. */
@Resolver(() => Budget)
export class BudgetLedgerResolver {
  @FieldResolver(() => RupiahScalar, { description: "In no allocation: what the scheme's rule leaves over." })
  async unallocated(@Root() { id }: Budget, @Ctx() { loaders }: FundingContext): Promise<Rupiah> {
    return (await loaders.balance.load(id)).unallocated;
  }

  @FieldResolver(() => [BudgetRevision], {
    description:
      "The first budget (murni) and its revisions (perubahan), proposed and decided, oldest first.",
  })
  revisions(@Root() { id }: Budget, @Ctx() { loaders }: FundingContext): Promise<readonly BudgetRevision[]> {
    return loaders.revisionsOfBudget.load(id);
  }

  @FieldResolver(() => LedgerEntryConnection, {
    description: "All that was ever posted to the budget's accounts, the latest transfer first.",
  })
  async entries(
    @Root() { id }: Budget,
    @Arg("first", () => Int, { nullable: true, defaultValue: DEFAULT_PAGE_SIZE }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null | undefined,
    @Ctx() { loaders }: FundingContext,
  ): Promise<Page<EntryRow>> {
    const size = pageSize(first ?? DEFAULT_PAGE_SIZE, MOST);
    const before = after == null ? LATEST : keyOfCursor(decodeCursor(after, 2));
    const rows = await loaders.entryRows.load({ budgetId: id, limit: size + 1, before });
    const keyOf = ({ transfer, account }: EntryRow) => [transfer, String(account)];
    return new Page({ rows, first: size, keyOf, count: () => loaders.entryCount.load(id) });
  }
}

function keyOfCursor([transfer, account]: readonly string[]): readonly [string, number] {
  if (/^\d{1,18}$/.test(transfer!)) return [transfer!, rowNumberOfCursor(account!)];
  throw codedError("INVALID_PAGE", { rule: "after: endCursor" }, "after");
}
