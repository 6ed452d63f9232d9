import { loadPlugins } from "@payung/plugin-kit";
import type { PluginLoaders, RegionCode } from "@payung/plugin-kit";
import { createLog } from "@payung/subgraph-kit";
import type { PeerCall, Peers } from "@payung/subgraph-kit";
import { askSubgraph, soundPlugins, testDatabase } from "@payung/test-kit";
import type { FundingParts } from "../src/context.js";
import { fundingDatabase } from "../src/database.js";
import { fundingSubgraph } from "../src/funding-subgraph.js";

/** Noon of 21 November 2026 in UTC. */
const CLOCK = () => Date.UTC(2026, 10, 21, 12);

export interface FundingGraphOptions {
  readonly plugins?: PluginLoaders;
  /** The official list of today, as the regions subgraph tells it. */
  readonly villages?: readonly RegionCode[];
  /** Answers what is asked of the workers subgraph. */
  readonly workers?: (call: PeerCall) => Promise<unknown>;
}

/** The funding subgraph on a database of its own, among peers of our own, and how to ask it. */
export async function fundingGraph(options: FundingGraphOptions = {}) {
  const database = await testDatabase(fundingDatabase);
  const parts: FundingParts = {
    database: database.source,
    registry: await loadPlugins(options.plugins ?? soundPlugins()),
    peers: peersWith(options),
    clock: CLOCK,
    log: createLog("silent", "funding"),
  };
  const subgraph = await fundingSubgraph(parts);
  return { database, subgraph, parts, ask: askSubgraph(subgraph, CLOCK) };
}

function peersWith({ villages = [], workers }: FundingGraphOptions): Peers {
  return {
    async ask<T>(call: PeerCall): Promise<T> {
      if (call.subgraph === "workers" && workers) return (await workers(call)) as T;
      if (call.subgraph !== "regions") throw new Error(`Nobody answers for ${call.subgraph}`);
      return pageOf(villages, call.variables as unknown as PageAsked) as T;
    },
  };
}

interface PageAsked {
  readonly within: RegionCode;
  readonly after: string | null;
}

/** Pages of three, so that more than one is asked. */
function pageOf(villages: readonly RegionCode[], { within, after }: PageAsked) {
  const inside = villages.filter((code) => code.startsWith(within) && code > (after ?? ""));
  const codes = inside.slice(0, Math.max(3, villages.length - 4));
  return {
    regions: {
      nodes: codes.map((code) => ({ code })),
      pageInfo: { hasNextPage: inside.length > codes.length, endCursor: codes.at(-1) ?? null },
    },
  };
}

export type FundingGraph = Awaited<ReturnType<typeof fundingGraph>>;
