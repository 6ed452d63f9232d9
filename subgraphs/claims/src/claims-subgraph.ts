import { buildFederatedSchema } from "@payung/subgraph-kit";
import type { Subgraph, SubgraphParts } from "@payung/subgraph-kit";
import { claimsContext } from "./context.js";
import { claimsReferences } from "./references.js";
import { BenefitsResolver } from "./resolvers/benefits-resolver.js";
import { ClaimResolver } from "./resolvers/claim-resolver.js";
import { ClaimSummaryResolver } from "./resolvers/claim-summary-resolver.js";
import { RegionResolver } from "./resolvers/region-resolver.js";
import { WorkerResolver } from "./resolvers/worker-resolver.js";

export async function claimsSubgraph({
  database,
  registry,
}: Pick<SubgraphParts, "database" | "registry">): Promise<Subgraph> {
  const schema = await buildFederatedSchema({
    resolvers: [BenefitsResolver, ClaimResolver, WorkerResolver, RegionResolver, ClaimSummaryResolver],
    references: claimsReferences,
  });
  return { name: "claims", ...schema, contextFor: (request) => claimsContext(database, registry, request) };
}
