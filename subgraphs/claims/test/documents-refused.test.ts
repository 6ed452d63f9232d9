import { localDate, syntheticNik } from "@payung/jamsostek";
import { withClient } from "@payung/subgraph-kit";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keepDocument } from "../src/documents/keep-document.js";
import { analyst, funder, officer, stranger, verifier } from "./claims-graph.js";
import { PDF, PNG, paperDesk, sendPaper } from "./papers.js";
import type { PaperDesk } from "./papers.js";

let desk: PaperDesk;
beforeAll(async () => {
  desk = await paperDesk({
    scanDocument: async (content) => (Buffer.from(content).includes("EICAR") ? "EICAR-Test" : undefined),
  });
  await desk.send();
});
afterAll(() => desk.graph.database.close());

describe("a document is refused", () => {
  const nik = syntheticNik(1, localDate("1980-05-05"), "MALE");
  const long = `${"a".repeat(197)}.pdf`;
  test.each([
    ["that is empty", { body: Buffer.alloc(0) }, "UPLOAD_EMPTY", undefined],
    ["that is a program", { body: Buffer.from("MZ900000000000000000") }, "FILE_NOT_ITS_TYPE", "Content-Type"],
    [
      "that is a text",
      { body: Buffer.from("hello"), type: "text/plain" },
      "FILE_NOT_ITS_TYPE",
      "Content-Type",
    ],
    ["that is a picture and says PDF", { body: PNG }, "FILE_NOT_ITS_TYPE", "Content-Type"],
    ["that does not say what it is", { type: "" }, "FILE_NOT_ITS_TYPE", "Content-Type"],
    [
      "that the scanner knows",
      { body: Buffer.concat([PDF, Buffer.from("EICAR")]) },
      "DOCUMENT_UNSAFE",
      undefined,
    ],
    ["with a line break in its name", { fileName: "akta\nkematian.pdf" }, "FILE_NAME_NOT_VALID", "fileName"],
    ["with a character 0 in its name", { fileName: "akta\0.pdf" }, "FILE_NAME_NOT_VALID", "fileName"],
    ["with a folder in its name", { fileName: "../akta.pdf" }, "FILE_NAME_NOT_VALID", "fileName"],
    [
      "with another system's folder in its name",
      { fileName: "C:\\akta.pdf" },
      "FILE_NAME_NOT_VALID",
      "fileName",
    ],
    ["whose name is written backwards", { fileName: "akta\u202Efdp.exe" }, "FILE_NAME_NOT_VALID", "fileName"],
    ["with a NIK in its name", { fileName: `KTP ${nik}.pdf` }, "FILE_NAME_NOT_VALID", "fileName"],
    ["without a name", { fileName: " " }, "FILE_NAME_NOT_VALID", "fileName"],
    ["with a name of 201 characters", { fileName: long }, "FILE_NAME_NOT_VALID", "fileName"],
    ["that nobody asks for", { code: "FOTO_KUCING" }, "INVALID_PARAMETER", "code"],
    ["of a claim that there is not", { claim: "nothing\0" }, "INVALID_PARAMETER", "claim"],
    ["of a claim that is paid", { claim: "PAID" }, "CLAIM_TAKES_NO_DOCUMENTS", "claim"],
    ["of a claim elsewhere", { claim: "ELSEWHERE" }, "FORBIDDEN", "claim"],
  ] as const)("%s, and nothing is kept", async (_, sent, code, field) => {
    const before = desk.stored();
    expect(await desk.send(sent)).toMatchObject({ code, ...(field && { field }) });
    expect(desk.stored()).toEqual(before);
  });

  test("naming the papers that are taken, those of the scheme too", async () => {
    const { message } = await desk.send({ code: "FOTO\u0007" });
    expect(message).toContain('"FOTO?"');
    expect(message).toContain("AKTA_KEMATIAN");
    expect(message).toContain("SURAT_KETERANGAN_DESA, LAINNYA");
    expect((await desk.send({ code: "SURAT_KETERANGAN_DESA" })).status).toBe(201);
  });

  test("saying what its content is", async () => {
    expect((await desk.send({ body: PNG })).message).toContain(
      "Content-Type says application/pdf, the content is image/png",
    );
  });

  test.each([
    ["an analyst", analyst, "FORBIDDEN"],
    ["a verifier", verifier, "FORBIDDEN"],
    ["a funder", funder, "FORBIDDEN"],
    ["an officer of elsewhere", stranger, "FORBIDDEN"],
  ])("from %s, before the file is read", async (_, who, code) => {
    let read = false;
    const body = (async function* () {
      read = true;
      yield PDF;
    })();
    expect(await desk.send({ body }, who)).toMatchObject({ code });
    expect(read).toBe(false);
  });

  test("that breaks off on its way, and nothing is kept", async () => {
    const before = desk.stored();
    const body = (async function* () {
      yield PDF;
      throw new Error("the line broke");
    })();
    await expect(sendPaper(desk.graph, officer, { body })).rejects.toThrow("the line broke");
    expect(desk.stored()).toEqual(before);
  });

  test("beyond a hundred of one claim, and beyond three hundred with those that were struck out", async () => {
    const fill = (from: number, to: number) =>
      withClient(desk.graph.database.ownerUrl, (client) =>
        client.query(
          `insert into claims.claim_document (id, claim_id, number, code, file_name, content_type, bytes, hash, key_sealed, added_by, added_on)
           select 'F' || n, 'D4', n, 'KTP', 'x', 'image/png', 1, decode(lpad(n::text, 4, '0'), 'hex'), '', 'x', '2026-11-01'
           from generate_series($1::int, $2::int) n`,
          [from, to],
        ),
      );
    const strike = () =>
      withClient(desk.graph.database.ownerUrl, (client) =>
        client.query(`update claims.claim_document
          set removed_on = '2026-11-02', removed_by = 'x', removed_note = 'Salah unggah' where claim_id = 'D4'`),
      );
    await fill(1, 100);
    const before = desk.stored();
    expect(await desk.send({ claim: "D4" })).toMatchObject({ code: "TOO_MANY_DOCUMENTS" });
    expect(desk.stored()).toEqual(before);
    await strike();
    await fill(101, 200);
    await strike();
    await fill(201, 299);
    expect(await desk.send({ claim: "D4" })).toMatchObject({ status: 201 });
    await strike();
    expect(await desk.send({ claim: "D4" })).toMatchObject({ code: "TOO_MANY_DOCUMENTS" });
  });

  test("for its own reason, also where its content cannot be taken away again", async () => {
    const { parts } = desk.graph;
    const store = {
      put: async () => {},
      get: async () => undefined,
      remove: () => Promise.reject(new Error("the bucket is silent")),
      async *list() {},
    };
    const file = { code: "KTP", fileName: "ktp.pdf", contentType: "application/pdf", content: PDF };
    await expect(keepDocument(parts, store, officer, { ...file, claim: "PAID" })).rejects.toMatchObject({
      extensions: { code: "CLAIM_TAKES_NO_DOCUMENTS" },
    });
    const kept = await keepDocument(parts, store, officer, { ...file, claim: "D3" });
    const again = await keepDocument(parts, store, officer, { ...file, claim: "D3" });
    expect(again).toMatchObject({ isNew: false, document: { id: kept.document.id } });
  });
});
