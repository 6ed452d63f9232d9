import type { Month } from "@payung/jamsostek";
import { MonthScalar, mayReadPeopleOf } from "@payung/subgraph-kit";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Directive, FieldResolver, Info, Resolver, Root } from "type-graphql";
import type { WorkersContext } from "../context.js";
import { askedFields } from "../coverage/asked-fields.js";
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
    const fields = askedFields(info);
    const facts = await loaders.coverage.load({
      region: code,
      month,
      parts: PARTS.some((part) => fields.has(part)),
      reported: fields.has("regionsReported"),
    });
    const regionsTotal = childCount || null;
    if (!facts) return { ...NOTHING, month, regionsTotal };
    const shown = shownCoverage(facts, mayReadPeopleOf(request.actor, code));
    const byScheme =
      shown.byScheme.length === 0
        ? NONE
        : shown.byScheme.map((part) => ({ ...part, scheme: { code: part.scheme } }));
    // Written out: spreading objects for each of a nation's regions costs more than all the rest.
    return {
      month,
      regionsTotal,
      enrolled: shown.enrolled,
      covered: shown.covered,
      suppressed: shown.suppressed,
      byScheme,
      byCategory: shown.byCategory,
      bySource: shown.bySource,
      byProgramme: shown.byProgramme,
      bySex: shown.bySex,
      eligible: null,
      denominatorSource: null,
      eligibleMissingReason: "NO_DENOMINATOR",
      regionsReported: shown.regionsReported,
      synthetic: shown.synthetic,
      missingReason: null,
    };
  }
}

const PARTS = ["byScheme", "byCategory", "bySource", "byProgramme", "bySex"] satisfies (keyof Coverage)[];

/** No source at hand states how many there are to cover; one is never made up. */
const NO_DENOMINATOR = {
  eligible: null,
  denominatorSource: null,
  eligibleMissingReason: "NO_DENOMINATOR",
} as const satisfies Partial<Coverage>;

const NONE: readonly never[] = [];

const NOTHING = {
  ...NO_DENOMINATOR,
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
