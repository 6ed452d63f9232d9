import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { request as httpRequest } from "node:http";
import path from "node:path";
import { personalData, personalKeys, readConfig, startEmbedded, withClient } from "@payung/subgraph-kit";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { MODES, openGraph } from "./harness/open-graph.js";
import type { Graph } from "./harness/open-graph.js";

const PDF = Buffer.from("%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n");
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==",
  "base64",
);
const MEGABYTE = 1024 * 1024;
const REGENCY = "15.01";

/**
 * A draft of a death that nobody else claimed, made of a claim of the sample as the database's superuser: a claim that is
 * filed needs a worker with cover. It is reported and withdrawn through the graph, so that the counts are right.
 */
async function draftOfDeath(id: string): Promise<void> {
  const server = await startEmbedded({ directory: path.join(inject("payung").directory, "postgres") });
  try {
    await withClient(server.url, async (client) => {
      const { rowCount } = await client.query(
        `insert into claims.claim
         select (jsonb_populate_record(claim, jsonb_build_object('id', $1::text, 'worker_id', $1::text, 'status', 'DRAFT',
           'programme', 'JKM', 'cause', 'NOT_FROM_WORK', 'event', 'DEATH', 'reported_on', null, 'died_on', claim.date,
           'decided', 0, 'paid', 0))).*
         from claims.claim where region like '${REGENCY}.%' limit 1`,
        [id],
      );
      if (rowCount !== 1) throw new Error(`The sample has no claim in ${REGENCY}`);
    });
  } finally {
    await server.stop();
  }
}

interface Received {
  readonly status: number;
  readonly body: any;
}

