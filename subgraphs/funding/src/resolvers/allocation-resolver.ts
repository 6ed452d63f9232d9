import { FieldResolver, Resolver, Root } from "type-graphql";
import { Allocation } from "../entities/allocation.js";
import { RegionRef } from "../types/region-ref.js";

@Resolver(() => Allocation)
export class AllocationResolver {
  @FieldResolver(() => RegionRef, { description: "For whom the money is set aside." })
  region(@Root() allocation: Allocation): RegionRef {
    return { code: allocation.region };
  }
}
