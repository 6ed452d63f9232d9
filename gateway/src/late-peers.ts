import { codedError, dataOf, systemActor } from "@payung/subgraph-kit";
import type { Clock, PeerCall, Peers } from "@payung/subgraph-kit";
import { parse } from "graphql";
import type { DocumentNode } from "graphql";
import type { SubgraphExecutor } from "./subgraph-call.js";

/** Ways between subgraphs that are handed out before the graph is composed and work once it is. */
export interface LatePeers {
  /** @param self the subgraph that asks */
  peersOf(self: string): Peers;
  connect(execute: SubgraphExecutor): void;
}

export function latePeers(clock: Clock): LatePeers {
  const documents = new Map<string, DocumentNode>();
  let execute: SubgraphExecutor | undefined;
  const ask = async <T>(self: string, call: PeerCall): Promise<T> => {
    const { subgraph, query, variables, requestId } = call;
    if (!execute) throw codedError("DOWNSTREAM_SERVICE_ERROR", { subgraph });
    const document = documents.get(query) ?? parse(query, { noLocation: true });
    documents.set(query, document);
    const context = { actor: systemActor(self), locale: "id", clock, requestId } as const;
    const answer = await execute({
      subgraph,
      document,
      query,
      operationName: undefined,
      operationKind: /^\s*mutation\b/.test(query) ? "mutation" : "query",
      variables,
      context,
      get body(): string {
        return JSON.stringify({ query, variables });
      },
    });
    return dataOf(subgraph, answer) as T;
  };
  return {
    peersOf: (self) => ({ ask: (call) => ask(self, call) }),
    connect: (found) => (execute = found),
  };
}
