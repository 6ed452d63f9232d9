import { maskedResult, signCall } from "@payung/subgraph-kit";
import type { RequestFacts, Subgraph } from "@payung/subgraph-kit";
import type { ExecutionResult, GraphQLError } from "graphql";
import type { Logger } from "pino";
import { httpExecutor } from "./http.js";
import { inProcessExecutor } from "./in-process.js";
import type { LocalSubgraph } from "./in-process.js";
import type { SubgraphCall, SubgraphExecutor, SubgraphResult } from "./subgraph-call.js";

export interface ReachOptions {
  /** The subgraphs that run in this process. */
  readonly local: readonly Subgraph[];
  /** The addresses of those that run elsewhere, by name. */
  readonly remote: ReadonlyMap<string, string>;
  /** Signs the calls that leave this process. */
  readonly callKey: Uint8Array;
  readonly log: Logger;
}

export interface Reach {
  readonly execute: SubgraphExecutor;
  close(): Promise<void>;
}

/** One way to all subgraphs: a function call to those here, a signed HTTP call to the others. */
export function reachSubgraphs({ local, remote, callKey, log }: ReachOptions): Reach {
  const subgraphs = new Map(local.map((each) => [each.name, each]));
  const here = inProcessExecutor(new Map(local.map((each) => [each.name, localSubgraph(each)])));
  const away = httpExecutor({ urls: remote, headers: (call) => headersOf(call, callKey) });
  const runHere = (call: SubgraphCall): SubgraphResult | Promise<SubgraphResult> => {
    const mask = (answer: SubgraphResult): SubgraphResult =>
      maskedResult(answer as ExecutionResult, subgraphs.get(call.subgraph) ?? {}, (error) =>
        report(log, call, error),
      );
    const result = here(call);
    return result instanceof Promise ? result.then(mask) : mask(result);
  };
  const execute: SubgraphExecutor = (call) =>
    remote.has(call.subgraph) ? away.execute(call) : runHere(call);
  return { execute, close: away.close };
}

function localSubgraph(subgraph: Subgraph): LocalSubgraph {
  return { schema: subgraph.schema, contextFor: (facts) => subgraph.contextFor(facts as RequestFacts) };
}

function report(log: Logger, { subgraph, context }: SubgraphCall, error: GraphQLError): void {
  const { requestId } = context as RequestFacts;
  log.error({ err: error.originalError ?? error, subgraph, path: error.path, requestId }, "resolver failed");
}

async function headersOf(call: SubgraphCall, callKey: Uint8Array): Promise<Record<string, string>> {
  const { actor, clock, locale, requestId } = call.context as RequestFacts;
  const token = await signCall(callKey, call.subgraph, actor, call.body, clock());
  return { authorization: `Bearer ${token}`, "accept-language": locale, "x-request-id": requestId };
}
