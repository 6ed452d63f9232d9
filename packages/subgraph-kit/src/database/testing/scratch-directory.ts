import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { stopEmbedded } from "../embedded/start-embedded.js";
import { memoryDirectory } from "./memory-directory.js";

/** For tests: the disk is not waited for. What was committed still outlives a kill of the server. */
export const quick = { fsync: "off", full_page_writes: "off" };

/** A folder for a test's servers; `remove` stops those that still run in it or one level below. */
export interface ScratchDirectory {
  path: string;
  remove(): Promise<void>;
}

export function scratchDirectory(mode = 0o755): ScratchDirectory {
  const directory = mkdtempSync(path.join(memoryDirectory(), "payung-scratch-"));
  chmodSync(directory, mode);
  return {
    path: directory,
    remove: async () => {
      const below = readdirSync(directory, { withFileTypes: true }).filter((entry) => entry.isDirectory());
      for (const place of [directory, ...below.map((entry) => path.join(directory, entry.name))]) {
        await stopEmbedded(place);
      }
      rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
