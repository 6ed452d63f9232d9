import type { Month } from "@payung/jamsostek";
import { lastDayOf, monthOf } from "@payung/jamsostek";
import { MonthScalar, mayReadPeopleOf, todayIn } from "@payung/subgraph-kit";
import { Arg, Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import type { WorkersContext } from "../context.js";
import { shownCoverage } from "../services/shown-coverage.js";
import { Coverage } from "../types/coverage.js";
import { RegionRef } from "../types/region-ref.js";

@Resolver(() => RegionRef)
export class RegionResolver {
  @Directive('@requires(fields: "childCount")')
  @FieldResolver(() => Coverage, {
    nullable: true,
    description:
      "Who of the region's people has cover on the month's last day; in the present month unless told.",
  })
  async coverage(
    @Root() { code, childCount }: RegionRef,
    @Arg("month", () => MonthScalar, { nullable: true }) asked: Month | undefined,
    @Ctx() { loaders, request }: WorkersContext,
  ): Promise<Coverage> {
    const month = asked ?? monthOf(todayIn(request.clock, code));
    const facts = await loaders.coverage.load({ region: code, day: lastDayOf(month) });
    const about = { month, regionsTotal: childCount || null, ...NO_DENOMINATOR };
    if (!facts) return { ...about, ...NOTHING };
    const shown = shownCoverage(facts, mayReadPeopleOf(request.actor, code));
    const byScheme = shown.byScheme.map((part) => ({ ...part, scheme: { code: part.scheme } }));
    return { ...about, ...shown, byScheme, missingReason: null };
  }
}

/** No source at hand states how many there are to cover; one is never made up. */
const NO_DENOMINATOR = {
  eligible: null,
  denominatorSource: null,
  eligibleMissingReason: "NO_DENOMINATOR",
} as const satisfies Partial<Coverage>;

const NOTHING = {
  covered: null,
  suppressed: false,
  byScheme: [],
  byCategory: [],
  bySource: [],
  bySex: [],
  regionsReported: null,
  synthetic: null,
  missingReason: "NO_DATA",
} as const satisfies Partial<Coverage>;
