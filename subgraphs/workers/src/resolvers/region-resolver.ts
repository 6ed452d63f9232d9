import type { Month } from "@payung/jamsostek";
import { monthOf } from "@payung/jamsostek";
import { MonthScalar, mayReadPeopleOf, todayIn } from "@payung/subgraph-kit";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Directive, FieldResolver, Info, Resolver, Root } from "type-graphql";
import type { WorkersContext } from "../context.js";
import { askedFields } from "../coverage/asked-fields.js";
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
    const month = asked ?? monthOf(todayIn(request.clock, code));
    const fields = askedFields(info);
    const facts = await loaders.coverage.load({
      region: code,
      month,
      parts: PARTS.some((part) => fields.has(part)),
      reported: fields.has("regionsReported"),
    });
    const about = { month, regionsTotal: childCount || null, ...NO_DENOMINATOR };
    if (!facts) return { ...about, ...NOTHING };
    const shown = shownCoverage(facts, mayReadPeopleOf(request.actor, code));
    const byScheme = shown.byScheme.map((part) => ({ ...part, scheme: { code: part.scheme } }));
    return { ...about, ...shown, byScheme, missingReason: null };
  }
}

const PARTS = ["byScheme", "byCategory", "bySource", "byProgramme", "bySex"] satisfies (keyof Coverage)[];

/** No source at hand states how many there are to cover; one is never made up. */
const NO_DENOMINATOR = {
  eligible: null,
  denominatorSource: null,
  eligibleMissingReason: "NO_DENOMINATOR",
} as const satisfies Partial<Coverage>;

const NOTHING = {
  covered: null,
  enrolled: null,
  suppressed: false,
  byScheme: [],
  byCategory: [],
  bySource: [],
  byProgramme: [],
  bySex: [],
  regionsReported: null,
  synthetic: null,
  missingReason: "NO_DATA",
} as const satisfies Partial<Coverage>;
