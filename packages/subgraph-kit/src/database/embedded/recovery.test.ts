import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { anotherProcess, serverElsewhere } from "../testing/another-process.js";
import { quick, scratchDirectory, type ScratchDirectory } from "../testing/scratch-directory.js";
import { withClient } from "../with-client.js";
import { processIdentity } from "./process-identity.js";
import { type EmbeddedPostgres, startEmbedded } from "./start-embedded.js";

// initdb takes most of a test's time: only the tests of a first start have a folder of their own.
const shared = scratchDirectory();
const own: ScratchDirectory[] = [];
const started: EmbeddedPostgres[] = [];
function emptyDirectory(): string {
  const made = scratchDirectory();
  own.push(made);
  return made.path;
}
afterEach(async () => {
  for (const server of started.splice(0)) await server.stop();
  for (const made of own.splice(0)) await made.remove();
});
afterAll(() => shared.remove());

async function start(directory: string, settings: Record<string, string> = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbedded({ directory, settings: { ...quick, ...settings } });
  started.push(server);
  return server;
}
const until = async (holds: () => boolean) => {
  while (!holds()) await delay(2);
};
const runs = (pid: number) => processIdentity(pid) !== undefined;
const killNow = async (pid: number) => {
  process.kill(pid, "SIGKILL");
  await until(() => !runs(pid));
};

describe("after kill -9", () => {
  test("of the server, what was committed is there again, on the same port", async () => {
    const directory = shared.path;
    const first = await start(directory);
    await withClient(first.url, (client) => client.query("create table ledger as select 16800 as amount"));
    await killNow(first.processId);
    const second = await start(directory);
    expect([second.reused, second.port]).toEqual([false, first.port]);
    const kept = await withClient(second.url, (client) => client.query("select amount from ledger"));
    expect(kept.rows).toEqual([{ amount: 16_800 }]);
    expect(readFileSync(path.join(directory, "data", "server.log"), "utf8")).toContain("recovery");
  });

  test("of the process that started it, the server is found, used, and stopped by whoever came after", async () => {
    const directory = shared.path;
    const starter = serverElsewhere(directory);
    const left = await starter.next<EmbeddedPostgres>();
    await starter.kill();
    expect(runs(left.processId)).toBe(true);
    const found = await start(directory);
    expect([found.reused, found.processId]).toEqual([true, left.processId]);
    await found.stop();
    await expect.poll(() => runs(left.processId)).toBe(false);
  });

  test.each(["its initdb dies too", "its initdb goes on alone"])(
    "in the middle of initdb, the next start begins anew: %s",
    async (fate) => {
      const directory = emptyDirectory();
      const starter = serverElsewhere(directory);
      const begun = () => readdirSync(directory).find((name) => name.startsWith("initialising-"));
      await until(() => existsSync(path.join(directory, begun() ?? "-", "data", "pg_wal")));
      const initdb = Number(execFileSync("pgrep", ["-P", String(starter.child.pid)], { encoding: "utf8" }));
      expect(existsSync(path.join(directory, "data"))).toBe(false);
      await starter.kill();
      if (fate === "its initdb dies too") await killNow(initdb);
      const server = await start(directory);
      expect(server.reused).toBe(false);
      expect(runs(server.processId)).toBe(true);
      await until(() => !runs(initdb));
      await server.stop();
      await (await start(directory)).stop();
      expect(begun()).toBeUndefined();
    },
  );

  test("a stranger who got the dead server's number does not lock it out", async () => {
    const directory = shared.path;
    const first = await start(directory);
    await killNow(first.processId);
    const { uid, gid } = statSync(path.join(directory, "data"));
    const stranger = spawn("sleep", ["60"], process.getuid?.() === 0 ? { uid, gid } : {});
    await once(stranger, "spawn");
    const pidFile = path.join(directory, "data", "postmaster.pid");
    writeFileSync(pidFile, readFileSync(pidFile, "utf8").replace(/^\d+/, String(stranger.pid)));
    const second = await start(directory);
    expect(second.processId).not.toBe(stranger.pid);
    stranger.kill();
  });
});

test("Ctrl-C in the terminal reaches our process and not the server, which we then stop", async () => {
  const directory = shared.path;
  const program = anotherProcess(
    `import { startEmbedded } from "built:embedded/start-embedded.js";
     import { withClient } from "built:with-client.js";
     const server = await startEmbedded({ directory: ${JSON.stringify(directory)}, settings: { fsync: "off" } });
     const say = (value) => console.log(JSON.stringify(value));
     process.once("SIGINT", async () => {
       await new Promise((resolve) => setTimeout(resolve, 200));
       say((await withClient(server.url, (client) => client.query("select 1 as answers"))).rows[0]);
       await server.stop();
       process.exit(0);
     });
     setInterval(() => {}, 1000);
     say(server.processId);`,
  );
  const processId = await program.next<number>();
  // What a terminal does: the signal goes to the whole process group.
  process.kill(-program.child.pid!, "SIGINT");
  expect(await program.next()).toEqual({ answers: 1 });
  await program.end();
  await expect.poll(() => runs(processId)).toBe(false);
});
