import type { Rupiah } from "@payung/jamsostek";
import { RupiahScalar } from "@payung/subgraph-kit";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { FundingContext } from "../context.js";
import { Allocation } from "../entities/allocation.js";
import { programmesOf, yearCover } from "../services/year-cover.js";
import { RegionRef } from "../types/region-ref.js";
import { YearCoverType } from "../types/year-cover-type.js";

@Resolver(() => Allocation)
export class AllocationResolver {
  @FieldResolver(() => RegionRef, {
    description: "For whom the money is set aside; the budget's own region where it is not cut by region.",
  })
  region(@Root() allocation: Allocation): RegionRef {
    return { code: allocation.region };
  }

  @FieldResolver(() => RupiahScalar, { description: "What is set aside for the whole year, in rupiah." })
  async amount(@Root() { id }: Allocation, @Ctx() { loaders }: FundingContext): Promise<Rupiah> {
    return (await loaders.allocationBalance.load(id)).budgeted;
  }

  @FieldResolver(() => RupiahScalar, {
    description: "Reserved for people's months that are on no approved bill.",
  })
  async reserved(@Root() { id }: Allocation, @Ctx() { loaders }: FundingContext): Promise<Rupiah> {
    return (await loaders.allocationBalance.load(id)).reserved;
  }

  @FieldResolver(() => RupiahScalar, { description: "On approved bills, not paid yet." })
  async billed(@Root() { id }: Allocation, @Ctx() { loaders }: FundingContext): Promise<Rupiah> {
    return (await loaders.allocationBalance.load(id)).billed;
  }

  @FieldResolver(() => RupiahScalar, { description: "Paid." })
  async paid(@Root() { id }: Allocation, @Ctx() { loaders }: FundingContext): Promise<Rupiah> {
    return (await loaders.allocationBalance.load(id)).paid;
  }

  @FieldResolver(() => RupiahScalar, { description: "Neither reserved, billed nor paid." })
  async free(@Root() { id }: Allocation, @Ctx() { loaders }: FundingContext): Promise<Rupiah> {
    return (await loaders.allocationBalance.load(id)).free;
  }

  @FieldResolver(() => YearCoverType, {
    nullable: true,
    description: "How many workers the free money still pays for all year; null where no law says the price.",
  })
  async freePays(
    @Root() { id, budgetId, programme }: Allocation,
    @Ctx() { loaders, parts: { registry } }: FundingContext,
  ): Promise<YearCoverType | null> {
    const { scheme, year, source } = (await loaders.budget.load(budgetId))!;
    const { free: amount } = await loaders.allocationBalance.load(id);
    const programmes = programmesOf(registry, { scheme, year }, programme);
    return yearCover({ amount, year, source, programmes });
  }

  @FieldResolver(() => Boolean, { description: "True for generated sample data." })
  async synthetic(@Root() { budgetId }: Allocation, @Ctx() { loaders }: FundingContext): Promise<boolean> {
    return (await loaders.budget.load(budgetId))!.synthetic;
  }
}
