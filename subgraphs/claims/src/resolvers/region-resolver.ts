import { mayReadPeopleOf, yearOrPresent } from "@payung/subgraph-kit";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Directive, FieldResolver, Info, Int, Resolver, Root } from "type-graphql";
import type { ClaimsContext } from "../context.js";
import { claimNeeds } from "../counts/claim-needs.js";
import { shownSummary } from "../counts/shown-summary.js";
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
    @Info() info: GraphQLResolveInfo,
  ): Promise<ClaimSummary> {
    const year = yearOrPresent(asked, request.clock, code);
    const facts = await loaders.facts.load({ region: code, year, needs: claimNeeds(info) });
    const mayReadPeople = mayReadPeopleOf(request.actor, code);
    return shownSummary(facts, { year, regionsTotal: childCount || null, mayReadPeople });
  }
}
