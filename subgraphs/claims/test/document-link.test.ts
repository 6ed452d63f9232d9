import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PUBLIC_ACTOR, personalData, reseal, systemActor, withActor } from "@payung/subgraph-kit";
import type { FileAnswer } from "@payung/subgraph-kit";
import { testPersonalData } from "@payung/test-kit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SEALED_COLUMNS } from "../src/sealed-columns.js";
import { documentLink } from "../src/documents/document-link.js";
import { CLOCK, claimsGraph, officer, stranger } from "./claims-graph.js";
import type { ClaimsGraph } from "./claims-graph.js";
import { PDF, outcomeOf, sendPaper } from "./papers.js";

let graph: ClaimsGraph;
let id: string;
beforeAll(async () => {
  graph = await claimsGraph({ cases: [{ id: "D1", village: "99.01.02.2003", date: "2026-10-01" }] });
  ({ id } = (await outcomeOf(sendPaper(graph, officer))) as { id: string });
});
afterAll(() => graph.database.close());

const MINUTE = 60_000;

/** Loads a document by its address, as a browser does: without a token. */
function load(address: string, later = 0): Promise<FileAnswer> {
  const facts = {
    actor: PUBLIC_ACTOR,
    locale: "en",
    clock: () => CLOCK() + later,
    requestId: "test",
  } as const;
  const { pathname, searchParams: parameters } = new URL(address, "http://payung");
  const route = graph.subgraph.files![`GET ${pathname}`]!;
  return route({ facts, parameters, contentType: undefined, body: (async function* () {})() });
}

async function link(): Promise<string> {
  const { data } = await graph.ask('{ claim(id: "D1") { documents { downloadUrl } } }', { actor: officer });
  return (data as any).claim.documents[0].downloadUrl;
}

test("a document is loaded by its address, as a file of its name and type", async () => {
  const answer = await load(await link());
  expect(answer).toMatchObject({
    status: 200,
    contentType: "application/pdf",
    fileName: "akta kematian.pdf",
  });
  expect(PDF.equals(answer.body as Buffer)).toBe(true);
});

test("the address holds for five minutes", async () => {
  const address = await link();
  expect((await load(address, 5 * MINUTE)).status).toBe(200);
  await expect(load(address, 5 * MINUTE + 1)).rejects.toMatchObject({
    extensions: { code: "LINK_NOT_VALID" },
  });
});

const ALTERED: readonly (readonly [string, (said: URLSearchParams) => void])[] = [
  ["for longer", (said) => said.set("until", String(CLOCK() + 60 * MINUTE))],
  ["for ever", (said) => said.set("until", "Infinity")],
  ["for another document", (said) => said.set("id", "01K00000000000000000000000")],
  ["with half a signature", (said) => said.set("signature", "AAAA")],
  ["without a signature", (said) => said.delete("signature")],
];

test.each(ALTERED)("an address altered %s is refused", async (_, alter) => {
  const url = new URL(await link(), "http://payung");
  alter(url.searchParams);
  await expect(load(url.href)).rejects.toMatchObject({ extensions: { code: "LINK_NOT_VALID" } });
});

test("an address that another key signed is refused, and one for no document too", async () => {
  const foreign = personalData({
    encryption: new Map([[1, new Uint8Array(32)]]),
    index: new Uint8Array(32).fill(9),
  });
  for (const address of [
    documentLink(foreign, id, CLOCK()),
    documentLink(testPersonalData, "nothing", CLOCK()),
  ])
    await expect(load(address)).rejects.toMatchObject({ extensions: { code: "LINK_NOT_VALID" } });
});

test("an address without anything is refused", async () => {
  await expect(load("/claims/documents")).rejects.toMatchObject({ extensions: { code: "LINK_NOT_VALID" } });
});

test("nobody elsewhere is told an address", async () => {
  const { data } = await graph.ask('{ claim(id: "D1") { documents { downloadUrl } } }', { actor: stranger });
  expect(data).toEqual({ claim: null });
});

test("a document that was changed, cut short or lost in its store is not given as if it were whole", async () => {
  const folder = path.join(graph.parts.directory, "documents");
  const file = path.join(folder, readdirSync(folder)[0]!);
  const whole = readFileSync(file);
  const changed = Buffer.from(whole);
  changed[3]! ^= 1;
  for (const content of [changed, whole.subarray(1), Buffer.concat([whole, whole])]) {
    writeFileSync(file, content);
    await expect(load(await link())).rejects.toMatchObject({ extensions: { code: "DOCUMENT_DAMAGED" } });
  }
  rmSync(file);
  await expect(load(await link())).rejects.toMatchObject({ extensions: { code: "DOCUMENT_DAMAGED" } });
  writeFileSync(file, whole);
  expect((await load(await link())).status).toBe(200);
});

test("a document is there still when its key was sealed with a new one", async () => {
  const [old, added] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(5)];
  const index = new Uint8Array(32).fill(2);
  const [both, alone] = [
    [
      [2, added],
      [1, old],
    ] as const,
    [[2, added]] as const,
  ].map((keys) => personalData({ encryption: new Map(keys), index }));
  expect(
    await reseal(
      { database: graph.database.source, subgraph: "claims", columns: SEALED_COLUMNS },
      both!,
      () => {},
    ),
  ).toBe(1);
  const [{ key_sealed: sealed }] = await withActor(graph.database.source, systemActor("claims"), (manager) =>
    manager.query("select key_sealed from claim_document"),
  );
  expect(alone!.decrypt("document", sealed)).toMatch(/^[0-9a-f]{88}$/);
});
