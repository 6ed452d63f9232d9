import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { admin, analyst, officer, stranger } from "./claims-graph.js";
import { JPEG, PDF, PNG, paperDesk } from "./papers.js";
import type { PaperDesk } from "./papers.js";

let desk: PaperDesk;
beforeAll(async () => {
  desk = await paperDesk();
});
afterAll(() => desk.graph.database.close());

describe("a document", () => {
  test("of a reported claim is kept, and with the first one papers are being gathered", async () => {
    const akta = await desk.send();
    expect(akta).toMatchObject({ status: 201, claim: "D1", code: "AKTA_KEMATIAN", bytes: PDF.length });
    await desk.send({ code: "KTP", fileName: "ktp.png", type: "image/png", body: PNG });
    await desk.send({ code: "LAINNYA", fileName: "foto.jpg", type: "image/jpeg; q=1", body: JPEG });
    const { status, steps, documents } = await desk.claim("D1");
    expect(status).toBe("DOCUMENTS");
    expect(steps.map(({ kind }: { kind: string }) => kind)).toEqual(["GATHER"]);
    expect(documents).toMatchObject([
      {
        id: akta.id,
        code: "AKTA_KEMATIAN",
        fileName: "akta kematian.pdf",
        contentType: "application/pdf",
        bytes: PDF.length,
        sha256: akta.sha256,
        addedBy: "officer",
        addedOn: "2026-11-21",
        removedOn: null,
      },
      { code: "KTP", contentType: "image/png" },
      { code: "LAINNYA", contentType: "image/jpeg" },
    ]);
  });

  test("sent again is the same one, under another name too, and lies in the store once", async () => {
    const before = desk.stored();
    const again = await desk.send({ fileName: "lagi.pdf" });
    expect(again.status).toBe(200);
    expect(again.id).toBe((await desk.claim("D1")).documents[0]!.id);
    expect(desk.stored()).toEqual(before);
    expect((await desk.send({ code: "KARTU_KELUARGA" })).status).toBe(201);
  });

  test("sent twice at once is one document", async () => {
    const all = await Promise.all(Array.from({ length: 4 }, () => desk.send({ claim: "D2" })));
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    expect(all.filter(({ status }) => status === 201)).toHaveLength(1);
    expect((await desk.claim("D2")).steps).toHaveLength(1);
  });

  test("lies on disk sealed, for this account alone", () => {
    expect(statSync(desk.folder).mode & 0o777).toBe(0o700);
    for (const file of desk.stored()) {
      expect(file).toMatch(/^[0-9A-Z]{26}\.sealed$/);
      expect(readFileSync(path.join(desk.folder, file)).includes("%PDF")).toBe(false);
      expect(statSync(path.join(desk.folder, file)).mode & 0o777).toBe(0o600);
    }
  });

  test("counts as the claim's status does: the count of reported claims goes down by its first one", async () => {
    await desk.send({ claim: "D3" });
    const rows = await desk.graph.database.source.query(
      "select value, sum(cases)::integer as cases from claim_delta where part = 'STATUS' and region = 'ID' and year = 2026 group by 1 order by 1",
    );
    expect(rows).toContainEqual({ value: "DOCUMENTS", cases: 3 });
  });

  test("of many claims, with what is asked and of whom, are three statements, and one that keeps who was given their addresses", async () => {
    const ids = ["D1", "D2", "D3", "D4", "PAID"];
    const all = ids.map((id) => ({ __typename: "Claim", id }));
    const query = `query ($all: [_Any!]!) { _entities(representations: $all) { ... on Claim {
      documents { id downloadUrl } documentsAsked { code documents { downloadUrl } } } } }`;
    const { count } = await desk.graph.database.countStatements(() => desk.ask(query, { all }));
    expect(count).toBe(4);
  });
});

describe("what is asked of a claim", () => {
  const asked = async (id: string, locale: "id" | "en" = "en"): Promise<any[]> => {
    const query = `query ($id: ID!) { claim(id: $id) { documentsAsked {
      code name why origin required given basis { kind number } documents { code } } } }`;
    const { data } = await desk.graph.ask(query, { actor: officer, variables: { id }, locale });
    return (data as any).claim.documentsAsked;
  };

  test("is what the law's lists and the scheme name, in the reader's language, each once", async () => {
    await desk.send({ code: "SURAT_KETERANGAN_DESA" });
    const papers = await asked("D1");
    expect(papers.map(({ code }) => code)).toEqual([
      "KARTU_PESERTA",
      "KTP",
      "KTP_AHLI_WARIS",
      "KARTU_KELUARGA",
      "AKTA_KEMATIAN",
      "SURAT_KETERANGAN_AHLI_WARIS",
      "BUKU_NIKAH",
      "BUKU_REKENING",
      "SURAT_KETERANGAN_DESA",
    ]);
    expect(papers.at(-1)).toMatchObject({
      name: "Surat keterangan desa",
      why: "Asked for by Skema contoh contoh-rentan.",
      origin: "SCHEME",
      required: false,
      given: true,
    });
    expect(papers.find(({ code }) => code === "AKTA_KEMATIAN")).toMatchObject({
      origin: "NATIONAL",
      required: true,
      given: true,
      basis: { kind: "PP", number: "44" },
      documents: [{ code: "AKTA_KEMATIAN" }],
    });
    expect((await asked("D1", "id"))[1].name).toBe("KTP peserta");
  });

  test("names what is still missing", async () => {
    const missing = (await asked("D2")).filter(({ given }) => !given).map(({ code }) => code);
    expect(missing).toContain("KTP");
    expect(missing).not.toContain("AKTA_KEMATIAN");
  });
});

test("documents are not there for who may not see the claim", async () => {
  const query = "query ($id: ID!) { claim(id: $id) { documents { id } documentsAsked { code } } }";
  for (const who of [stranger, analyst]) {
    const { data, errors } = await desk.graph.ask(query, { actor: who, variables: { id: "D1" } });
    expect(data).toEqual({ claim: null });
    expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  }
  expect((await desk.ask(query, { id: "D1" }, admin)).documents.length).toBeGreaterThan(3);
});
