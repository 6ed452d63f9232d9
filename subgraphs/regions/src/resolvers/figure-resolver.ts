import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RegionsContext } from "../context.js";
import { Region } from "../entities/region.js";
import { ReportedFigureRow } from "../entities/reported-figure.js";
import { figureTotals } from "../services/figure-totals.js";
import { reportersIn } from "../services/governments.js";
import { pluginById } from "../services/plugins.js";
import { MISSING_REASON_TEXTS, MissingReasonEnum } from "@payung/subgraph-kit";
import type { MissingReason } from "@payung/subgraph-kit";
import { FigureTotal } from "../types/figure-total.js";
import { Plugin } from "../types/plugin.js";

@Resolver(() => Region)
export class RegionFigures {
  @FieldResolver(() => [ReportedFigureRow], {
    description: "What was published of this region itself, with caveats.",
  })
  reportedFigures(
    @Root() { code }: Region,
    @Ctx() { loaders }: RegionsContext,
  ): Promise<readonly ReportedFigureRow[]> {
    return loaders.figures.load(code);
  }

  @FieldResolver(() => [FigureTotal], {
    description: "Sums of published figures of the region and of all in it, one for each metric and period.",
  })
  async figureTotals(@Root() { code }: Region, @Ctx() { loaders }: RegionsContext): Promise<FigureTotal[]> {
    const [figures, governments] = await Promise.all([
      loaders.figuresWithin.load(code),
      loaders.governments(),
    ]);
    return figureTotals(figures, reportersIn(governments, code));
  }
}

@Resolver(() => ReportedFigureRow)
export class ReportedFigureFields {
  @FieldResolver(() => Region, { nullable: true, description: "The region it is about." })
  region(
    @Root() { regionCode }: ReportedFigureRow,
    @Ctx() { loaders }: RegionsContext,
  ): Promise<Region | null> {
    return loaders.region.load(regionCode);
  }

  @FieldResolver(() => Plugin, { nullable: true, description: "The part of Payung that brings it." })
  plugin(@Root() { pluginId }: ReportedFigureRow, @Ctx() { registry }: RegionsContext): Plugin | undefined {
    return pluginById(registry, pluginId);
  }
}

@Resolver(() => FigureTotal)
export class FigureTotalFields {
  @FieldResolver(() => String, { description: 'Who is in it, as a sentence: "2 of 5 regions reported".' })
  note(@Root() { regionsReported, regionsTotal }: FigureTotal, @Ctx() { say }: RegionsContext): string {
    return say({
      id: `${regionsReported} dari ${regionsTotal} wilayah melaporkan`,
      en: `${regionsReported} of ${regionsTotal} regions reported`,
    });
  }

  @FieldResolver(() => MissingReasonEnum, { nullable: true, description: "Why there is no sum." })
  missingReason(@Root() { value }: FigureTotal): MissingReason | null {
    return value === null ? "NO_DATA" : null;
  }

  @FieldResolver(() => String, { nullable: true, description: "The same as a sentence." })
  missingReasonText(@Root() { value }: FigureTotal, @Ctx() { say }: RegionsContext): string | null {
    return value === null ? say(MISSING_REASON_TEXTS.NO_DATA) : null;
  }
}
