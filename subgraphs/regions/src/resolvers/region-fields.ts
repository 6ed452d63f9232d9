import type { LegalBasis } from "@payung/jamsostek";
import { ancestorCodes } from "@payung/plugin-kit";
import { DEFAULT_PAGE_SIZE, LegalBasisType } from "@payung/subgraph-kit";
import type { Page } from "@payung/subgraph-kit";
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { RegionsContext } from "../context.js";
import { Region } from "../entities/region.js";
import { populationSource } from "../services/population-source.js";
import { readRegionPage, regionPage } from "../services/region-connection.js";
import { RegionConnection } from "../types/region-connection.js";

@Resolver(() => Region)
export class RegionFields {
  @FieldResolver(() => Region, { nullable: true, description: "The region it lies directly in." })
  parent(@Root() { parentCode }: Region, @Ctx() { loaders }: RegionsContext): Promise<Region | null> | null {
    return parentCode && loaders.region.load(parentCode);
  }

  @FieldResolver(() => [Region], { description: "The regions it lies in, the nation first." })
  async ancestors(@Root() { code }: Region, @Ctx() { loaders }: RegionsContext): Promise<Region[]> {
    const found = await Promise.all(ancestorCodes(code).map((ancestor) => loaders.region.load(ancestor)));
    return found.filter((region) => region !== null);
  }

  @FieldResolver(() => RegionConnection, {
    description: "The regions that lie directly in it, by code; at most 600 on a page.",
  })
  async children(
    @Root() { code, childCount }: Region,
    @Arg("first", () => Int, { nullable: true, defaultValue: DEFAULT_PAGE_SIZE }) first: number | null,
    @Arg("after", () => String, { nullable: true }) after: string | undefined,
    @Ctx() { loaders }: RegionsContext,
  ): Promise<Page<Region>> {
    const page = readRegionPage(first ?? DEFAULT_PAGE_SIZE, after);
    const rows = await loaders.childPage.load({ parent: code, after: page.after, limit: page.first + 1 });
    return regionPage(rows, page, async () => childCount);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: "How many people live here, not how many workers; null where no source is at hand.",
  })
  async population(@Root() { code }: Region, @Ctx() { loaders }: RegionsContext): Promise<number | null> {
    return (await loaders.population.load(code))?.people ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: "Who counted the people, and for which year." })
  async populationSource(
    @Root() { code }: Region,
    @Ctx() { loaders, say }: RegionsContext,
  ): Promise<string | null> {
    const population = await loaders.population.load(code);
    return population && say(populationSource(population));
  }

  @FieldResolver(() => LegalBasisType, {
    nullable: true,
    description: "The regulation that lists the region.",
  })
  listedBy(
    @Root() { listedByCode }: Region,
    @Ctx() { loaders }: RegionsContext,
  ): Promise<LegalBasis | null> | null {
    return listedByCode === null ? null : loaders.regulation.load(listedByCode);
  }
}
