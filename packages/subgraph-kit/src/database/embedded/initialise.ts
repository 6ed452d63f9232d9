import { appendFileSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync } from "node:fs";
import { renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { DatabaseUnavailable } from "../database-unavailable.js";
import { readOrMakeSecret, readSecret } from "../secret-file.js";
import type { Progress } from "../progress.js";
import type { ServerAccount } from "./account.js";
import { type Layout, superuser } from "./layout.js";
import { runCommand } from "./run-command.js";
import type { ServerPlace } from "./run-server.js";

const attemptPrefix = "initialising-";

/**
 * Makes the data directory unless it is there. initdb works in a folder of its own that becomes `data` by a
 * rename when it is through: an attempt that was killed leaves a folder that the next start removes.
 * @returns the superuser's password.
 */
export async function initialise(
  { layout, binaries, account }: ServerPlace,
  sync: boolean,
  onProgress: Progress,
): Promise<string> {
  removeAttempts(layout.directory);
  if (existsSync(layout.data)) return knownPassword(layout);
  onProgress(`Making a database in ${layout.directory}`);
  const password = readOrMakeSecret(layout.password);
  const attempt = mkdtempSync(path.join(layout.directory, attemptPrefix));
  const data = path.join(attempt, "data");
  const passwordFile = path.join(attempt, "password");
  mkdirSync(data, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  give(account, attempt, data, passwordFile);
  const args = ["-D", "data", "-U", superuser, "-A", "scram-sha-256", "--pwfile=password", ...fixed];
  const result = await runCommand(binaries.initdb, sync ? args : [...args, "--no-sync"], {
    account,
    cwd: attempt,
    capture: true,
  });
  if (!result.ok) throw new DatabaseUnavailable(`PostgreSQL could not make its data: ${result.output}`);
  appendFileSync(path.join(data, "postgresql.conf"), "\ninclude_if_exists 'payung.conf'\n");
  renameSync(data, layout.data);
  removeAttempts(layout.directory);
  return password;
}

/** The same order of text on every machine: libc's and ICU's change with their versions. */
const fixed = ["-E", "UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];

function knownPassword(layout: Layout): string {
  const password = readSecret(layout.password);
  if (password) return password;
  throw new DatabaseUnavailable(
    `The password of the database in ${layout.data} is gone: put ${layout.password} back, ` +
      "or remove both to begin with an empty database.",
  );
}

function give(account: ServerAccount, ...places: string[]): void {
  if (!account.owner) return;
  for (const place of places) chownSync(place, account.owner.uid, account.owner.gid);
}

function removeAttempts(directory: string): void {
  for (const name of readdirSync(directory)) {
    if (!name.startsWith(attemptPrefix)) continue;
    try {
      rmSync(path.join(directory, name), { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // An initdb whose parent was killed still writes into it; the next start removes it.
    }
  }
}
