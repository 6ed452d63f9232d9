import { randomUUID } from "node:crypto";
import { readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { withClient } from "@payung/subgraph-kit";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { admin, analyst, claimsGraph, funder, officer, stranger, verifier } from "./claims-graph.js";
import type { ClaimsGraph, Who } from "./claims-graph.js";
import { JPEG, PDF, PNG, outcomeOf, sendPaper } from "./papers.js";
import type { SentPaper } from "./papers.js";

const VILLAGE = "99.01.02.2003";
let graph: ClaimsGraph;
beforeAll(async () => {
  graph = await claimsGraph({
    cases: [
      ...(["D1", "D2", "D3", "D4"] as const).map((id) => ({ id, village: VILLAGE, date: "2026-10-01" })),
      { id: "PAID", village: VILLAGE, date: "2026-03-01", paid: 42_000_000 },
      { id: "ELSEWHERE", village: "98.01.01.2001", date: "2026-10-01" },
    ],
    change: {
      scanDocument: async (content) => (Buffer.from(content).includes("EICAR") ? "EICAR-Test" : undefined),
    },
  });
});
afterAll(() => graph.database.close());

const send = (sent: SentPaper = {}, who: Who = officer): Promise<any> =>
  outcomeOf(sendPaper(graph, who, sent));
const folder = () => path.join(graph.parts.directory, "documents");
const stored = () => readdirSync(folder()).toSorted();

const CLAIM = `id status steps { kind note } documents { id code fileName contentType bytes sha256 addedBy addedOn removedOn removedBy removedNote }`;
const ask = async (query: string, variables: object, who: Who = officer): Promise<any> => {
  const { data, errors } = await graph.ask(query, { actor: who, variables: { ...variables } });
  expect(errors).toEqual([]);
  return Object.values(data as object)[0];
};
const claim = (id: string): Promise<any> => ask(`query ($id: ID!) { claim(id: $id) { ${CLAIM} } }`, { id });
const change = (mutation: string, variables: object, who: Who = officer) =>
  ask(
    `mutation ($key: UUID!, $id: ID!, $note: String${mutation.startsWith("strike") ? "!" : ""}) { ${mutation} {
      __typename ... on Claim { ${CLAIM} } ... on Refusal { code field message } } }`,
    variables,
    who,
  );
const submit = (id: string, note?: string, key: string = randomUUID()) =>
  change("submitClaim(claim: $id, withoutPapers: $note, idempotencyKey: $key)", { id, note, key });
const strike = (id: string, note: string, who: Who = officer, key: string = randomUUID()) =>
  change("strikeDocument(document: $id, note: $note, idempotencyKey: $key)", { id, note, key }, who);

describe("a document", () => {
  test("of a reported claim is kept, and with the first one papers are being gathered", async () => {
    const akta = await send();
    expect(akta).toMatchObject({ status: 201, claim: "D1", code: "AKTA_KEMATIAN", bytes: PDF.length });
    await send({ code: "KTP", fileName: "ktp.png", type: "image/png", body: PNG });
    await send({ code: "LAINNYA", fileName: "foto.jpg", type: "image/jpeg; q=1", body: JPEG });
    const { status, steps, documents } = await claim("D1");
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
    const before = stored();
    const again = await send({ fileName: "lagi.pdf" });
    expect(again.status).toBe(200);
    expect(again.id).toBe((await claim("D1")).documents[0].id);
    expect(stored()).toEqual(before);
    expect((await send({ code: "KARTU_KELUARGA" })).status).toBe(201);
  });

  test("sent twice at once is one document", async () => {
    const all = await Promise.all(Array.from({ length: 4 }, () => send({ claim: "D2" })));
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    expect(all.filter(({ status }) => status === 201)).toHaveLength(1);
    expect((await claim("D2")).steps).toHaveLength(1);
  });

  test("lies on disk sealed, for this account alone", () => {
    expect(statSync(folder()).mode & 0o777).toBe(0o700);
    for (const file of stored()) {
      expect(file).toMatch(/^[0-9A-Z]{26}\.sealed$/);
      expect(readFileSync(path.join(folder(), file)).includes("%PDF")).toBe(false);
      expect(statSync(path.join(folder(), file)).mode & 0o777).toBe(0o600);
    }
  });

  test("counts as the claim's status does: the count of reported claims goes down by its first one", async () => {
    await send({ claim: "D3" });
    const rows = await graph.database.source.query(
      "select value, sum(cases)::integer as cases from claim_delta where part = 'STATUS' and region = 'ID' and year = 2026 group by 1 order by 1",
    );
    expect(rows).toContainEqual({ value: "DOCUMENTS", cases: 3 });
  });

  test("of many claims, with what is asked and of whom, are three statements", async () => {
    const ids = ["D1", "D2", "D3", "D4", "PAID"];
    const all = ids.map((id) => ({ __typename: "Claim", id }));
    const query = `query ($all: [_Any!]!) { _entities(representations: $all) { ... on Claim {
      documents { id downloadUrl } documentsAsked { code documents { downloadUrl } } } } }`;
    const { count } = await graph.database.countStatements(() => ask(query, { all }));
    expect(count).toBe(3);
  });
});

describe("a document is refused", () => {
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
    ["without a name", { fileName: " " }, "FILE_NAME_NOT_VALID", "fileName"],
    ["with a name of 201 characters", { fileName: long }, "FILE_NAME_NOT_VALID", "fileName"],
    ["that nobody asks for", { code: "FOTO_KUCING" }, "INVALID_PARAMETER", "code"],
    ["of a claim that there is not", { claim: "nothing\0" }, "INVALID_PARAMETER", "claim"],
    ["of a claim that is paid", { claim: "PAID" }, "CLAIM_TAKES_NO_DOCUMENTS", "claim"],
    ["of a claim elsewhere", { claim: "ELSEWHERE" }, "FORBIDDEN", "claim"],
  ] as const)("%s, and nothing is kept", async (_, sent, code, field) => {
    const before = stored();
    expect(await send(sent)).toMatchObject({ code, field });
    expect(stored()).toEqual(before);
  });

  test("naming the papers that are taken, those of the scheme too", async () => {
    const { message } = await send({ code: "FOTO\u0007" });
    expect(message).toContain('"FOTO?"');
    expect(message).toContain("AKTA_KEMATIAN");
    expect(message).toContain("SURAT_KETERANGAN_DESA, LAINNYA");
    expect((await send({ code: "SURAT_KETERANGAN_DESA" })).status).toBe(201);
  });

  test("saying what its content is", async () => {
    expect((await send({ body: PNG })).message).toContain(
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
    expect(await send({ body }, who)).toMatchObject({ code });
    expect(read).toBe(false);
  });

  test("that breaks off on its way, and nothing is kept", async () => {
    const before = stored();
    const body = (async function* () {
      yield PDF;
      throw new Error("the line broke");
    })();
    await expect(sendPaper(graph, officer, { body })).rejects.toThrow("the line broke");
    expect(stored()).toEqual(before);
  });

  test("beyond a hundred of one claim", async () => {
    const owner = graph.database.ownerUrl;
    await withClient(owner, (client) =>
      client.query(`insert into claims.claim_document (id, claim_id, number, code, file_name, content_type, bytes, hash, key_sealed, added_by, added_on)
        select 'F' || n, 'D4', n, 'KTP', 'x', 'image/png', 1, decode(lpad(n::text, 4, '0'), 'hex'), '', 'x', '2026-11-01' from generate_series(1, 100) n`),
    );
    const before = stored();
    expect(await send({ claim: "D4" })).toMatchObject({ code: "TOO_MANY_DOCUMENTS" });
    expect(stored()).toEqual(before);
  });
});

