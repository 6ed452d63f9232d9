import { DEFAULT_PAGE_SIZE, Page, codedError, decodeCursor, pageSize } from "@payung/subgraph-kit";
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { FundingContext } from "../context.js";
import { BudgetRevision } from "../entities/budget-revision.js";
import { Budget } from "../entities/budget.js";
import { PlannedShareConnection } from "../types/planned-share.js";
import type { PlannedShare } from "../types/planned-share.js";

const MOST = 100;

@Resolver(() => BudgetRevision)
export class RevisionResolver {
  @FieldResolver(() => Budget, { description: "The budget that it is of." })
  async budget(@Root() { budgetId }: BudgetRevision, @Ctx() { loaders }: FundingContext): Promise<Budget> {
    return (await loaders.budget.load(budgetId))!;
  }

  @FieldResolver(() => PlannedShareConnection, {
    description: "How it is cut by the scheme's rule for the villages of the day of the proposal.",
  })
  async plan(
    @Root() { id }: BudgetRevision,
    @Arg("first", () => Int, { nullable: true, defaultValue: DEFAULT_PAGE_SIZE }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null | undefined,
    @Ctx() { loaders }: FundingContext,
  ): Promise<Page<PlannedShare>> {
    const size = pageSize(first ?? DEFAULT_PAGE_SIZE, MOST);
    const behind = after == null ? -1 : placeOf(decodeCursor(after, 1)[0]!);
    const rows = await loaders.shareRows.load({ revisionId: id, limit: size + 1, after: behind });
    const keyOf = ({ number }: PlannedShare) => [String(number)];
    return new Page({ rows, first: size, keyOf, count: () => loaders.shareCount.load(id) });
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "The account that proposed it; null for whoever has no token.",
  })
  madeBy(@Root() { madeBy }: BudgetRevision, @Ctx() { request }: FundingContext): string | null {
    return request.actor.role === "PUBLIC" ? null : madeBy;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "The account that decided, another than the maker; null for whoever has no token.",
  })
  decidedBy(@Root() { decidedBy }: BudgetRevision, @Ctx() { request }: FundingContext): string | null {
    return request.actor.role === "PUBLIC" ? null : decidedBy;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "What the one who decided wrote to it; null for whoever has no token.",
  })
  note(@Root() { note }: BudgetRevision, @Ctx() { request }: FundingContext): string | null {
    return request.actor.role === "PUBLIC" ? null : note;
  }
}

/** A place in a plan, from 0. @throws INVALID_PAGE */
function placeOf(part: string): number {
  if (/^\d{1,9}$/.test(part)) return Number(part);
  throw codedError("INVALID_PAGE", { rule: "after: endCursor" }, "after");
}
