import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import type { DocumentStore, StoredContent } from "./document-store.js";

/** Keeps documents in a folder of the directory that nobody else may open. */
export function folderStore(directory: string): DocumentStore {
  const folder = path.join(directory, "documents");
  const fileOf = (key: string): string => path.join(folder, `${key}.sealed`);
  const draftOf = (key: string): string => `${fileOf(key)}.draft`;
  return {
    async put(key, sealed) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const draft = draftOf(key);
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
    async remove(key) {
      for (const file of [draftOf(key), fileOf(key)]) await rm(file, { force: true });
    },
    async *list(perPage) {
      let page: StoredContent[] = [];
      for (const name of (await readdir(folder).catch(unlessMissing)) ?? []) {
        const [, key] = /^(.+)\.sealed(?:\.draft)?$/.exec(name) ?? [];
        const found = await stat(path.join(folder, name)).catch(unlessMissing);
        if (key === undefined || !found) continue;
        page.push({ key, storedAt: found.mtimeMs });
        if (page.length < perPage) continue;
        yield page;
        page = [];
      }
      if (page.length > 0) yield page;
    },
  };
}

function unlessMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
}
