import { contributionDue } from "@payung/jamsostek";
import { codedInput } from "@payung/subgraph-kit";
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import type { FundingContext } from "../context.js";
import { ContributionDueType } from "../types/contribution-due-type.js";
import { ContributionInputType } from "../types/contribution-input-type.js";

@Resolver()
export class ContributionResolver {
  @Query(() => ContributionDueType, {
    description: "What one worker's month costs by the law in force in that month.",
  })
  contributionDue(
    @Arg("input", () => ContributionInputType) input: ContributionInputType,
    @Ctx() { request }: FundingContext,
  ): ContributionDueType {
    const { amount, items } = codedInput("input", () => contributionDue(input));
    return { amount, items: items.map((item) => ({ ...item, trace: item.trace[request.locale] })) };
  }
}
