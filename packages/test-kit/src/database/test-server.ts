import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { type EmbeddedPostgres, memoryDirectory, startEmbedded, stopEmbedded } from "@payung/subgraph-kit";

declare module "vitest" {
  interface ProvidedContext {
    /** Folder of the run's database server and of the secret of its roles. */
    payungTestDirectory: string;
  }
}

const prefix = "payung-test-";

/** A folder for the server of this test run, named for its process so that a later run can tell it is over. */
export function makeTestDirectory(): string {
  const directory = mkdtempSync(path.join(memoryDirectory(), `${prefix}${process.pid}-`));
  // The server of a run by root belongs to another user, who has to enter.
  chmodSync(directory, 0o755);
  return directory;
}

/** The run's server. The first test file that asks starts it; a run of pure unit tests never does. */
export function startTestServer(directory: string): Promise<EmbeddedPostgres> {
  return startEmbedded({
    directory: path.join(directory, "postgres"),
    // A test's data need not outlive the machine: a third of the time goes into waiting for the disk.
    settings: { fsync: "off", synchronous_commit: "off", full_page_writes: "off" },
  });
}

export async function stopTestServer(directory: string): Promise<void> {
  await stopEmbedded(path.join(directory, "postgres"));
}

export async function removeTestServer(directory: string): Promise<void> {
  await stopTestServer(directory);
  rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
}

/** Servers of runs that were killed before they could remove them. */
export async function removeAbandonedServers(): Promise<void> {
  for (const name of readdirSync(memoryDirectory())) {
    const pid = Number(new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1]);
    const directory = path.join(memoryDirectory(), name);
    if (pid && !alive(pid) && isOurs(directory)) await removeTestServer(directory);
  }
}

function isOurs(directory: string): boolean {
  return statSync(directory, { throwIfNoEntry: false })?.uid === (process.getuid?.() ?? 0);
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
