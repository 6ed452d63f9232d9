import { callLocally, codedError, dataOf, httpPeers, systemActor } from "@payung/subgraph-kit";
import type { Clock, LocalCalls, PeerCall, Peers, Subgraph } from "@payung/subgraph-kit";
import type { Logger } from "pino";

export interface LatePeersOptions {
  /** The addresses of the subgraphs that run elsewhere, by name. */
  readonly urls: Readonly<Record<string, string>>;
  readonly callKey: Uint8Array;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Ways between subgraphs that are handed out before the subgraphs are made, and work once they are. */
export interface LatePeers {
  /** @param self the subgraph that asks */
  peersOf(self: string): Peers;
  connect(local: readonly Subgraph[]): void;
}

/**
 * The others, here by a function call and elsewhere by a signed one. What they ask of each other is no client's
 * request: no limit of queries holds for it, and who counts the gateway's calls does not hear of it.
 */
export function latePeers({ urls, callKey, clock, log }: LatePeersOptions): LatePeers {
  let here: ReadonlyMap<string, LocalCalls> = new Map();
  const ask = async <T>(self: string, away: Peers, call: PeerCall): Promise<T> => {
    const { subgraph, query, variables, requestId } = call;
    if (urls[subgraph] !== undefined) return away.ask<T>(call);
    const run = here.get(subgraph);
    if (!run) throw codedError("DOWNSTREAM_SERVICE_ERROR", { subgraph });
    const facts = { actor: systemActor(self), locale: "id", clock, requestId } as const;
    return dataOf(subgraph, await run({ query, variables }, facts)) as T;
  };
  return {
    peersOf: (self) => {
      const away = httpPeers({ self, urls, callKey, clock });
      return { ask: (call) => ask(self, away, call) };
    },
    connect: (local) => {
      here = new Map(local.map((each) => [each.name, callLocally(each, log)]));
    },
  };
}
