import type { ClaimsParts } from "../../context.js";
import { folderStore } from "./folder-store.js";

/** A content that lies in a store. */
export interface StoredContent {
  readonly key: string;
  /** When it was put, in milliseconds since 1970 by the store's clock. */
  readonly storedAt: number;
}

/** Where the content of documents lies, sealed, outside the database. A document is small enough to be held whole. */
export interface DocumentStore {
  /** Keeps it whole or not at all. */
  put(key: string, sealed: Buffer): Promise<void>;
  /** Undefined where there is none, or one of another size, which is then not read. @param bytes its size */
  get(key: string, bytes: number): Promise<Buffer | undefined>;
  /** Without a fault where there is none. */
  remove(key: string): Promise<void>;
  /** All that lies there, in pages, also what was only begun to be put. */
  list(perPage: number): AsyncIterable<readonly StoredContent[]>;
}

/** The bucket of the settings, whose client is loaded with its first use, or a folder of the directory. */
export function documentStore({
  directory,
  documentsBucket: bucket,
}: Pick<ClaimsParts, "directory" | "documentsBucket">): DocumentStore {
  if (!bucket) return folderStore(directory);
  let loaded: Promise<DocumentStore> | undefined;
  const store = (): Promise<DocumentStore> =>
    (loaded ??= import("./bucket-store.js").then(({ bucketStore }) => bucketStore(bucket)));
  return {
    put: async (key, sealed) => (await store()).put(key, sealed),
    get: async (key, bytes) => (await store()).get(key, bytes),
    remove: async (key) => (await store()).remove(key),
    async *list(perPage) {
      yield* (await store()).list(perPage);
    },
  };
}
