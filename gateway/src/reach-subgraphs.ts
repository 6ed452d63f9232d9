import { maskedResult, signCall } from "@payung/subgraph-kit";
import type { RequestFacts, Subgraph } from "@payung/subgraph-kit";
import type { ExecutionResult, GraphQLError } from "graphql";
import type { Logger } from "pino";
import { httpExecutor } from "./http.js";
import { inProcessExecutor } from "./in-process.js";
import type { SubgraphCall, SubgraphExecutor, SubgraphResult } from "./subgraph-call.js";

export interface ReachOptions {
  /** The subgraphs that run in this process. */
  readonly local: readonly Subgraph[];
  /** The addresses of those that run elsewhere, by name. */
  readonly remote: ReadonlyMap<string, string>;
  /** Signs the calls that leave this process. */
  readonly callKey: Uint8Array;
  readonly log: Logger;
  /** Hears of every call, for tests that count them. */
  readonly onCall?: ((call: SubgraphCall) => void) | undefined;
}

export interface Reach {
  readonly execute: SubgraphExecutor;
  close(): Promise<void>;
}

/** One way to all subgraphs: a function call to those here, a signed HTTP call to the others. */
export function reachSubgraphs({ local, remote, callKey, log, onCall }: ReachOptions): Reach {
  const here = inProcessExecutor(
    new Map(
      local.map((each) => [
        each.name,
        { schema: each.schema, contextFor: (facts) => each.contextFor(facts as RequestFacts) },
      ]),
    ),
  );
  const away = httpExecutor({ urls: remote, headers: (call) => headersOf(call, callKey) });
  const execute: SubgraphExecutor = (call) => {
    onCall?.(call);
    if (remote.has(call.subgraph)) return away.execute(call);
    const onFault = (error: GraphQLError): void => {
      const { requestId } = call.context as RequestFacts;
      log.error(
        { err: error.originalError, subgraph: call.subgraph, path: error.path, requestId },
        "resolver failed",
      );
    };
    const result = here(call);
    return result instanceof Promise
      ? result.then((answer) => masked(answer, onFault))
      : masked(result, onFault);
  };
  return { execute, close: away.close };
}

function masked(result: SubgraphResult, onFault: (error: GraphQLError) => void): SubgraphResult {
  return maskedResult(result as ExecutionResult, onFault) as SubgraphResult;
}

async function headersOf(call: SubgraphCall, callKey: Uint8Array): Promise<Record<string, string>> {
  const { actor, clock, locale, requestId } = call.context as RequestFacts;
  const token = await signCall(callKey, call.subgraph, actor, call.body, clock());
  return { authorization: `Bearer ${token}`, "accept-language": locale, "x-request-id": requestId };
}
