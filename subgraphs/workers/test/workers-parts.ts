import { mkdtempSync } from "node:fs";
import path from "node:path";
import { loadPlugins } from "@payung/plugin-kit";
import { createLog } from "@payung/subgraph-kit";
import type { PeerCall, Peers, SubgraphParts } from "@payung/subgraph-kit";
import { brokenPlugins, soundPlugins, testPersonalData } from "@payung/test-kit";
import type { TestDatabase } from "@payung/test-kit";

/** Noon of 21 November 2026 in UTC. */
export const CLOCK = () => Date.UTC(2026, 10, 21, 12);

/** Keeps what this subgraph asks of the others, and answers as a test says. */
export class RecordedPeers implements Peers {
  readonly calls: PeerCall[] = [];
  answer: (call: PeerCall) => unknown = () => ({ releaseFunds: { kept: [] } });

  async ask<T>(call: PeerCall): Promise<T> {
    this.calls.push(call);
    return this.answer(call) as T;
  }
}

/** What the subgraph is made from in a test: fixture plugins, a fixed clock, keys of no secret. */
export async function workersParts({
  source,
  payungDirectory,
}: TestDatabase): Promise<SubgraphParts & { peers: RecordedPeers }> {
  return {
    database: source,
    registry: await loadPlugins({ ...soundPlugins(), ...brokenPlugins() }),
    log: createLog("silent", "workers"),
    clock: CLOCK,
    peers: new RecordedPeers(),
    personalData: testPersonalData,
    directory: mkdtempSync(path.join(payungDirectory, "workers-")),
    mostStopsAlone: 2,
  };
}
