import { affordability } from "@payung/jamsostek";
import { codedInput } from "@payung/subgraph-kit";
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import type { FundingContext } from "../context.js";
import { AffordabilityInputType } from "../types/affordability-input-type.js";
import { AffordabilityType } from "../types/affordability-type.js";

@Resolver()
export class AffordabilityResolver {
  @Query(() => AffordabilityType, {
    description: "How many workers a budget pays for, or whether it pays for the workers wanted.",
  })
  affordability(
    @Arg("input", () => AffordabilityInputType) input: AffordabilityInputType,
    @Ctx() { request }: FundingContext,
  ): AffordabilityType {
    const result = codedInput("input", () => affordability(input));
    return { ...result, trace: result.trace.map((sentence) => sentence[request.locale]) };
  }
}
