import type { EntityKeys } from "../supergraph/entity-keys.js";
import type { FlattenPath } from "../fetch/flatten-path.js";
import type { PossibleTypes } from "../supergraph/possible-types.js";

/** What compiling a plan's fetches needs: the supergraph's types, and the places the plan's entity fetches reach. */
export interface PlanTools {
  readonly types: PossibleTypes;
  readonly keys: EntityKeys;
  /** The subgraph's own name, for a name in the plan. */
  readonly subgraphName: (planned: string) => string;
  /** Filled while the plan is compiled; complete when it runs. */
  readonly entityPaths: FlattenPath[];
}