describe("what is asked of a claim", () => {
  const asked = async (id: string, locale: "id" | "en" = "en"): Promise<any[]> => {
    const query = `query ($id: ID!) { claim(id: $id) { documentsAsked {
      code name why origin required given basis { kind number } documents { code } } } }`;
    const { data } = await graph.ask(query, { actor: officer, variables: { id }, locale });
    return (data as any).claim.documentsAsked;
  };

  test("is what the law's lists and the scheme name, in the reader's language, each once", async () => {
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

describe("a claim is submitted", () => {
  const REQUIRED = [
    "KTP",
    "KTP_AHLI_WARIS",
    "KARTU_KELUARGA",
    "SURAT_KETERANGAN_AHLI_WARIS",
    "BUKU_REKENING",
  ];

  test("only with the papers that everybody needs, or with a note why not", async () => {
    const refused = await submit("D2");
    expect(refused).toMatchObject({ code: "PAPERS_MISSING", field: "withoutPapers" });
    for (const code of REQUIRED) expect(refused.message).toContain(code);
    expect(refused.message).not.toContain("BUKU_NIKAH");
    expect(await submit("D2", "no")).toMatchObject({ code: "NOTE_NEEDED", field: "withoutPapers" });
    const key = randomUUID();
    const submitted = await submit("D2", "The village has no heirs' letter yet", key);
    expect(submitted).toMatchObject({ status: "VERIFICATION" });
    expect(submitted.steps.at(-1)).toEqual({ kind: "SUBMIT", note: "The village has no heirs' letter yet" });
    expect(await submit("D2", "The village has no heirs' letter yet", key)).toEqual(submitted);
  });

  test("with them, by the two arguments it always had", async () => {
    for (const code of REQUIRED) await send({ claim: "D3", code });
    const query =
      "mutation ($id: ID!, $key: UUID!) { submitClaim(claim: $id, idempotencyKey: $key) { ... on Claim { status } } }";
    expect(await ask(query, { id: "D3", key: randomUUID() })).toEqual({ status: "VERIFICATION" });
  });

  test("and takes no document while it is looked at", async () => {
    expect(await send({ claim: "D3", code: "LAINNYA", body: JPEG, type: "image/jpeg" })).toMatchObject({
      code: "CLAIM_TAKES_NO_DOCUMENTS",
    });
    const [first] = (await claim("D3")).documents;
    expect(await strike(first.id, "of another family")).toMatchObject({ code: "DOCUMENTS_CLOSED" });
  });
});

describe("a wrong document", () => {
  test("is struck out with a note, stays in the history and no longer counts", async () => {
    const [wrong] = (await claim("D1")).documents;
    expect(await strike(wrong.id, "no")).toMatchObject({ code: "NOTE_NEEDED", field: "note" });
    const key = randomUUID();
    const after = await strike(wrong.id, "Of another family", officer, key);
    expect(after.documents[0]).toEqual({
      ...wrong,
      removedOn: "2026-11-21",
      removedBy: "officer",
      removedNote: "Of another family",
    });
    expect(await strike(wrong.id, "Of another family", officer, key)).toEqual(after);
    expect(await strike(wrong.id, "Of another family")).toMatchObject({
      code: "DOCUMENT_STRUCK",
      field: "document",
    });
    expect((await submit("D1")).message).toContain("AKTA_KEMATIAN");
    const again = await send();
    expect(again.status).toBe(201);
    expect(again.id).not.toBe(wrong.id);
  });

  test.each([
    ["an officer of elsewhere", stranger, "NOT_FOUND"],
    ["a verifier", verifier, "NOT_ALLOWED_HERE"],
  ])("is not struck out by %s", async (_, who, code) => {
    const id = (await claim("D1")).documents[1].id;
    expect(await strike(id, "Of another family", who)).toMatchObject({ code });
    expect((await claim("D1")).documents[1].removedOn).toBeNull();
  });

  test("is neither deleted nor exchanged, whatever the service does", async () => {
    const source = graph.database.source;
    await expect(source.query("delete from claim_document")).rejects.toThrow("permission denied");
    await expect(source.query("update claim_document set hash = ''")).rejects.toThrow("permission denied");
  });
});

test("documents are not there for who may not see the claim", async () => {
  const query = "query ($id: ID!) { claim(id: $id) { documents { id } documentsAsked { code } } }";
  for (const who of [stranger, analyst]) {
    const { data, errors } = await graph.ask(query, { actor: who, variables: { id: "D1" } });
    expect(data).toEqual({ claim: null });
    expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  }
  expect((await ask(query, { id: "D1" }, admin)).documents.length).toBeGreaterThan(3);
});
