import { mkdirSync } from "node:fs";
import { withClient } from "../with-client.js";
import type { Progress } from "../progress.js";
import { chooseAccount } from "./account.js";
import { findBinaries } from "./binaries.js";
import type { Settings } from "./configuration.js";
import { initialise } from "./initialise.js";
import { databaseName, type Layout, layoutOf, superuser } from "./layout.js";
import { withLock } from "./lock-file.js";
import { readPostmaster } from "./postmaster.js";
import { runningServer, type ServerPlace, startServer, stopServer } from "./run-server.js";
import { ServerUsers } from "./server-users.js";

export interface EmbeddedOptions {
  /** Made if it is not there. One server for each directory, whoever asks first starts it. */
  directory: string;
  /** PostgreSQL settings on top of ours, for the one who starts the server; `fsync: "off"` for tests. */
  settings?: Settings;
  onProgress?: Progress;
}

export interface EmbeddedPostgres {
  /** The superuser's address of the database "payung". */
  url: string;
  port: number;
  /** Number of the postmaster process. */
  processId: number;
  directory: string;
  /** Whether another process had started the server, or a killed one had left it. */
  reused: boolean;
  /** Ends this use; the last user's stop stops the server. Calling it again does nothing. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL in the directory, or joins the server that runs there already.
 * @throws DatabaseUnavailable with words on what to do, usually to set DATABASE_URL.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { settings = {}, onProgress = () => {} } = options;
  const layout = layoutOf(options.directory);
  mkdirSync(layout.directory, { recursive: true });
  const place = placeFor(layout);
  const users = new ServerUsers(layout.users);
  return withLock(layout.lock, onProgress, async () => {
    const password = await initialise(place, settings["fsync"] !== "off", onProgress);
    const leave = users.enter();
    try {
      const found = await runningServer(layout, onProgress);
      const server = found ?? (await startServer(place, settings, onProgress));
      const address = `postgres://${superuser}:${password}@127.0.0.1:${server.port}`;
      await makeDatabase(`${address}/postgres`);
      const stop = once(() => withLock(layout.lock, onProgress, () => leaveAndStop(place, users, leave)));
      return {
        url: `${address}/${databaseName}`,
        port: server.port,
        processId: server.pid,
        directory: layout.directory,
        reused: found !== undefined,
        stop,
      };
    } catch (error) {
      await leaveAndStop(place, users, leave).catch(() => {});
      throw error;
    }
  });
}

/** Stops the server of the directory whoever uses it; true when one ran. For a test run that cleans up. */
export async function stopEmbedded(directory: string): Promise<boolean> {
  const layout = layoutOf(directory);
  if (!readPostmaster(layout.data)) return false;
  await withLock(
    layout.lock,
    () => {},
    () => stopServer(placeFor(layout)),
  );
  return true;
}

function placeFor(layout: Layout): ServerPlace {
  const binaries = findBinaries();
  const account = chooseAccount(binaries, layout.directory, [layout.data, layout.directory]);
  return { layout, binaries, account };
}

async function leaveAndStop(place: ServerPlace, users: ServerUsers, leave: () => void): Promise<void> {
  leave();
  if (users.any() || !readPostmaster(place.layout.data)) return;
  await stopServer(place);
}

async function makeDatabase(url: string): Promise<void> {
  await withClient(url, async (client) => {
    const found = await client.query("select 1 from pg_database where datname = $1", [databaseName]);
    if (found.rowCount === 0) await client.query(`create database ${databaseName}`);
  });
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
}
