import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import S3rver from "s3rver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { documentStore } from "../src/documents/store/document-store.js";
import type { DocumentStore } from "../src/documents/store/document-store.js";
import { claimsGraph, officer } from "./claims-graph.js";
import { outcomeOf, sendPaper } from "./papers.js";

const directory = mkdtempSync(path.join(tmpdir(), "payung-documents-"));

/**
 * s3rver: a server of the S3 protocol over HTTP, with objects on disk. It knows its access key and takes every signature
 * of version 4, so that what a wrong secret comes to is not seen here.
 */
const server = new S3rver({
  port: 0,
  address: "127.0.0.1",
  silent: true,
  directory: path.join(directory, "s3"),
  configureBuckets: [{ name: "klaim", configs: [] }],
});
let url: string;
beforeAll(async () => {
  const { port } = await server.run();
  url = `http://127.0.0.1:${port}`;
});
afterAll(async () => {
  await server.close();
  rmSync(directory, { recursive: true });
});

const bucket = (change: object = {}) => ({
  url,
  bucket: "klaim",
  region: "us-east-1",
  accessKey: "S3RVER",
  secretKey: "S3RVER",
  ...change,
});

const STORES: readonly (readonly [string, () => DocumentStore])[] = [
  ["in a folder", () => documentStore({ directory })],
  ["in a bucket", () => documentStore({ directory, documentsBucket: bucket() })],
];

describe.each(STORES)("sealed documents %s", (_, open) => {
  const content = Buffer.alloc(10 * 1024 * 1024 + 16, 7);

  test("come back as they were put, and are gone once they are removed", async () => {
    const store = open();
    await store.put("A", content);
    expect((await store.get("A", content.length))?.equals(content)).toBe(true);
    await store.put("A", content.subarray(1));
    expect((await store.get("A", content.length - 1))?.length).toBe(content.length - 1);
    await store.remove("A");
    expect(await store.get("A", content.length - 1)).toBeUndefined();
  });

  test("that are not there are nothing, and nothing to remove", async () => {
    expect(await open().get("B", 1)).toBeUndefined();
    await open().remove("B");
  });

  test("of another size than they were put with are not read", async () => {
    await open().put("C", Buffer.from("abc"));
    expect(await open().get("C", 2)).toBeUndefined();
  });
});

describe("a bucket", () => {
  test("that the server does not have, or a key that it does not know, is a fault with the server's words", async () => {
    const put = (change: object) =>
      documentStore({ directory, documentsBucket: bucket(change) }).put("A", Buffer.from("a"));
    await expect(put({ bucket: "hilang" })).rejects.toThrow(/answered 404: .*NoSuchBucket/s);
    await expect(put({ accessKey: "NOBODY" })).rejects.toThrow(/answered 403: .*InvalidAccessKeyId/s);
  });

  test("that cannot be reached is a fault, and no document is said to be kept", async () => {
    const graph = await claimsGraph({
      cases: [{ id: "D1", village: "99.01.02.2003", date: "2026-10-01" }],
      change: { documentsBucket: bucket({ url: "http://127.0.0.1:1" }) },
    });
    await expect(sendPaper(graph, officer)).rejects.toThrow("fetch failed");
    const { data } = await graph.ask('{ claim(id: "D1") { status documents { id } } }', { actor: officer });
    expect(data).toEqual({ claim: { status: "REPORTED", documents: [] } });
    await graph.database.close();
  });

  test("holds what a claim's documents are, and nothing lies in the directory", async () => {
    const graph = await claimsGraph({
      cases: [{ id: "D1", village: "99.01.02.2003", date: "2026-10-01" }],
      change: { documentsBucket: bucket() },
    });
    expect(await outcomeOf(sendPaper(graph, officer))).toMatchObject({ status: 201 });
    expect(readdirSync(graph.parts.directory)).toEqual([]);
    const { data } = await graph.ask('{ claim(id: "D1") { documents { downloadUrl } } }', { actor: officer });
    const address = new URL((data as any).claim.documents[0].downloadUrl, "http://payung");
    const answer = await graph.subgraph.files!["GET /claims/documents"]!({
      facts: { actor: officer, locale: "en", clock: graph.parts.clock, requestId: "test" },
      parameters: address.searchParams,
      contentType: undefined,
      body: (async function* () {})(),
    });
    expect(Buffer.from(answer.body as Uint8Array).toString()).toContain("%PDF");
    await graph.database.close();
  });
});
