import { readFileSync, renameSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { DatabaseUnavailable } from "../database-unavailable.js";
import type { Progress } from "../progress.js";
import type { ServerAccount } from "./account.js";
import type { Binaries } from "./binaries.js";
import { lastPort, type Settings, writeConfiguration } from "./configuration.js";
import { freePort } from "./free-port.js";
import type { Layout } from "./layout.js";
import { type Postmaster, readPostmaster, removeMisleadingPidFile } from "./postmaster.js";
import { runCommand } from "./run-command.js";

export interface ServerPlace {
  layout: Layout;
  binaries: Binaries;
  account: ServerAccount;
}

const pollMilliseconds = 10;
/** How long to try again when the remains of a killed server are still going away: each works its statement to the end. */
const patienceMilliseconds = 90_000;
const passing = /pre-existing shared memory block|could not bind|Address already in use/;

/** The server that runs on the data, waited for until it is ready; undefined when none runs. */
export async function runningServer(layout: Layout, onProgress: Progress): Promise<Postmaster | undefined> {
  const quietUntil = performance.now() + 2_000;
  let told = false;
  for (;;) {
    const server = readPostmaster(layout.data);
    if (!server || server.ready) return server;
    if (!told && performance.now() > quietUntil) {
      told = true;
      onProgress("The database is replaying its log after a crash, or is stopping");
    }
    await delay(pollMilliseconds);
  }
}

/** Starts the server by pg_ctl, which makes it a session of its own: Ctrl-C in the terminal does not reach it. */
export async function startServer(
  place: ServerPlace,
  settings: Settings,
  onProgress: Progress,
): Promise<Postmaster> {
  const { layout, binaries, account } = place;
  const until = performance.now() + patienceMilliseconds;
  let told = false;
  for (;;) {
    removeMisleadingPidFile(layout.data);
    writeConfiguration(layout, account, { ...settings, port: String(await freePort(lastPort(layout))) });
    keepOneOldLog(layout);
    const args = ["start", "-D", "data", "-l", "data/server.log", "-w", "-t", "60", "-s"];
    await runCommand(binaries.pgCtl, args, { account, cwd: layout.directory, capture: false });
    const server = await runningServer(layout, onProgress);
    if (server) return server;
    const log = endOfLog(layout);
    if (!passing.test(log) || performance.now() > until) {
      throw new DatabaseUnavailable(`PostgreSQL did not start. The end of ${layout.log}:\n${log}`);
    }
    if (!told) onProgress("Waiting for what is left of a killed database server to end");
    told = true;
    await delay(200);
  }
}

/** Ends all sessions and stops, in the mode that PostgreSQL calls fast; nothing that was committed is lost. */
export async function stopServer({ layout, binaries, account }: ServerPlace): Promise<void> {
  const args = ["stop", "-D", "data", "-m", "fast", "-w", "-t", "60", "-s"];
  const result = await runCommand(binaries.pgCtl, args, { account, cwd: layout.directory, capture: true });
  if (!result.ok && readPostmaster(layout.data)) {
    throw new DatabaseUnavailable(`PostgreSQL did not stop: ${result.output}`);
  }
}

function keepOneOldLog(layout: Layout): void {
  try {
    renameSync(layout.log, `${layout.log}.1`);
  } catch {
    // The first start has none.
  }
}

function endOfLog(layout: Layout): string {
  try {
    return readFileSync(layout.log, "utf8").slice(-2000);
  } catch {
    return "(no log)";
  }
}
