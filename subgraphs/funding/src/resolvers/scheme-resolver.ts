import { checkedYear } from "@payung/subgraph-kit";
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { FundingContext } from "../context.js";
import { Budget } from "../entities/budget.js";
import { SchemeRef } from "../types/scheme-ref.js";

@Resolver(() => SchemeRef)
export class SchemeResolver {
  @FieldResolver(() => [Budget], {
    nullable: true,
    description: "The scheme's budgets, the latest year first; those of one year when a year is given.",
  })
  async budgets(
    @Root() { code }: SchemeRef,
    @Arg("year", () => Int, { nullable: true }) year: number | undefined,
    @Ctx() { loaders }: FundingContext,
  ): Promise<readonly Budget[]> {
    const wanted = year == null ? undefined : checkedYear(year);
    const budgets = await loaders.budgetsOfScheme.load(code);
    return wanted === undefined ? budgets : budgets.filter((budget) => budget.year === wanted);
  }
}
