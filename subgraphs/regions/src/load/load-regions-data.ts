import type { Registry } from "@payung/plugin-kit";
import type { Progress } from "@payung/subgraph-kit";
import type { DataSource } from "typeorm";
import { loadInstructions } from "./load-instructions.js";
import { loadRegions } from "./load-regions.js";
import { loadReportedFigures } from "./load-reported-figures.js";

export interface RegionsDataSource {
  readonly database: DataSource;
  readonly registry: Registry;
  readonly onProgress?: Progress;
}

/** Brings every table of this subgraph up to date with the program's own data; quick when nothing changed. */
export async function loadRegionsData({
  database,
  registry,
  onProgress = () => {},
}: RegionsDataSource): Promise<void> {
  await loadRegions(database, onProgress);
  await loadInstructions(database);
  await loadReportedFigures(database, registry, onProgress);
}
