import type { GraphQLError } from "graphql";
import type { SubgraphExecutor } from "../subgraph-call.js";
import type { JsonObject } from "./json-object.js";

/** One request while its plan runs. */
export interface Execution {
  /** What the subgraphs have answered so far, merged. */
  readonly data: JsonObject;
  readonly errors: GraphQLError[];
  /** True when more was fetched than was selected, so that an error may be about nothing of the answer. */
  fetchedMore: boolean;
  /** The request's variables, coerced, defaults included. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: object;
  readonly executeSubgraph: SubgraphExecutor;
}

export function newExecution(
  variables: Readonly<Record<string, unknown>>,
  context: object,
  executeSubgraph: SubgraphExecutor,
): Execution {
  return { data: {}, errors: [], fetchedMore: false, variables, context, executeSubgraph };
}

/** A compiled plan node. Returns a promise only when something in it had to wait. */
export type Step = (execution: Execution) => Promise<void> | undefined;
