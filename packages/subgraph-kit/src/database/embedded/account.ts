import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { DatabaseUnavailable } from "../database-unavailable.js";
import type { Binaries } from "./binaries.js";
import { commandEnvironment } from "./run-command.js";

/** As whom the server runs. An empty account is the user of this process. */
export interface ServerAccount {
  /** Owner of the data, when that is not the user of this process. */
  owner?: { uid: number; gid: number };
  /** Give the child these ids. Left out where `prefix` changes them itself. */
  ids?: { uid: number; gid: number };
  /** Command line in front of every program. */
  prefix: readonly string[];
}

/** "nobody" on Linux; any uid that is not 0 would do. */
const nobody = 65534;

/**
 * PostgreSQL refuses to run as root. As root it runs as the owner of the data, or as nobody; below a folder
 * that only root may enter (such as /root) that user keeps the one capability to pass it.
 * @param places existing folders of ours, the most telling owner first.
 * @throws DatabaseUnavailable when the programs do not run here, or no account reaches them and `directory`.
 */
export function chooseAccount(binaries: Binaries, directory: string, places: string[]): ServerAccount {
  if (!succeeds([binaries.postgres, "--version"])) throw doesNotRun(binaries);
  if (process.getuid?.() !== 0) return { prefix: [] };
  const owner = ownerOf(places);
  const reach = (account: ServerAccount) =>
    succeeds([...account.prefix, binaries.postgres, "--version"], account.ids) &&
    succeeds([...account.prefix, "/bin/sh", "-c", 'cd "$1"', "sh", directory], account.ids);
  const plain: ServerAccount = { owner, ids: owner, prefix: [] };
  if (reach(plain)) return plain;
  const capable: ServerAccount = { owner, prefix: withOneCapability(owner) };
  if (reach(capable)) return capable;
  throw new DatabaseUnavailable(
    `PostgreSQL refuses to run as root, and user ${owner.uid} cannot reach ${directory}. Move the checkout out ` +
      "of the private folder, install setpriv (util-linux), start as an ordinary user, or set DATABASE_URL.",
  );
}

function ownerOf(places: string[]): { uid: number; gid: number } {
  for (const place of places) {
    const found = statSync(place, { throwIfNoEntry: false });
    if (found && found.uid !== 0) return { uid: found.uid, gid: found.gid };
  }
  return { uid: nobody, gid: nobody };
}

function withOneCapability({ uid, gid }: { uid: number; gid: number }): string[] {
  return [
    "setpriv",
    `--reuid=${uid}`,
    `--regid=${gid}`,
    "--clear-groups",
    "--securebits=+no_setuid_fixup",
    "--inh-caps=-all,+dac_override",
    "--ambient-caps=-all,+dac_override",
  ];
}

function succeeds([program, ...args]: string[], ids?: { uid: number; gid: number }): boolean {
  return (
    spawnSync(program!, args, { stdio: "ignore", cwd: "/", env: commandEnvironment, ...ids }).status === 0
  );
}

function doesNotRun({ packageName }: Binaries): DatabaseUnavailable {
  return new DatabaseUnavailable(
    `The PostgreSQL programs of ${packageName} do not run on this machine (they need glibc, so not Alpine or ` +
      "another musl system). Set DATABASE_URL to a PostgreSQL server of your own.",
  );
}
