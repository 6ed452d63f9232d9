import { NATION } from "@payung/plugin-kit";
import type { RegionCode, RegionLevel } from "@payung/plugin-kit";
import { DEFAULT_PAGE_SIZE, RegionCodeScalar, RegionLevelEnum, searchWords } from "@payung/subgraph-kit";
import type { Page } from "@payung/subgraph-kit";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Int, Query, Resolver } from "type-graphql";
import type { RegionsContext } from "../context.js";
import { Region } from "../entities/region.js";
import { findRegion } from "../services/find-region.js";
import { regionColumns } from "../services/region-columns.js";
import { readRegionPage, regionPage } from "../services/region-connection.js";
import { countRegions, listRegions } from "../services/region-list.js";
import { RegionConnection } from "../types/region-connection.js";

@Resolver()
export class RegionQueries {
  @Query(() => Region, { nullable: true, description: "One region by its Kemendagri code." })
  region(
    @Arg("code", () => RegionCodeScalar) code: RegionCode,
    @Ctx() context: RegionsContext,
  ): Promise<Region> {
    return findRegion(context, code, "code");
  }

  @Query(() => RegionConnection, {
    description:
      "The regions of one level, by code: of the nation, or within one region; at most 600 on a page.",
  })
  async regions(
    @Arg("level", () => RegionLevelEnum) level: RegionLevel,
    @Arg("within", () => RegionCodeScalar, { nullable: true }) within: RegionCode | undefined,
    @Arg("search", () => String, {
      nullable: true,
      description: "Words of the name in any order, 1 to 100 characters; capitals do not matter.",
    })
    search: string | undefined,
    @Arg("first", () => Int, { nullable: true, defaultValue: DEFAULT_PAGE_SIZE }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | undefined,
    @Ctx() context: RegionsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Region>> {
    const { database } = context;
    const page = readRegionPage(first ?? DEFAULT_PAGE_SIZE, after);
    const words = typeof search === "string" ? searchWords(search, "search") : [];
    if (within) await findRegion(context, within, "within");
    const filter = { level, within: within ?? NATION, words };
    const rows = await listRegions(database, filter, page.after, page.first + 1, regionColumns(info));
    return regionPage(rows, page, () => countRegions(database, filter));
  }
}
