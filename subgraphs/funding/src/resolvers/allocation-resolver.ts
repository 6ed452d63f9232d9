import type { Rupiah } from "@payung/jamsostek";
import { RupiahScalar } from "@payung/subgraph-kit";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { FundingContext } from "../context.js";
import { Allocation } from "../entities/allocation.js";
import { RegionRef } from "../types/region-ref.js";

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

  @FieldResolver(() => Boolean, { description: "True for generated sample data." })
  async synthetic(@Root() { budgetId }: Allocation, @Ctx() { loaders }: FundingContext): Promise<boolean> {
    return (await loaders.budget.load(budgetId))!.synthetic;
  }
}
