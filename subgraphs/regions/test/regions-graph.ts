import { askSubgraph, testDatabase } from "@payung/test-kit";
import type { Seed, SubgraphAnswer, TestDatabase } from "@payung/test-kit";
import { regionsDatabase } from "../src/database.js";
import { regionsModule } from "../src/index.js";
import { loadInstructions } from "../src/load/load-instructions.js";
import { loadRegions } from "../src/load/load-regions.js";
import { loadReportedFigures } from "../src/load/load-reported-figures.js";
import { fixtureRegistry } from "./fixture-plugins.js";

/** All regions and instructions, loaded once for all test files of a run. */
const allRegions: Seed = {
  key: "all regions and instructions",
  load: async (databases) => {
    const source = databases.dataSource("regions");
    await loadRegions(source);
    await loadInstructions(source);
  },
};

export const TODAY = "2026-11-21";

export interface RegionsGraph {
  readonly database: TestDatabase;
  readonly ask: (source: string, asking?: Parameters<ReturnType<typeof askSubgraph>>[1]) => Promise<Answer>;
}

interface Answer extends SubgraphAnswer {
  // A test reads its own query's answer by path.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly data: any;
}

/** The subgraph over all real regions, with two plugins that exist in tests only. */
export async function regionsGraph(): Promise<RegionsGraph> {
  const database = await testDatabase(regionsDatabase, allRegions);
  const registry = fixtureRegistry();
  await loadReportedFigures(database.source, registry);
  const subgraph = await regionsModule.create({ database: database.source, registry } as never);
  const clock = () => Date.parse(`${TODAY}T05:00:00Z`);
  return { database, ask: askSubgraph(subgraph, clock) as RegionsGraph["ask"] };
}

export function codesOf(answer: Answer): string[] {
  return answer.errors.map((error) => (error.extensions as { code: string }).code);
}
