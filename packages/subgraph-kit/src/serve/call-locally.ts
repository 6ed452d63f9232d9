import type { ExecutionResult } from "graphql";
import type { Logger } from "pino";
import { maskedResult } from "../errors/masked-result.js";
import type { RequestFacts, Subgraph } from "../subgraph.js";
import { documentExecutor } from "./execute-document.js";
import type { GraphQLCall } from "./execute-document.js";

export type LocalCalls = (call: GraphQLCall, facts: RequestFacts) => Promise<ExecutionResult>;

/** Calls a subgraph of this process as a server would: validated, its faults masked and logged. */
export function callLocally(subgraph: Subgraph, log: Logger): LocalCalls {
  const run = documentExecutor(subgraph.schema);
  return async (call, facts) => {
    const result = await run(call, subgraph.contextFor(facts));
    return maskedResult(result, subgraph, (error) => {
      const about = { subgraph: subgraph.name, path: error.path, requestId: facts.requestId };
      log.error({ err: error.originalError ?? error, ...about }, "resolver failed");
    });
  };
}
