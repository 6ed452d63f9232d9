import { buildFederatedSchema } from "@payung/subgraph-kit";
import type { Subgraph, SubgraphParts } from "@payung/subgraph-kit";
import { fundingContext } from "./context.js";
import { fundingReferences } from "./references.js";
import { AffordabilityResolver } from "./resolvers/affordability-resolver.js";
import { AllocationResolver } from "./resolvers/allocation-resolver.js";
import { BudgetResolver } from "./resolvers/budget-resolver.js";
import { ContributionResolver } from "./resolvers/contribution-resolver.js";
import { RegionFundingResolver } from "./resolvers/region-funding-resolver.js";
import { RegionResolver } from "./resolvers/region-resolver.js";
import { SchemeResolver } from "./resolvers/scheme-resolver.js";

export async function fundingSubgraph({ database }: Pick<SubgraphParts, "database">): Promise<Subgraph> {
  const schema = await buildFederatedSchema({
    resolvers: [
      ContributionResolver,
      AffordabilityResolver,
      BudgetResolver,
      AllocationResolver,
      SchemeResolver,
      RegionResolver,
      RegionFundingResolver,
    ],
    references: fundingReferences,
  });
  return { name: "funding", ...schema, contextFor: (request) => fundingContext(database, request) };
}
