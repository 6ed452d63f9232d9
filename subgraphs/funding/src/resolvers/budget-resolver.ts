import type { Rupiah } from "@payung/jamsostek";
import { DEFAULT_PAGE_SIZE, Page, RupiahScalar, decodeCursor, pageSize } from "@payung/subgraph-kit";
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { FundingContext } from "../context.js";
import type { Allocation } from "../entities/allocation.js";
import { Budget } from "../entities/budget.js";
import type { Balance } from "../services/balances.js";
import { rowNumberOfCursor } from "../services/row-number.js";
import { AllocationConnection } from "../types/allocation-connection.js";
import { RegionRef } from "../types/region-ref.js";
import { SchemeRef } from "../types/scheme-ref.js";

const MOST_ALLOCATIONS = 100;

@Resolver(() => Budget)
export class BudgetResolver {
  @Query(() => Budget, { nullable: true, description: "A budget by its number, readable by everybody." })
  budget(@Arg("id", () => ID) id: string, @Ctx() { loaders }: FundingContext): Promise<Budget | null> {
    return loaders.budget.load(id);
  }

  @FieldResolver(() => SchemeRef, { description: "The scheme that the money is for." })
  scheme(@Root() budget: Budget): SchemeRef {
    return { code: budget.scheme };
  }

  @FieldResolver(() => RegionRef, { description: "Whose budget it is." })
  region(@Root() budget: Budget): RegionRef {
    return { code: budget.region };
  }

  @FieldResolver(() => RupiahScalar, {
    description: "The whole year's money that was approved, in rupiah; 0 before that.",
  })
  async amount(@Root() budget: Budget, @Ctx() context: FundingContext): Promise<Rupiah> {
    return (await balanceOf(budget, context)).budgeted;
  }

  @FieldResolver(() => RupiahScalar, {
    description: "Reserved for people's months that are on no approved bill.",
  })
  async reserved(@Root() budget: Budget, @Ctx() context: FundingContext): Promise<Rupiah> {
    return (await balanceOf(budget, context)).reserved;
  }

  @FieldResolver(() => RupiahScalar, { description: "On approved bills, not paid yet." })
  async billed(@Root() budget: Budget, @Ctx() context: FundingContext): Promise<Rupiah> {
    return (await balanceOf(budget, context)).billed;
  }

  @FieldResolver(() => RupiahScalar, { description: "Paid." })
  async paid(@Root() budget: Budget, @Ctx() context: FundingContext): Promise<Rupiah> {
    return (await balanceOf(budget, context)).paid;
  }

  @FieldResolver(() => RupiahScalar, { description: "Neither reserved, billed nor paid." })
  async free(@Root() budget: Budget, @Ctx() context: FundingContext): Promise<Rupiah> {
    return (await balanceOf(budget, context)).free;
  }

  @FieldResolver(() => AllocationConnection, { description: "How the budget is cut, by region code." })
  async allocations(
    @Root() { id }: Budget,
    @Arg("first", () => Int, { nullable: true, defaultValue: DEFAULT_PAGE_SIZE }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | null | undefined,
    @Ctx() { loaders }: FundingContext,
  ): Promise<Page<Allocation>> {
    const size = pageSize(first ?? DEFAULT_PAGE_SIZE, MOST_ALLOCATIONS);
    const [region, last] = after == null ? ["", "0"] : decodeCursor(after, 2);
    const number = last === "0" ? 0 : rowNumberOfCursor(last!);
    const rows = await loaders.allocationRows.load({
      budgetId: id,
      limit: size + 1,
      after: [region!, number],
    });
    const keyOf = (row: Allocation) => [row.region, String(row.id)];
    return new Page({ rows, first: size, keyOf, count: () => loaders.allocationCount.load(id) });
  }
}

function balanceOf({ id }: Budget, { loaders }: FundingContext): Promise<Balance> {
  return loaders.balance.load(id);
}
