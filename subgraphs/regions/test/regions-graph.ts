import { askSubgraph, testDatabase } from "@payung/test-kit";
import type { SubgraphAnswer, TestDatabase } from "@payung/test-kit";
import { regionsDatabase } from "../src/database.js";
import { regionsModule } from "../src/index.js";
import { loadReportedFigures } from "../src/load/load-reported-figures.js";
import { allRegions } from "./all-regions.js";
import { fixtureRegistry } from "./fixture-plugins.js";

const TODAY = "2026-11-21";

export interface RegionsGraph {
  readonly database: TestDatabase;
  readonly ask: ReturnType<typeof askSubgraph>;
}

/** The subgraph over all real regions, with two plugins that exist in tests only. */
export async function regionsGraph(): Promise<RegionsGraph> {
  const database = await testDatabase(regionsDatabase, allRegions);
  const registry = fixtureRegistry();
  await loadReportedFigures(database.source, registry);
  const subgraph = await regionsModule.create({ database: database.source, registry } as never);
  const clock = () => Date.parse(`${TODAY}T05:00:00Z`);
  return { database, ask: askSubgraph(subgraph, clock) };
}

export function codesOf(answer: SubgraphAnswer): string[] {
  return answer.errors.map((error) => (error.extensions as { code: string }).code);
}
