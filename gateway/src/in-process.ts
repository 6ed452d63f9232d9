import { execute, type GraphQLSchema } from "graphql";
import { SubgraphFailure, type SubgraphCall, type SubgraphExecutor } from "./subgraph-call.js";

/** A subgraph that runs in the gateway's process. */
export interface LocalSubgraph {
  readonly schema: GraphQLSchema;
  /**
   * The context of the subgraph's resolvers for one call.
   * @param requestContext the context of the gateway's request
   */
  contextFor(requestContext: object, call: SubgraphCall): unknown;
}

/**
 * Calls subgraphs as functions: nothing is serialised, and an operation whose resolvers are synchronous is answered
 * synchronously. Operations are not validated again, since the planner made them for this schema.
 */
export function inProcessExecutor(subgraphs: ReadonlyMap<string, LocalSubgraph>): SubgraphExecutor {
  return (call) => {
    const subgraph = subgraphs.get(call.subgraph);
    if (subgraph === undefined) throw new SubgraphFailure(`Subgraph "${call.subgraph}" is not running.`);
    return execute({
      schema: subgraph.schema,
      document: call.document,
      variableValues: call.variables,
      operationName: call.operationName,
      contextValue: subgraph.contextFor(call.context, call),
    });
  };
}
