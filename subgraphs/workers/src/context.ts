import type { RequestFacts, SubgraphParts } from "@payung/subgraph-kit";
import { workersLoaders } from "./loaders.js";
import type { WorkersLoaders } from "./loaders.js";

/** What the resolvers of one request work with. */
export interface WorkersContext extends SubgraphParts {
  readonly request: RequestFacts;
  readonly loaders: WorkersLoaders;
}

export function workersContext(parts: SubgraphParts, request: RequestFacts): WorkersContext {
  return { ...parts, request, loaders: workersLoaders(parts, request) };
}
