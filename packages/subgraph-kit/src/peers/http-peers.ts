import type { Clock } from "../clock.js";
import { signCall } from "../actor/signed-call.js";
import { codedError } from "../errors/coded-error.js";
import { dataOf } from "./peer-answer.js";
import type { PeerAnswer } from "./peer-answer.js";
import { systemActor } from "./system-actor.js";
import type { PeerCall, Peers } from "./peers.js";

export interface HttpPeersOptions {
  /** The subgraph that asks. */
  readonly self: string;
  /** The addresses of the others, by name. */
  readonly urls: Readonly<Record<string, string>>;
  readonly callKey: Uint8Array;
  readonly clock: Clock;
}

const TIMEOUT_MS = 30_000;

/** For a subgraph that runs alone: calls the others at the addresses it was given. */
export function httpPeers({ self, urls, callKey, clock }: HttpPeersOptions): Peers {
  return {
    async ask<T>(call: PeerCall): Promise<T> {
      const { subgraph, query, variables, requestId } = call;
      const url = urls[subgraph];
      if (url === undefined) throw unreachable(subgraph, `${subgraph.toUpperCase()}_URL is not set`);
      const body = JSON.stringify({ query, variables });
      const token = await signCall(callKey, subgraph, systemActor(self), body, clock());
      const headers = {
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
        "x-request-id": requestId,
      };
      return dataOf(subgraph, await post(subgraph, url, headers, body)) as T;
    },
  };
}

async function post(
  subgraph: string,
  url: string,
  headers: Record<string, string>,
  body: string,
): Promise<PeerAnswer> {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetch(url, { method: "POST", headers, body, signal });
    return (await response.json()) as PeerAnswer;
  } catch (error) {
    throw unreachable(subgraph, error instanceof Error ? error.message : String(error));
  }
}

function unreachable(subgraph: string, detail: string): Error {
  const error = codedError("DOWNSTREAM_SERVICE_ERROR", { subgraph });
  error.cause = new Error(detail);
  return error;
}
