import { actor, callKey, readConfig, signCall } from "@payung/subgraph-kit";
import type { Actor } from "@payung/subgraph-kit";
import { inject } from "vitest";
import type { Answer } from "../harness/open-graph.js";
import { ACTORS } from "./actors.js";
import type { ActorName } from "./actors.js";

export const SUBGRAPHS = ["regions", "workers", "funding", "claims"] as const;

/** The actor as the gateway would have verified it. */
export function signedActor(name: ActorName): Actor {
  const { role, regions } = ACTORS[name];
  return actor(`matrix-${role.toLowerCase()}`, role, regions as unknown as Actor["regions"]);
}

/** A call that the gateway's key signed, to a subgraph's own server. */
export async function askSubgraph(
  subgraph: string,
  who: Actor,
  query: string,
  variables: object = {},
): Promise<Answer> {
  const { directory, remote } = inject("payung");
  const body = JSON.stringify({ query, variables });
  const key = callKey(readConfig({ PAYUNG_DIRECTORY: directory }));
  const token = await signCall(key, subgraph, who, body, Date.now());
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const response = await fetch(remote[subgraph]!, { method: "POST", headers, body });
  return { status: response.status, ...((await response.json()) as Omit<Answer, "status">) };
}
