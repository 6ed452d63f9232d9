import { yearOrPresent } from "@payung/subgraph-kit";
import { Arg, Ctx, Directive, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { ClaimsContext } from "../context.js";
import { claimSummary } from "../services/claim-summary.js";
import { ClaimSummary } from "../types/claim-summary.js";
import { RegionRef } from "../types/region-ref.js";

@Resolver(() => RegionRef)
export class RegionResolver {
  @Directive('@requires(fields: "childCount")')
  @FieldResolver(() => ClaimSummary, {
    nullable: true,
    description:
      "The claims after events of a year, of people who lived here; of the present year unless told.",
  })
  async claimSummary(
    @Root() { code, childCount }: RegionRef,
    @Arg("year", () => Int, { nullable: true }) asked: number | undefined,
    @Ctx() { loaders, request }: ClaimsContext,
  ): Promise<ClaimSummary> {
    const about = { region: code, year: yearOrPresent(asked, request.clock, code) };
    return claimSummary(await loaders.facts.load(about), about, request.actor, childCount || null);
  }
}
