import type { GraphQLError } from "graphql";
import type { SubgraphExecutor } from "../subgraph-call.js";
import type { JsonObject } from "./json-object.js";

/** One request while its plan runs. */
export interface Execution {
  /** What the subgraphs have answered so far, merged. */
  readonly data: JsonObject;
  readonly errors: GraphQLError[];
  /** The request's variables, coerced, defaults included. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: object;
  readonly executeSubgraph: SubgraphExecutor;
}

/** A compiled plan node. Returns a promise only when something in it had to wait. */
export type Step = (execution: Execution) => Promise<void> | undefined;
