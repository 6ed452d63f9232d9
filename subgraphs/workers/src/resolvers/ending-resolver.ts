import type { RegionCode } from "@payung/plugin-kit";
import { DEFAULT_PAGE_SIZE, RegionCodeScalar, mayReadPeopleOf } from "@payung/subgraph-kit";
import type { Page } from "@payung/subgraph-kit";
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import type { WorkersContext } from "../context.js";
import { coverEnding } from "../ending/cover-ending.js";
import { shownEndings } from "../ending/ending-counts.js";
import { CoverEndingConnection, CoverEndingCounts } from "../types/cover-ending.js";
import type { CoverEnding } from "../types/cover-ending.js";
import { RegionRef } from "../types/region-ref.js";

const DAYS = 90;

@Resolver(() => RegionRef)
export class EndingResolver {
  @Query(() => CoverEndingConnection, {
    description:
      "Whose cover ends and nothing follows, or lapsed since a payment is late; by village, for officers of the region. It is read live.",
  })
  coverEnding(
    @Arg("region", () => RegionCodeScalar) region: RegionCode,
    @Arg("withinDays", () => Int, { nullable: true, defaultValue: DAYS }) withinDays: number | null,
    @Arg("first", () => Int, { nullable: true, defaultValue: DEFAULT_PAGE_SIZE }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | undefined,
    @Ctx() { database, request }: WorkersContext,
  ): Promise<Page<CoverEnding>> {
    return coverEnding(database, request, {
      region,
      withinDays: withinDays ?? DAYS,
      first: first ?? DEFAULT_PAGE_SIZE,
      after: after ?? undefined,
    });
  }

  @FieldResolver(() => CoverEndingCounts, {
    name: "coverEnding",
    nullable: true,
    description: "For how many persons enrolled in the region cover ends or lapsed, by the last daily count.",
  })
  async endingCounts(
    @Root() { code }: RegionRef,
    @Ctx() { loaders, request }: WorkersContext,
  ): Promise<CoverEndingCounts> {
    return shownEndings(await loaders.endings.load(code), mayReadPeopleOf(request.actor, code));
  }
}
