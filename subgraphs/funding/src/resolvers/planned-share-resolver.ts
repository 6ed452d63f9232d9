import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { FundingContext } from "../context.js";
import { programmesOf, yearCover } from "../services/year-cover.js";
import { PlannedShare } from "../types/planned-share.js";
import { RegionRef } from "../types/region-ref.js";
import { YearCoverType } from "../types/year-cover-type.js";

@Resolver(() => PlannedShare)
export class PlannedShareResolver {
  @FieldResolver(() => RegionRef, {
    description: "For whom; the budget's own region where it is not cut by region.",
  })
  region(@Root() { region }: PlannedShare): RegionRef {
    return { code: region };
  }

  @FieldResolver(() => String, { description: "How the amount came about, in the reader's language." })
  trace(@Root() { trace }: PlannedShare, @Ctx() { request }: FundingContext): string {
    return trace[request.locale];
  }

  @FieldResolver(() => YearCoverType, {
    nullable: true,
    description: "How many workers it pays for all year; null where no law at hand says what the year costs.",
  })
  async pays(
    @Root() { revisionId, programme, amount }: PlannedShare,
    @Ctx() { loaders, parts: { registry } }: FundingContext,
  ): Promise<YearCoverType | null> {
    const { budgetId } = (await loaders.revision.load(revisionId))!;
    const { scheme, year, source } = (await loaders.budget.load(budgetId))!;
    const programmes = programmesOf(registry, { scheme, year }, programme);
    return yearCover({ amount, year, source, programmes });
  }
}
