import type { Seed } from "@payung/test-kit";
import { loadInstructions } from "../src/load/load-instructions.js";
import { loadRegions } from "../src/load/load-regions.js";

/** All regions and instructions, loaded once for all test files of a run. */
export const allRegions: Seed = {
  key: "all regions and instructions",
  load: async (databases) => {
    const source = databases.dataSource("regions");
    await loadRegions(source);
    await loadInstructions(source);
  },
};
