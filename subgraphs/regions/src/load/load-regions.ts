import type { Progress } from "@payung/subgraph-kit";
import type { DataSource, EntityManager } from "typeorm";
import { DatasetLoad } from "../entities/dataset-load.js";
import { NATION_ROW, readAreas } from "./area-rows.js";
import { countMismatches, levelMismatches } from "./count-mismatches.js";
import { inLoadTransaction } from "./load-lock.js";
import { regionData } from "./region-data.js";
import type { RegionData } from "./region-data.js";
import { saveCounts, savePopulations } from "./save-counts.js";
import { countChildren, retireUnlisted, saveAreas, saveRegulations } from "./save-regions.js";

/**
 * Loads every region of the package idn-area-data, all or nothing; what is loaded already is left alone, in one
 * statement. Any number of processes may call it at once.
 * @returns true when it loaded
 */
export async function loadRegions(database: DataSource, onProgress: Progress = () => {}): Promise<boolean> {
  const data = regionData();
  if (await isLoaded(database.manager, data)) return false;
  return inLoadTransaction(database, "regions", async (manager) => {
    if (await isLoaded(manager, data)) return false;
    await load(manager, data, onProgress);
    return true;
  });
}

async function isLoaded(manager: EntityManager, { list, version }: RegionData): Promise<boolean> {
  return manager.existsBy(DatasetLoad, { name: list.name, version });
}

const ANALYSE = "select analyse_regions()";

async function load(manager: EntityManager, data: RegionData, onProgress: Progress): Promise<void> {
  const { list } = data;
  await saveRegulations(manager, data.regulations);
  await saveAreas(manager, [NATION_ROW], { regulation: null, validFrom: null });
  for (const areas of await readAreas()) {
    onProgress(`Loading ${areas.length.toLocaleString("en")} regions of level ${areas[0]!.level}`);
    await saveAreas(manager, areas, list);
    // Where the planner takes the table for empty, as vacuum leaves it after a load that was killed, it would look for
    // the parent of each region by reading all regions.
    await manager.query(ANALYSE);
  }
  await retireUnlisted(manager, list);
  await countChildren(manager);
  await savePopulations(manager, data.populations);
  await saveCounts(manager, data.counts, list);
  const mismatches = [...(await levelMismatches(manager, list.printed)), ...(await countMismatches(manager))];
  for (const sentence of mismatches) onProgress(`The list of regions and its regulation differ: ${sentence}`);
  await manager.query(ANALYSE);
  // The marker comes last: where it stands, all the rest does.
  const { name, licence } = list;
  await manager.upsert(DatasetLoad, { name, licence, version: data.version, mismatches }, ["name"]);
}