describe.each(MODES)("documents of a claim, %s", (mode) => {
  const id = `ZZ-JOURNEY-${mode.replaceAll(" ", "-")}`;
  let graph: Graph;
  let officer: string;
  beforeAll(async () => {
    graph = await openGraph(mode);
    officer = await graph.token("OFFICER", [REGENCY]);
    await draftOfDeath(id);
    const today = new Date().toISOString().slice(0, 10);
    await step("reportClaim", `, reportedOn: "${today}"`);
    await step("setHeirs", ', heirs: [{ name: "Contoh Ahli Waris", relation: SPOUSE }]');
  });
  afterAll(async () => {
    await step("withdrawClaim", ', note: "of a journey"');
    await graph.close();
  });

  const one = async (query: string, variables: object = {}, token = officer): Promise<any> => {
    const { data, errors } = await graph.ask(query, { variables: { id, ...variables }, token });
    if (errors) throw new Error(JSON.stringify(errors));
    return Object.values(data!)[0];
  };
  const step = (mutation: string, more = ""): Promise<any> =>
    one(
      `mutation ($id: ID!, $key: UUID!) { ${mutation}(claim: $id${more}, idempotencyKey: $key) {
        ... on Claim { status } ... on Problem { code message } } }`,
      { key: randomUUID() },
    );
  const documents = (): Promise<any[]> =>
    one(
      "query ($id: ID!) { claim(id: $id) { documents { id code fileName bytes downloadUrl removedOn } } }",
    ).then((claim) => claim.documents);

  interface Sent {
    readonly token?: string | undefined;
    readonly said?: Record<string, string>;
    readonly type?: string;
    readonly body?: Iterable<Buffer>;
    readonly announced?: number;
  }
  /** Over a bare request, which may say one size and send another. */
  const send = ({ said, type = "application/pdf", body = [PDF], announced, ...given }: Sent = {}) =>
    new Promise<Received>((resolve, reject) => {
      const query = new URLSearchParams({ claim: id, code: "AKTA_KEMATIAN", fileName: "akta.pdf", ...said });
      const token = "token" in given ? given.token : officer;
      const headers = {
        "content-type": type,
        "accept-language": "en",
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(announced !== undefined && { "content-length": announced }),
      };
      const address = `${graph.address}/claims/documents?${query.toString()}`;
      const request = httpRequest(address, { method: "POST", headers, agent: false }, (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
        response.on("end", () => {
          request.destroy();
          resolve({ status: response.statusCode!, body: JSON.parse(text) });
        });
      });
      request.on("error", reject);
      for (const piece of body) request.write(piece);
      if (announced === undefined) request.end();
      else request.flushHeaders();
    });
  const stored = () => readdirSync(path.join(inject("payung").directory, "documents")).toSorted();
  const load = (address: string) =>
    fetch(`${graph.address}${address}`, { headers: { "accept-language": "en" } });

  test("are sent in, listed and loaded by their address without a token, and lie sealed on disk", async () => {
    const sent = await send();
    expect(sent).toMatchObject({ status: 201, body: { code: "AKTA_KEMATIAN", bytes: PDF.length } });
    expect(await send()).toEqual({ ...sent, status: 200 });
    const claim = "query ($id: ID!) { claim(id: $id) { status documentsAsked { code given required } } }";
    const { status, documentsAsked } = await one(claim);
    expect(status).toBe("DOCUMENTS");
    expect(documentsAsked).toContainEqual({ code: "AKTA_KEMATIAN", given: true, required: true });
    expect(documentsAsked).toContainEqual({ code: "BUKU_NIKAH", given: false, required: false });
    const [document] = await documents();
    expect(document).toMatchObject({ id: sent.body.id, fileName: "akta.pdf" });
    const answer = await load(document.downloadUrl);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition": 'attachment; filename="akta.pdf"',
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    });
    expect(Buffer.from(await answer.arrayBuffer()).equals(PDF)).toBe(true);
    expect(stored()).toContain(`${document.id}.sealed`);
  });

  test("are not loaded by an address that ran out or was altered", async () => {
    const [{ id: document, downloadUrl }] = await documents();
    const keys = personalData(personalKeys(readConfig({ PAYUNG_DIRECTORY: inject("payung").directory })));
    const until = Date.now() - 1_000;
    const signature = keys.indexOf("document link", `${document}\0${until}`).toString("base64url");
    for (const address of [
      `/claims/documents?id=${document}&until=${until}&signature=${signature}`,
      downloadUrl.replace(/until=\d/, "until=9"),
      downloadUrl.replace(/signature=.*$/, "signature=AAAA"),
    ]) {
      const answer = await load(address);
      expect(answer.status).toBe(403);
      expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: "LINK_NOT_VALID" } }] });
    }
  });

  test("of 2 GB are refused when they are announced, and one that lies is cut off; nothing is kept", async () => {
    const before = stored();
    const announced = await send({ announced: 2 * 1024 * MEGABYTE, body: [] });
    const lying = await send({ body: Array.from({ length: 11 }, () => Buffer.alloc(MEGABYTE, "%PDF-1.4")) });
    for (const { status, body } of [announced, lying]) {
      expect(status).toBe(413);
      expect(body.errors[0]).toMatchObject({
        message: "The file is too large: at most 10 MB. Send a smaller one, or several.",
        extensions: { code: "UPLOAD_TOO_LARGE" },
      });
    }
    expect(stored()).toEqual(before);
  });

  test.each([
    ["whose content is of another type", { body: [PNG] }, 415, "FILE_NOT_ITS_TYPE", "Content-Type"],
    ["that are empty", { body: [] }, 400, "UPLOAD_EMPTY", undefined],
    [
      "with control characters in the name",
      { said: { fileName: "akta\u0007.pdf" } },
      400,
      "FILE_NAME_NOT_VALID",
      "fileName",
    ],
    ["that nobody asks for", { said: { code: "FOTO" } }, 400, "INVALID_PARAMETER", "code"],
    ["of no claim", { said: { claim: "x" } }, 400, "INVALID_PARAMETER", "claim"],
  ] as const)("%s are refused", async (_, sent, status, code, field) => {
    const before = stored();
    const answer = await send(sent);
    expect(answer.status).toBe(status);
    expect(answer.body.errors[0].extensions).toMatchObject({ code, ...(field && { field }) });
    expect(stored()).toEqual(before);
  });

  test.each([
    ["an officer of another district", "OFFICER", ["15.02"], 403, "FORBIDDEN"],
    ["a verifier of the district", "VERIFIER", [REGENCY], 403, "FORBIDDEN"],
    ["an analyst", "ANALYST", [REGENCY], 403, "FORBIDDEN"],
    ["somebody without a token", undefined, [], 401, "UNAUTHENTICATED"],
  ] as const)(
    "come from no one but the district's officers: not from %s",
    async (_, role, regions, status, code) => {
      const token = role && (await graph.token(role, regions));
      const answer = await send({ token });
      expect(answer.status).toBe(status);
      expect(answer.body.errors[0].extensions.code).toBe(code);
      if (role === "VERIFIER") return;
      const query = "query ($id: ID!) { claim(id: $id) { documents { downloadUrl } } }";
      const { data } = await graph.ask(query, { variables: { id }, ...(token && { token }) });
      expect(data).toEqual({ claim: null });
    },
  );

  test("are needed when the claim is submitted, and a wrong one is struck out", async () => {
    expect(await step("submitClaim")).toMatchObject({ code: "PAPERS_MISSING" });
    const [{ id: document }] = await documents();
    const struck = await one(
      `mutation ($document: ID!, $key: UUID!) {
        strikeDocument(document: $document, note: "of another family", idempotencyKey: $key) {
          ... on Claim { documents { id removedNote } } ... on Problem { code message } } }`,
      { document, key: randomUUID() },
    );
    expect(struck.documents).toContainEqual({ id: document, removedNote: "of another family" });
    expect((await step("submitClaim")).message).toContain("AKTA_KEMATIAN");
    const submitted = await step("submitClaim", ', withoutPapers: "The village sends them next week"');
    expect(submitted).toMatchObject({ status: "VERIFICATION" });
  });
});
