import { MISSING_REASON_TEXTS } from "@payung/subgraph-kit";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { FundingContext } from "../context.js";
import { AccountFunding, RegionFunding } from "../types/region-funding.js";

@Resolver(() => RegionFunding)
export class RegionFundingResolver {
  @FieldResolver(() => [AccountFunding], {
    description: "Of the same money, what stands in accounts of one programme, where a scheme keeps such.",
  })
  byAccount(
    @Root() { region, year }: RegionFunding,
    @Ctx() { loaders }: FundingContext,
  ): Promise<readonly AccountFunding[]> {
    return loaders.regionAccounts.load({ region, year });
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "The reason as a sentence in the reader's language.",
  })
  missingReasonText(
    @Root() { missingReason }: RegionFunding,
    @Ctx() { request }: FundingContext,
  ): string | null {
    return missingReason && MISSING_REASON_TEXTS[missingReason][request.locale];
  }
}
