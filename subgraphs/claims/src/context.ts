import type { RequestFacts, SubgraphParts } from "@payung/subgraph-kit";
import { claimsLoaders } from "./loaders.js";
import type { ClaimsLoaders } from "./loaders.js";

/** What claims need of all that a subgraph can have. */
export type ClaimsParts = Omit<SubgraphParts, "mostStopsAlone">;

/** What the resolvers of one request work with. */
export interface ClaimsContext {
  readonly request: RequestFacts;
  readonly loaders: ClaimsLoaders;
  readonly parts: ClaimsParts;
}

export function claimsContext(parts: ClaimsParts, request: RequestFacts): ClaimsContext {
  const here = { ...parts, clock: request.clock };
  const loaders = claimsLoaders(here, request.actor);
  return { request, loaders, parts: here };
}
