import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { addLocalKey, personalData, personalKeys, readConfig, reseal } from "@payung/subgraph-kit";
import type { PersonalData } from "@payung/subgraph-kit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Worker } from "../src/entities/worker.js";
import { workersModule } from "../src/index.js";
import { asProduct, workerId, workersGraph } from "./workers-graph.js";
import type { WorkersGraph } from "./workers-graph.js";

const COUNT = 12;
const directory = mkdtempSync(path.join(tmpdir(), "payung-keys-"));
const config = readConfig({ PAYUNG_DIRECTORY: directory });

let graph: WorkersGraph;
let before: PersonalData;
beforeAll(async () => {
  graph = await workersGraph(Array.from({ length: COUNT }, (_, n) => ({ n, village: "99.01.02.2003" })));
  before = personalData(personalKeys(config));
  await asProduct(graph.database.source, async (manager) => {
    for (let n = 0; n < COUNT; n++)
      await manager
        .getRepository(Worker)
        .update({ id: workerId(n) }, { nikSealed: before.encrypt("nik", textOf(n)) });
  });
});
afterAll(async () => {
  await graph.database.close();
  rmSync(directory, { recursive: true });
});

const places = () => ({
  database: graph.database.source,
  subgraph: "workers",
  columns: workersModule.sealed!,
});
const textOf = (n: number) => `a text of ${n}`;
const sealed = () =>
  asProduct(graph.database.source, (manager) => manager.getRepository(Worker).find({ order: { id: "ASC" } }));

test("a new key seals all again, once, and a process that began before reads it too", async () => {
  expect(addLocalKey(config)).toBe(2);
  const after = personalData(personalKeys(config));
  expect((await sealed()).every(({ nikSealed }) => after.isStale(nikSealed))).toBe(true);
  expect(await reseal(places(), after, () => {})).toBe(COUNT);
  const rows = await sealed();
  expect(rows.some(({ nikSealed }) => after.isStale(nikSealed))).toBe(false);
  for (const reader of [before, after])
    expect(rows.map(({ nikSealed }) => reader.decrypt("nik", nikSealed))).toEqual(
      rows.map((_, n) => textOf(n)),
    );
  expect(await reseal(places(), after, () => {})).toBe(0);
});

test("what somebody wrote with the old key meanwhile is found by the next run, and stays as it was written", async () => {
  await asProduct(graph.database.source, (manager) =>
    manager
      .getRepository(Worker)
      .update({ id: workerId(3) }, { nikSealed: before.encrypt("nik", "written meanwhile") }),
  );
  const after = personalData(personalKeys(config));
  expect(await reseal(places(), after, () => {})).toBe(1);
  expect(after.decrypt("nik", (await sealed())[3]!.nikSealed)).toBe("written meanwhile");
});
