import { Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { RegionsContext } from "../context.js";
import { Region } from "../entities/region.js";
import { allPlugins } from "../services/plugins.js";
import { Plugin } from "../types/plugin.js";

@Resolver(() => Plugin)
export class PluginResolver {
  @Query(() => [Plugin], { description: "Every plugin of this Payung, those that do not serve among them." })
  plugins(@Ctx() { registry }: RegionsContext): Plugin[] {
    return allPlugins(registry);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Why it does not serve all; null when it does.",
  })
  lastError(@Root() { lastErrorMessage }: Plugin, @Ctx() { say }: RegionsContext): string | null {
    return lastErrorMessage && say(lastErrorMessage);
  }

  @FieldResolver(() => Region, { nullable: true, description: "Its region; null where it did not load." })
  region(@Root() { regionCode }: Plugin, @Ctx() { loaders }: RegionsContext): Promise<Region | null> | null {
    return regionCode && loaders.region.load(regionCode);
  }
}
