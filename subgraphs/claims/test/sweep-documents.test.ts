import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import S3rver from "s3rver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { documentStore } from "../src/documents/store/document-store.js";
import type { DocumentStore } from "../src/documents/store/document-store.js";
import { sweepDocuments } from "../src/documents/sweep-documents.js";
import { claimsGraph } from "./claims-graph.js";
import type { ClaimsParts } from "../src/context.js";
import { PaperDesk } from "./papers.js";

const scratch = mkdtempSync(path.join(tmpdir(), "payung-sweep-"));
const server = new S3rver({
  port: 0,
  address: "127.0.0.1",
  silent: true,
  directory: path.join(scratch, "s3"),
  configureBuckets: [{ name: "klaim", configs: [] }],
});
let url: string;
beforeAll(async () => {
  url = `http://127.0.0.1:${(await server.run()).port}`;
});
afterAll(async () => {
  await server.close();
  rmSync(scratch, { recursive: true });
});

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const SEALED = Buffer.from("sealed by a process that was killed");
const village = "99.01.02.2003";

describe.each([
  ["in a folder", () => ({})],
  [
    "in a bucket",
    () => ({
      documentsBucket: {
        url,
        bucket: "klaim",
        region: "us-east-1",
        accessKey: "S3RVER",
        secretKey: "S3RVER",
      },
    }),
  ],
])("the content of documents %s", (_, where) => {
  let desk: PaperDesk;
  let parts: ClaimsParts;
  let store: DocumentStore;
  const said: object[] = [];
  beforeAll(async () => {
    const cases = ["D1", "D2"].map((id) => ({ id, village, date: "2026-10-01" }));
    desk = new PaperDesk(await claimsGraph({ cases, change: where() }));
    for (const claim of ["D1", "D2"])
      for (const code of ["KTP", "AKTA_KEMATIAN"]) await desk.send({ claim, code });
    ({ parts } = desk.graph);
    store = documentStore(parts);
  });
  afterAll(() => desk.graph.database.close());

  const sweep = (later: number, perPage?: number) => {
    const log = Object.assign(Object.create(parts.log) as typeof parts.log, {
      warn: (each: object) => said.push(each),
      error: (each: object) => said.push(each),
    });
    return sweepDocuments({ ...parts, log, clock: () => Date.now() + later }, perPage);
  };
  const stored = async () => {
    const keys: string[] = [];
    for await (const page of store.list(1_000)) keys.push(...page.map(({ key }) => key));
    return keys.toSorted();
  };

  test("is listed page by page, each once, with the time when it was put", async () => {
    const pages: string[][] = [];
    for await (const page of store.list(3)) {
      pages.push(page.map(({ key }) => key));
      for (const { storedAt } of page) expect(Math.abs(Date.now() - storedAt)).toBeLessThan(HOUR);
    }
    expect(pages.map((page) => page.length)).toEqual([3, 1]);
    expect(new Set(pages.flat()).size).toBe(4);
  });

  test("of which no row was kept is removed when no backup holds it any more, and no other", async () => {
    const kept = await stored();
    await store.put("01K0000000000000000000000A", SEALED);
    await store.put("09K0000000000000000000000B", SEALED);
    await sweep(34 * DAY);
    expect(await stored()).toHaveLength(6);
    await sweep(36 * DAY, 2);
    expect(await stored()).toEqual(kept);
    expect(said).toEqual([{ removed: 2 }]);
    await sweep(36 * DAY);
    expect(await stored()).toEqual(kept);
  });

  test("stays where most of it is of no row: it is another database's", async () => {
    const strange = ["1", "2", "3", "4", "5"];
    for (const key of strange) await store.put(key, SEALED);
    said.length = 0;
    await sweep(36 * DAY);
    expect(await stored()).toHaveLength(9);
    expect(said).toEqual([{ unknown: 5, known: 4 }]);
    for (const key of strange) await store.remove(key);
  });

  test("that was struck out stays", async () => {
    const [first] = (await desk.claim("D1")).documents;
    await desk.strike(first!.id, "Of another family");
    await sweep(36 * DAY);
    expect(await stored()).toContain(first!.id);
  });
});

test("what a killed process had begun to write is removed too", async () => {
  const cases = [{ id: "D1", village, date: "2026-10-01" }];
  const desk = new PaperDesk(await claimsGraph({ cases }));
  await desk.send();
  await desk.send({ code: "KTP" });
  const before = desk.stored();
  writeFileSync(path.join(desk.folder, "01K0000000000000000000000A.sealed.draft"), SEALED);
  await sweepDocuments({ ...desk.graph.parts, clock: () => Date.now() + 36 * DAY });
  expect(desk.stored()).toEqual(before);
  await desk.graph.database.close();
});

test("nothing is swept where no document was ever put", async () => {
  const graph = await claimsGraph();
  await expect(sweepDocuments(graph.parts)).resolves.toBeUndefined();
  await graph.database.close();
});
