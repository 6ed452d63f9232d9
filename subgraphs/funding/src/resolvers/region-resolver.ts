import { yearOrPresent } from "@payung/subgraph-kit";
import { Arg, Ctx, Directive, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { FundingContext } from "../context.js";
import { RegionFunding } from "../types/region-funding.js";
import { ReconciliationType } from "../types/reconciliation-type.js";
import { RegionRef } from "../types/region-ref.js";

@Resolver(() => RegionRef)
export class RegionResolver {
  @FieldResolver(() => [ReconciliationType], {
    nullable: true,
    description:
      "Published figures on the region's money beside what is computed here, each with its caveats.",
  })
  fundingReconciliation(
    @Root() { code }: RegionRef,
    @Ctx() { loaders }: FundingContext,
  ): Promise<readonly ReconciliationType[]> {
    return loaders.reconciliation.load(code);
  }

  @Directive('@requires(fields: "childCount")')
  @FieldResolver(() => RegionFunding, {
    nullable: true,
    description: "The budgets of the region and of all that lies in it; of the present year unless told.",
  })
  async funding(
    @Root() { code, childCount }: RegionRef,
    @Arg("year", () => Int, { nullable: true }) asked: number | undefined,
    @Ctx() { loaders, request }: FundingContext,
  ): Promise<RegionFunding> {
    const year = yearOrPresent(asked, request.clock, code);
    const facts = await loaders.regionFunding.load({ region: code, year });
    const about = { region: code, year, regionsTotal: childCount || null };
    return facts ? { ...about, ...facts.total, ...facts, missingReason: null } : { ...about, ...NOTHING };
  }
}

const NOTHING = {
  budgeted: null,
  murni: null,
  perubahan: null,
  reserved: null,
  billed: null,
  paid: null,
  free: null,
  bySource: [],
  regionsReported: null,
  synthetic: null,
  missingReason: "NO_DATA",
} as const satisfies Partial<RegionFunding>;
