import type { RequestFacts, SubgraphParts } from "@payung/subgraph-kit";
import { fundingLoaders } from "./loaders.js";
import type { FundingLoaders } from "./loaders.js";

/** What funding needs of all that a subgraph can have. */
export type FundingParts = Pick<SubgraphParts, "database" | "registry" | "peers" | "clock" | "log">;

/** What the resolvers of one request work with. */
export interface FundingContext {
  readonly request: RequestFacts;
  readonly loaders: FundingLoaders;
  readonly parts: FundingParts;
}

export function fundingContext(parts: FundingParts, request: RequestFacts): FundingContext {
  return { request, loaders: fundingLoaders(parts), parts: { ...parts, clock: request.clock } };
}
