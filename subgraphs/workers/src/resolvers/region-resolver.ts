import type { Month } from "@payung/jamsostek";
import { MonthScalar, mayReadPeopleOf } from "@payung/subgraph-kit";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Directive, FieldResolver, Info, Resolver, Root } from "type-graphql";
import type { WorkersContext } from "../context.js";
import { coverageNeeds } from "../coverage/coverage-needs.js";
import { presentMonth } from "../coverage/present-month.js";
import { shownCoverage } from "../coverage/shown-coverage.js";
import { Coverage } from "../types/coverage.js";
import { RegionRef } from "../types/region-ref.js";

@Resolver(() => RegionRef)
export class RegionResolver {
  @Directive('@requires(fields: "childCount")')
  @FieldResolver(() => Coverage, {
    nullable: true,
    description:
      "How many of the region's people are enrolled for the month, and have cover on its last day; in the present month unless told.",
  })
  async coverage(
    @Root() { code, childCount }: RegionRef,
    @Arg("month", () => MonthScalar, { nullable: true }) asked: Month | undefined,
    @Ctx() { loaders, request }: WorkersContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Coverage> {
    const month = asked ?? presentMonth(request, code);
    const facts = await loaders.coverage.load({ region: code, month, needs: coverageNeeds(info) });
    const mayReadPeople = mayReadPeopleOf(request.actor, code);
    return shownCoverage(facts, { month, regionsTotal: childCount || null, mayReadPeople });
  }
}
