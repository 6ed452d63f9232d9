import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { issueToken, localTokenKey, openDatabases, readConfig } from "@payung/subgraph-kit";
import type { SubgraphModule } from "@payung/subgraph-kit";
import { stopAll } from "../processes.js";
import { asker, type Asker } from "./asker.js";
import { startScratch } from "./scratch-payung.js";
import { COUNTING_SETTINGS } from "./statement-count.js";

/** The product as it runs on a database that a benchmark fills. */
export interface Scratch {
  /** Asks as an admin, by one connection. */
  readonly of: Asker;
  /** Holds the database, and what a benchmark notes of it. */
  readonly directory: string;
  readonly adminUrl: string;
  /** Of the role that owns the subgraph's tables. */
  readonly ownerUrl: string;
  readonly database: ReturnType<Awaited<ReturnType<typeof openDatabases>>["dataSource"]>;
}

/**
 * Starts the product in a folder of its own, which PAYUNG_BENCH_DIRECTORY names and keeps, and stops it afterwards.
 * @param subgraph whose tables are filled
 */
export async function onScratch(
  subgraph: SubgraphModule,
  work: (scratch: Scratch) => Promise<void>,
): Promise<void> {
  const kept = process.env["PAYUNG_BENCH_DIRECTORY"];
  const directory = kept ?? mkdtempSync(join(tmpdir(), "payung-bench-"));
  // Before the product, which joins the server that it finds.
  const databases = await openDatabases({
    payungDirectory: directory,
    subgraphs: [subgraph.database],
    settings: COUNTING_SETTINGS,
  });
  try {
    const payung = await startScratch(directory);
    const key = localTokenKey(readConfig({ PAYUNG_DIRECTORY: directory }));
    const of = asker(payung.origin, await issueToken(key, "ADMIN", []));
    const { name } = subgraph.database;
    try {
      await work({
        of,
        directory,
        adminUrl: databases.embedded!.url,
        ownerUrl: databases.roles(name).ownerUrl,
        database: databases.dataSource(name),
      });
    } finally {
      await of.close();
      await payung.stop();
    }
  } finally {
    stopAll();
    await databases.close();
    if (kept === undefined) rmSync(directory, { recursive: true, force: true });
  }
}
