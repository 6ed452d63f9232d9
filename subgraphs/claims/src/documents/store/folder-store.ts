import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import type { DocumentStore } from "./document-store.js";

/** Keeps documents in a folder of the directory that nobody else may open. */
export function folderStore(directory: string): DocumentStore {
  const folder = path.join(directory, "documents");
  const fileOf = (key: string): string => path.join(folder, `${key}.sealed`);
  return {
    async put(key, sealed) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const draft = `${fileOf(key)}.draft`;
      try {
        await writeFile(draft, sealed, { mode: 0o600, flush: true });
        await rename(draft, fileOf(key));
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
    },
    async get(key, bytes) {
      const found = await stat(fileOf(key)).catch(unlessMissing);
      return found?.size === bytes ? readFile(fileOf(key)).catch(unlessMissing) : undefined;
    },
    remove: (key) => rm(fileOf(key), { force: true }),
  };
}

function unlessMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
}
