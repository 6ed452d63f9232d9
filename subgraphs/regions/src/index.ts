import { buildFederatedSchema } from "@payung/subgraph-kit";
import type { Subgraph, SubgraphModule, SubgraphParts } from "@payung/subgraph-kit";
import { regionsContext } from "./context.js";
import { regionsDatabase } from "./database.js";
import { loadRegionsData } from "./load/load-regions-data.js";
import { regionsReferences } from "./references.js";
import { FigureTotalFields, RegionFigures, ReportedFigureFields } from "./resolvers/figure-resolver.js";
import { AchievementFields, InstructionResolver, TargetFields } from "./resolvers/instruction-resolver.js";
import { OfficialCountFields, RegionCounts } from "./resolvers/official-count-fields.js";
import { PluginResolver } from "./resolvers/plugin-resolver.js";
import {
  RegionProgress,
  RegionalRegulationFields,
  TargetProgressFields,
} from "./resolvers/progress-resolver.js";
import { RegionFields } from "./resolvers/region-fields.js";
import { RegionQueries } from "./resolvers/region-queries.js";
import { RegionSchemes, SchemeResolver } from "./resolvers/scheme-resolver.js";

/** Regions, the schemes in force in them, what is asked of them and what was published of them. */
export const regionsModule: SubgraphModule = {
  database: regionsDatabase,
  create: regionsSubgraph,
  load: ({ database, registry }, onProgress) => loadRegionsData({ database, registry, onProgress }),
};

async function regionsSubgraph({
  database,
  registry,
}: Pick<SubgraphParts, "database" | "registry">): Promise<Subgraph> {
  const schema = await buildFederatedSchema({
    resolvers: [
      RegionQueries,
      RegionFields,
      RegionCounts,
      OfficialCountFields,
      SchemeResolver,
      RegionSchemes,
      PluginResolver,
      RegionFigures,
      ReportedFigureFields,
      FigureTotalFields,
      InstructionResolver,
      TargetFields,
      AchievementFields,
      RegionProgress,
      TargetProgressFields,
      RegionalRegulationFields,
    ],
    references: regionsReferences,
  });
  return {
    name: "regions",
    ...schema,
    contextFor: (request) => regionsContext(database, registry, request),
  };
}
