import { MISSING_REASON_TEXTS } from "@payung/subgraph-kit";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RegionsContext } from "../context.js";
import { Region } from "../entities/region.js";
import { reportersIn } from "../services/governments.js";
import { progressOf } from "../services/progress.js";
import { regionalRegulations } from "../services/regional-regulations.js";
import { schemeOn } from "../services/schemes.js";
import { Scheme } from "../types/scheme.js";
import { RegionalRegulation, TargetProgress } from "../types/target-progress.js";

@Resolver(() => Region)
export class RegionProgress {
  @FieldResolver(() => [TargetProgress], {
    description: "How far the region and all in it are by every indicator of the instructions and plans.",
  })
  async progress(@Root() { code }: Region, @Ctx() context: RegionsContext): Promise<TargetProgress[]> {
    const { loaders, registry, today } = context;
    const [instructions, figures, governments] = await Promise.all([
      loaders.instructions(),
      loaders.figuresWithin.load(code),
      loaders.governments(),
    ]);
    return progressOf(instructions, {
      region: code,
      today: today(code),
      reporters: reportersIn(governments, code),
      figures,
      regulations: regionalRegulations(registry),
      achievements: instructions.achievements,
    });
  }
}

@Resolver(() => TargetProgress)
export class TargetProgressFields {
  @FieldResolver(() => String, { nullable: true, description: "What it was read in." })
  source(@Root() { sourceMessage }: TargetProgress, @Ctx() { say }: RegionsContext): string | null {
    return sourceMessage && say(sourceMessage);
  }

  @FieldResolver(() => String, { nullable: true, description: "Why a value is null, as a sentence." })
  missingReasonText(
    @Root() { missingReason }: TargetProgress,
    @Ctx() { say }: RegionsContext,
  ): string | null {
    return missingReason && say(MISSING_REASON_TEXTS[missingReason]);
  }
}

@Resolver(() => RegionalRegulation)
export class RegionalRegulationFields {
  @FieldResolver(() => Region, { nullable: true, description: "The region that made it." })
  region(
    @Root() { regionCode }: RegionalRegulation,
    @Ctx() { loaders }: RegionsContext,
  ): Promise<Region | null> {
    return loaders.region.load(regionCode);
  }

  @FieldResolver(() => Scheme, { description: "The scheme that rests on it." })
  scheme(@Root() { schemeCode }: RegionalRegulation, @Ctx() { registry, today }: RegionsContext): Scheme {
    const registered = registry.scheme(schemeCode)!;
    return schemeOn(registry, registered, today(registered.plugin.regionCode));
  }
}
