import { existsSync, readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { serverElsewhere } from "../testing/another-process.js";
import { quick, scratchDirectory, type ScratchDirectory } from "../testing/scratch-directory.js";
import { withClient } from "../with-client.js";
import { processIdentity } from "./process-identity.js";
import { type EmbeddedPostgres, startEmbedded, stopEmbedded } from "./start-embedded.js";

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
const runs = (server: { processId: number }) => processIdentity(server.processId) !== undefined;
const ask = async (server: { url: string }, sql: string) =>
  (await withClient(server.url, (client) => client.query<Record<string, unknown>>(sql))).rows;

describe("an embedded PostgreSQL", () => {
  test("orders text the same on every machine and keeps UTC", async () => {
    const server = await start(shared.path);
    const [row] = await ask(
      server,
      `select datlocprovider as provider, datlocale as locale, current_setting('timezone') as zone,
              upper('é') as upper, 'Z' < 'a' as by_code_point from pg_database where datname = 'payung'`,
    );
    expect(row).toEqual({ provider: "b", locale: "C.UTF-8", zone: "UTC", upper: "É", by_code_point: true });
  });

  test("lets nobody in without the password, which only its owner can read", async () => {
    const directory = shared.path;
    const server = await start(directory);
    const guess = server.url.replace(/:[0-9a-f]{64}@/, ":guess@");
    expect(guess).not.toBe(server.url);
    await expect(withClient(guess, async () => {})).rejects.toThrow("password authentication failed");
    await expect(withClient(guess.replace(":guess", ""), async () => {})).rejects.toThrow("password");
    expect(statSync(path.join(directory, "password")).mode & 0o777).toBe(0o600);
  });

  test("keeps its data and its port from one start to the next", async () => {
    const directory = shared.path;
    const first = await start(directory);
    await ask(first, "create table kept as select 42 as answer");
    await first.stop();
    await expect.poll(() => runs(first)).toBe(false);
    const second = await start(directory);
    expect(second.reused).toBe(false);
    expect(second.port).toBe(first.port);
    expect(await ask(second, "select * from kept")).toEqual([{ answer: 42 }]);
  });

  test("serves every start in a folder and stops with the last of them", async () => {
    const directory = shared.path;
    const first = await start(directory);
    const second = await start(directory);
    expect([second.processId, second.reused]).toEqual([first.processId, true]);
    await first.stop();
    await first.stop();
    expect(runs(second)).toBe(true);
    await second.stop();
    await expect.poll(() => runs(second)).toBe(false);
  });

  test("is not stopped under another process that uses it", async () => {
    const directory = shared.path;
    const ours = await start(directory);
    const other = serverElsewhere(directory);
    expect(await other.next<EmbeddedPostgres>()).toMatchObject({ processId: ours.processId, reused: true });
    await ours.stop();
    expect(runs(ours)).toBe(true);
    await other.end();
    await expect.poll(() => runs(ours)).toBe(false);
  });

  test("is one server for processes that start at once in an empty folder", async () => {
    const directory = emptyDirectory();
    const processes = [1, 2, 3].map(() => serverElsewhere(directory));
    const servers = await Promise.all(processes.map((one) => one.next<EmbeddedPostgres>()));
    expect(new Set(servers.map((server) => server.processId)).size).toBe(1);
    expect(servers.filter((server) => !server.reused)).toHaveLength(1);
    await Promise.all(processes.map((one) => one.end()));
    await expect.poll(() => runs(servers[0]!)).toBe(false);
  });

  test("can be stopped from outside, whoever uses it", async () => {
    const directory = shared.path;
    const server = await start(directory);
    expect(await stopEmbedded(directory)).toBe(true);
    await expect.poll(() => runs(server)).toBe(false);
    expect(await stopEmbedded(directory)).toBe(false);
    await server.stop();
  });

  test("says what to do when its password file is gone", async () => {
    const directory = emptyDirectory();
    await (await start(directory)).stop();
    rmSync(path.join(directory, "password"));
    await expect(start(directory)).rejects.toThrow(/password.*put .*password back/s);
  });

  test("gives the end of its log when it cannot start", async () => {
    const directory = shared.path;
    const broken = start(directory, { shared_buffers: "nonsense" });
    await expect(broken).rejects.toThrow(/did not start.*shared_buffers/s);
    expect(existsSync(path.join(directory, "lock"))).toBe(false);
    expect((await start(directory)).reused).toBe(false);
  });

  test("keeps a setting with a quote in it", async () => {
    const server = await start(shared.path, { cluster_name: "it's" });
    expect(await ask(server, "show cluster_name")).toEqual([{ cluster_name: "it's" }]);
    expect(readFileSync(path.join(server.directory, "data", "payung.conf"), "utf8")).toContain("it''s");
  });
});
