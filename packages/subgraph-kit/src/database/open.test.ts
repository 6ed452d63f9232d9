import { existsSync, statSync } from "node:fs";
import path from "node:path";
import type { MigrationInterface, QueryRunner } from "typeorm";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { stopEmbedded } from "./embedded/start-embedded.js";
import { processIdentity } from "./embedded/process-identity.js";
import { layoutOf } from "./embedded/layout.js";
import { readPostmaster } from "./embedded/postmaster.js";
import { type DatabaseOptions, openDatabases, openSubgraphDatabase } from "./open.js";
import { anotherProcess } from "./testing/another-process.js";
import { quick, scratchDirectory } from "./testing/scratch-directory.js";

class CreateFact1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("create table fact as select current_schema()::text as home");
  }
  async down(): Promise<void> {}
}
class Broken1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("select nonsense");
  }
  async down(): Promise<void> {}
}
const subgraph = (name: string) => ({ name, entities: [], migrations: [CreateFact1700000000001] });

const scratch = scratchDirectory();
const folder = path.join(scratch.path, "payung");
const options: DatabaseOptions = { payungDirectory: folder, settings: quick };
const serverOf = (directory: string) => readPostmaster(layoutOf(path.join(directory, "postgres")).data);
const closing: { close(): Promise<void> }[] = [];
function closeLater<T extends { close(): Promise<void> }>(opened: T): T {
  closing.push(opened);
  return opened;
}
afterEach(async () => {
  for (const opened of closing.splice(0)) await opened.close();
});
afterAll(async () => {
  await stopEmbedded(path.join(folder, "postgres"));
  await scratch.remove();
});

describe("opening the databases", () => {
  test("makes server, roles and schemas from nothing, and nothing a second time", async () => {
    const subgraphs = ["regions", "claims"].map(subgraph);
    const first = await openDatabases({ ...options, subgraphs });
    expect(await first.dataSource("claims").query("select home, current_user as who from fact")).toEqual([
      { home: "claims", who: "payung_claims" },
    ]);
    expect([...first.migrated.values()]).toEqual([
      [CreateFact1700000000001.name],
      [CreateFact1700000000001.name],
    ]);
    await first.close();
    expect(processIdentity(first.embedded!.processId)).toBeUndefined();
    const told: string[] = [];
    const second = closeLater(
      await openDatabases({ ...options, subgraphs, onProgress: (message) => told.push(message) }),
    );
    expect([...second.migrated.values()]).toEqual([[], []]);
    expect(told).toEqual([]);
    expect(statSync(path.join(folder, "secret")).mode & 0o777).toBe(0o600);
  });

  test("works for every subgraph in a process of its own, all started at once, and the last stops the server", async () => {
    const names = ["regions", "workers", "funding", "claims"];
    const processes = names.map((name) => anotherProcess(servedAlone(name)));
    const answers = await Promise.all(processes.map((one) => one.next<{ home: string }>()));
    expect(answers.map((answer) => answer.home)).toEqual(names);
    const server = serverOf(folder)!;
    await Promise.all(processes.slice(1).map((one) => one.end()));
    expect(processIdentity(server.pid)).toBeDefined();
    await processes[0]!.end();
    expect(processIdentity(server.pid)).toBeUndefined();
  });

  test("uses a server of one's own for all, and of its own for one subgraph, without starting another", async () => {
    const here = closeLater(await openDatabases({ ...options, subgraphs: [] }));
    expect(here.embedded).toBeUndefined();
    const host = closeLater(await openDatabases({ ...options, subgraphs: [subgraph("regions")] }));
    const admin = host.embedded!.url;
    await host.dataSource("regions").query("select 1");
    const elsewhere = path.join(scratch.path, "elsewhere");
    const own = closeLater(
      await openDatabases({
        payungDirectory: elsewhere,
        secret: "shared by two machines",
        databaseUrl: admin,
        subgraphs: [subgraph("funding"), { ...subgraph("claims"), url: admin.replace(/[^/]*$/, "postgres") }],
      }),
    );
    expect(own.embedded).toBeUndefined();
    expect(existsSync(path.join(elsewhere, "postgres"))).toBe(false);
    const database = "select current_database() as name, home from fact";
    expect(await own.dataSource("funding").query(database)).toEqual([{ name: "payung", home: "funding" }]);
    expect(await own.dataSource("claims").query(database)).toEqual([{ name: "postgres", home: "claims" }]);
    expect(() => own.dataSource("regions")).toThrow('No database of a subgraph "regions" was opened');
  });

  test("that reach no server say which, without the password", async () => {
    const databaseUrl = "postgres://operator:hidden@127.0.0.1:1/payung";
    const attempt = openDatabases({ ...options, databaseUrl, subgraphs: [subgraph("regions")] });
    await expect(attempt).rejects.toThrow(
      /^Cannot connect to the database "payung" at 127.0.0.1:1 as "operator": connect ECONNREFUSED 127.0.0.1:1$/,
    );
  });

  test("that fails closes what it opened and stops the server", async () => {
    const broken = { ...subgraph("broken"), migrations: [CreateFact1700000000001, Broken1700000000002] };
    await expect(openDatabases({ ...options, subgraphs: [subgraph("regions"), broken] })).rejects.toThrow(
      "nonsense",
    );
    expect(serverOf(folder)).toBeUndefined();
    const mended = closeLater(await openDatabases({ ...options, subgraphs: [subgraph("broken")] }));
    expect(mended.migrated.get("broken")).toEqual([]);
  });

  test("tells each statement of a subgraph that is served alone", async () => {
    const statements: string[] = [];
    const alone = closeLater(
      await openSubgraphDatabase({
        ...options,
        subgraph: subgraph("regions"),
        onStatement: (sql) => statements.push(sql),
      }),
    );
    statements.length = 0;
    await alone.dataSource.query("select home from fact");
    expect(statements).toEqual(["select home from fact"]);
  });
});

function servedAlone(name: string): string {
  return `import { openSubgraphDatabase } from "built:open.js";
    class CreateFact1700000000001 {
      async up(runner) { await runner.query("create table fact as select current_schema()::text as home"); }
    }
    const { dataSource, close } = await openSubgraphDatabase({
      payungDirectory: ${JSON.stringify(folder)},
      settings: ${JSON.stringify(quick)},
      subgraph: { name: "${name}", entities: [], migrations: [CreateFact1700000000001] },
    });
    console.log(JSON.stringify((await dataSource.query("select home from fact"))[0]));
    process.stdin.resume().once("end", () => close());`;
}
