import type { LocalDate } from "@payung/jamsostek";
import type { RegionCode } from "@payung/plugin-kit";
import { LocalDateScalar, RegionCodeScalar, codedError } from "@payung/subgraph-kit";
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { RegionsContext } from "../context.js";
import { Region } from "../entities/region.js";
import { findRegion } from "../services/find-region.js";
import { pluginById } from "../services/plugins.js";
import { schemeOn, schemesInForce } from "../services/schemes.js";
import { Plugin } from "../types/plugin.js";
import { Scheme } from "../types/scheme.js";

@Resolver(() => Scheme)
export class SchemeResolver {
  @Query(() => Scheme, { nullable: true, description: "One scheme by its code, in force or not." })
  scheme(@Arg("code", () => String) code: string, @Ctx() { registry, today }: RegionsContext): Scheme {
    const found = registry.scheme(code);
    if (found) return schemeOn(registry, found, today(found.plugin.regionCode));
    const known = registry.schemesIn().map((each) => each.scheme.code);
    throw codedError("SCHEME_NOT_FOUND", { code: shortened(code), known: known.join(", ") }, "code");
  }

  @Query(() => [Scheme], {
    description:
      "All schemes, in force or not; with a region those in force there: its own and its ancestors'.",
  })
  async schemes(
    @Arg("region", () => RegionCodeScalar, { nullable: true }) code: RegionCode | undefined,
    @Ctx() context: RegionsContext,
  ): Promise<Scheme[]> {
    const { registry, today } = context;
    if (!code)
      return registry.schemesIn().map((each) => schemeOn(registry, each, today(each.plugin.regionCode)));
    await findRegion(context, code, "region");
    return schemesInForce(registry, code, today(code));
  }

  @FieldResolver(() => Region, { description: "The region whose scheme it is." })
  async region(
    @Root() { regionCode }: Scheme,
    @Ctx() { loaders }: RegionsContext,
  ): Promise<Pick<Region, "code">> {
    // A plugin's region that no list has is known by its code alone, and takes no other scheme down with it.
    return (await loaders.region.load(regionCode)) ?? { code: regionCode };
  }

  @FieldResolver(() => Plugin, { description: "The part of Payung that brings it." })
  plugin(@Root() { pluginId }: Scheme, @Ctx() { registry }: RegionsContext): Plugin | undefined {
    return pluginById(registry, pluginId);
  }
}

@Resolver(() => Region)
export class RegionSchemes {
  @FieldResolver(() => [Scheme], {
    description: "The schemes in force here, its own and its ancestors', today or on another day.",
  })
  schemes(
    @Root() { code }: Region,
    @Arg("on", () => LocalDateScalar, { nullable: true }) on: LocalDate | undefined,
    @Ctx() { registry, today }: RegionsContext,
  ): Scheme[] {
    return schemesInForce(registry, code, on ?? today(code));
  }
}

/** An error shows the beginning of what was asked, however long it is. */
function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}...` : text;
}
