import { askSubgraph, testDatabase } from "@payung/test-kit";
import { fundingDatabase } from "../src/database.js";
import { fundingSubgraph } from "../src/funding-subgraph.js";

/** Noon of 21 November 2026 in UTC. */
const CLOCK = () => Date.UTC(2026, 10, 21, 12);

/** The funding subgraph on a database of its own, and how to ask it. */
export async function fundingGraph() {
  const database = await testDatabase(fundingDatabase);
  const subgraph = await fundingSubgraph({ database: database.source });
  return { database, subgraph, ask: askSubgraph(subgraph, CLOCK) };
}

export type FundingGraph = Awaited<ReturnType<typeof fundingGraph>>;
