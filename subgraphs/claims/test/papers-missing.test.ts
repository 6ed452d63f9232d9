import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { officer, stranger, verifier } from "./claims-graph.js";
import { JPEG, paperDesk } from "./papers.js";
import type { PaperDesk } from "./papers.js";

let desk: PaperDesk;
beforeAll(async () => {
  desk = await paperDesk();
  for (const id of ["D1", "D2", "D3"]) await desk.nameHeir(id);
  for (const code of ["AKTA_KEMATIAN", "KTP"]) await desk.send({ code });
});
afterAll(() => desk.graph.database.close());

describe("a claim is submitted", () => {
  const REQUIRED = [
    "KTP",
    "KTP_AHLI_WARIS",
    "KARTU_KELUARGA",
    "AKTA_KEMATIAN",
    "SURAT_KETERANGAN_AHLI_WARIS",
    "BUKU_REKENING",
  ];

  test("only with the papers that everybody needs, or with a note why not", async () => {
    const refused = await desk.submit("D2");
    expect(refused).toMatchObject({ code: "PAPERS_MISSING", field: "withoutPapers" });
    for (const code of REQUIRED) expect(refused.message).toContain(code);
    expect(refused.message).not.toContain("BUKU_NIKAH");
    expect(await desk.submit("D2", "no")).toMatchObject({ code: "NOTE_NEEDED", field: "withoutPapers" });
    const key = randomUUID();
    const submitted = await desk.submit("D2", "The village has no heirs' letter yet", key);
    expect(submitted).toMatchObject({ status: "VERIFICATION" });
    expect(submitted.steps.at(-1)).toEqual({ kind: "SUBMIT", note: "The village has no heirs' letter yet" });
    expect(await desk.submit("D2", "The village has no heirs' letter yet", key)).toEqual(submitted);
  });

  test("with them, by the two arguments it always had", async () => {
    for (const code of REQUIRED) await desk.send({ claim: "D3", code });
    const query =
      "mutation ($id: ID!, $key: UUID!) { submitClaim(claim: $id, idempotencyKey: $key) { ... on Claim { status } } }";
    expect(await desk.ask(query, { id: "D3", key: randomUUID() })).toEqual({ status: "VERIFICATION" });
  });

  test("and takes no document while it is looked at", async () => {
    expect(await desk.send({ claim: "D3", code: "LAINNYA", body: JPEG, type: "image/jpeg" })).toMatchObject({
      code: "CLAIM_TAKES_NO_DOCUMENTS",
    });
    const [first] = (await desk.claim("D3")).documents;
    expect(await desk.strike(first!.id, "of another family")).toMatchObject({ code: "DOCUMENTS_CLOSED" });
  });
});

describe("a wrong document", () => {
  test("is struck out with a note, stays in the history and no longer counts", async () => {
    const wrong = (await desk.claim("D1")).documents[0]!;
    expect(await desk.strike(wrong.id, "no")).toMatchObject({ code: "NOTE_NEEDED", field: "note" });
    const key = randomUUID();
    const after = await desk.strike(wrong.id, "Of another family", officer, key);
    expect(after.documents[0]).toEqual({
      ...wrong,
      removedOn: "2026-11-21",
      removedBy: "officer",
      removedNote: "Of another family",
    });
    expect(await desk.strike(wrong.id, "Of another family", officer, key)).toEqual(after);
    expect(await desk.strike(wrong.id, "Of another family")).toMatchObject({
      code: "DOCUMENT_STRUCK",
      field: "document",
    });
    expect((await desk.submit("D1")).message).toContain("AKTA_KEMATIAN");
    const again = await desk.send();
    expect(again.status).toBe(201);
    expect(again.id).not.toBe(wrong.id);
  });

  test.each([
    ["an officer of elsewhere", stranger, "NOT_FOUND"],
    ["a verifier", verifier, "NOT_ALLOWED_HERE"],
  ])("is not struck out by %s", async (_, who, code) => {
    const id = (await desk.claim("D1")).documents[1]!.id;
    expect(await desk.strike(id, "Of another family", who)).toMatchObject({ code });
    expect((await desk.claim("D1")).documents[1]!.removedOn).toBeNull();
  });

  test("is neither deleted nor exchanged, whatever the service does", async () => {
    const source = desk.graph.database.source;
    await expect(source.query("delete from claim_document")).rejects.toThrow("permission denied");
    await expect(source.query("update claim_document set hash = ''")).rejects.toThrow("permission denied");
  });
});
