import { plugins as livePlugins } from "@payung/plugins";
import { brokenPlugins } from "@payung/test-kit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openGraph } from "./harness/open-graph.js";
import type { Graph } from "./harness/open-graph.js";

const BENGKULU = "17";
let graph: Graph;
beforeAll(async () => {
  graph = await openGraph("in one process", { plugins: { ...livePlugins, ...brokenPlugins(BENGKULU) } });
});
afterAll(() => graph.close());

async function stateOf(id: string) {
  const { data } = await graph.ask("{ plugins { id state lastError } }");
  return (data!["plugins"] as { id: string; state: string; lastError: string | null }[]).find(
    (each) => each.id === id,
  );
}

test("a plugin that throws while it loads is quarantined by name, and the graph serves the others", async () => {
  expect(await stateOf("gagal-muat")).toMatchObject({ state: "QUARANTINED", lastError: expect.any(String) });
  const { data, errors } = await graph.ask(
    '{ region(code: "15") { name jambiBkbk { perVillage { workers } } } }',
  );
  expect(errors).toBeUndefined();
  expect(data!["region"]).toMatchObject({ name: "Jambi", jambiBkbk: { perVillage: { workers: 49 } } });
});

test("a plugin that redefines Region.name cannot take it from the core, and is named", async () => {
  expect(await stateOf("ubah-inti")).toMatchObject({
    state: expect.stringMatching(/QUARANTINED|DEGRADED/),
    lastError: expect.stringMatching(/name/),
  });
  const { errors } = await graph.ask('{ region(code: "17") { ubahIntiNote } }');
  expect(errors![0]!.extensions).toMatchObject({ code: "GRAPHQL_VALIDATION_FAILED" });
  expect((await graph.ask('{ region(code: "17") { name } }')).data!["region"]).toEqual({ name: "Bengkulu" });
});

test("a plugin that does not compose loses its graph extension and keeps the rest", async () => {
  expect(await stateOf("tak-tersusun")).toMatchObject({ state: "DEGRADED", lastError: expect.any(String) });
});

test("a field that throws is null with the plugin's name; the rest of the answer stands and no secret leaves", async () => {
  expect(await stateOf("gagal-jawab")).toMatchObject({ state: "ACTIVE" });
  const answer = await graph.ask(
    '{ region(code: "17") { name gagalJawabNow gagalJawabLater gagalJawabFine schemes { code } } }',
  );
  expect(answer.data!["region"]).toMatchObject({
    name: "Bengkulu",
    gagalJawabNow: null,
    gagalJawabLater: null,
    gagalJawabFine: "fine",
  });
  expect(answer.errors!.map((each) => each.path)).toEqual(
    expect.arrayContaining([
      ["region", "gagalJawabNow"],
      ["region", "gagalJawabLater"],
    ]),
  );
  for (const error of answer.errors!)
    expect(error.extensions).toMatchObject({ code: "PLUGIN_ERROR", plugin: "gagal-jawab" });
  expect(JSON.stringify(answer)).not.toContain("secret");
});

test("a rule that throws is an error with the plugin's name, and the next question is answered", async () => {
  const ask = (scheme: string, region: string) =>
    graph.ask(
      `{ eligibility(input: {scheme: "${scheme}", category: PEKERJA_RENTAN, birthDate: "1990-01-01", region: "${region}", on: "2026-06-01"}) { eligible } }`,
    );
  const broken = await ask("gagal-aturan-rentan", "17");
  expect(broken.errors![0]!.extensions).toMatchObject({ code: "PLUGIN_ERROR" });
  expect(JSON.stringify(broken)).not.toContain("secret");
  expect((await ask("jambi-bkbk", "15")).data).toMatchObject({ eligibility: { eligible: true } });
});

test.each(["tak-cocok", "skema-salah"])(
  "the plugin %s is quarantined, with the reason for its developer",
  async (id) => {
    expect(await stateOf(id)).toMatchObject({ state: "QUARANTINED", lastError: expect.any(String) });
  },
);

test("/readyz names the plugins that are not whole, and is ready all the same", async () => {
  const response = await fetch(`${graph.address}/readyz`);
  expect(response.status).toBe(200);
  const { plugins } = (await response.json()) as { plugins: { id: string; state: string }[] };
  expect(plugins.find((each) => each.id === "gagal-muat")).toMatchObject({ state: "QUARANTINED" });
});
