import { systemActor, withActor } from "@payung/subgraph-kit";
import { askSubgraph } from "@payung/test-kit";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CLOCK, claimsGraph, colleague, funder, officer, stranger, verifier } from "./claims-graph.js";
import type { ClaimsGraph, Who } from "./claims-graph.js";
import { deathClaims } from "./death-claim.js";
import { PNG, sendPaper } from "./papers.js";

/** Accesses are in the order of their time. */
let now = CLOCK();
let graph: ClaimsGraph;
const claims: string[] = [];
beforeAll(async () => {
  graph = await claimsGraph({ members: { "99-1": {}, "99-2": {} } });
  for (const worker of ["99-1", "99-2"]) {
    const { id } = await deathClaims(graph).file(worker);
    await deathClaims(graph).setHeirs(id, HEIRS);
    await sendPaper(graph, officer, { claim: id });
    await sendPaper(graph, officer, { claim: id, code: "KTP", body: PNG, type: "image/png" });
    claims.push(id);
  }
});
afterAll(() => graph.database.close());

const account = { bank: "Bank Contoh", number: "1234567890", holder: "Contoh Siti" };
const HEIRS = [
  { name: "Contoh Siti", relation: "SPOUSE", bankAccount: account },
  { name: "Contoh Budi", relation: "CHILD", bankAccount: account },
  { name: "Contoh Ani", relation: "CHILD" },
];
const asProduct = <T>(sql: string) =>
  withActor<T[]>(graph.database.source, systemActor("claims"), (manager) => manager.query(sql));

/** Both claims as the gateway asks for them, with what is selected of each. */
async function both(select: string, who: Who = officer) {
  const all = claims.map((id) => ({ __typename: "Claim", id }));
  const query = `query ($all: [_Any!]!) { of: _entities(representations: $all) { ... on Claim { ${select} } } }`;
  const { data, errors } = await graph.ask(query, { variables: { all }, actor: who });
  return { of: (data as { of: any[] } | null)?.of ?? [], errors };
}

describe("who read an heir's account number", () => {
  const SELECT = "heirs { id bankAccount { accesses { at subject role purpose } } }";
  const reveal = (heir: string, who: Who, purpose: string) =>
    askSubgraph(graph.subgraph, () => now)(
      "mutation ($heir: ID!, $purpose: String!) { revealBankAccount(heir: $heir, purpose: $purpose) { __typename } }",
      { variables: { heir, purpose }, actor: who },
    );

  test("is shown with the account, of many heirs in one statement", async () => {
    const heirs = (await both(SELECT)).of.flatMap((claim) => claim.heirs);
    await reveal(heirs[0].id, funder, "Transfer santunan");
    now += 1_000;
    await reveal(heirs[0].id, verifier, "Rekening ditolak bank");
    await reveal(heirs[3].id, officer, "Buku tabungan baru");
    const { result, count } = await graph.database.countStatements(() => both(SELECT));
    const accounts = result.of.flatMap((claim) => claim.heirs.map((heir: any) => heir.bankAccount));
    const by = (subject: string, role: string, purpose: string, at = "2026-11-21T12:00:01.000Z") => ({
      at,
      subject,
      role,
      purpose,
    });
    expect(accounts).toEqual([
      {
        accesses: [
          by("verifier", "VERIFIER", "Rekening ditolak bank"),
          by("funder", "FUNDER", "Transfer santunan", "2026-11-21T12:00:00.000Z"),
        ],
      },
      { accesses: [] },
      null,
      { accesses: [by("officer", "OFFICER", "Buku tabungan baru")] },
      { accesses: [] },
      null,
    ]);
    // Claims, heirs, accesses.
    expect(count).toBe(3);
  });

  test("is shown up to the latest twenty", async () => {
    const [{ heirs }] = (await both(SELECT)).of;
    for (let turn = 1; turn <= 21; turn++) {
      now += 1_000;
      await reveal(heirs[1].id, colleague, `Pemeriksaan ke-${turn}`);
    }
    const [shown] = (await both(SELECT)).of;
    const purposes = shown.heirs[1].bankAccount.accesses.map(({ purpose }: any) => purpose);
    expect(purposes).toHaveLength(20);
    expect([purposes[0], purposes[19]]).toEqual(["Pemeriksaan ke-21", "Pemeriksaan ke-2"]);
  });

  test("is not for who pays alone", async () => {
    const { of, errors } = await both(SELECT, funder);
    expect(errors[0]).toMatchObject({ extensions: { code: "FORBIDDEN", field: "accesses" } });
    expect(of[0].heirs[0].bankAccount).toBeNull();
  });
});

describe("to whom a document's address was given", () => {
  const SELECT = "documents { code accesses { subject role } }";
  const rows = () =>
    asProduct("select subject, role, claim_id, document_id, region from document_access order by id");

  test("is kept before it is given: of all documents of a request in one statement, each once", async () => {
    const links = "documents { id downloadUrl } documentsAsked { documents { downloadUrl } }";
    const { result, count, statements } = await graph.database.countStatements(() => both(links, verifier));
    const documents = result.of.flatMap(({ documents: papers }, index) =>
      papers.map(({ id }: any) => ({
        subject: "verifier",
        role: "VERIFIER",
        claim_id: claims[index],
        document_id: id,
        region: "99.01.02.2003",
      })),
    );
    expect(await rows()).toHaveLength(4);
    expect(await rows()).toEqual(expect.arrayContaining(documents));
    expect(statements.filter((statement) => statement.includes("document_access"))).toHaveLength(1);
    // Claims, children, documents, and what was kept.
    expect(count).toBe(4);
  });

  test("is shown with the document, of many in one statement; nothing is kept where no address is asked", async () => {
    const before = (await rows()).length;
    const { result, count } = await graph.database.countStatements(() => both(SELECT));
    const told = { accesses: [{ subject: "verifier", role: "VERIFIER" }] };
    expect(result.of).toEqual(
      [1, 2].map(() => ({
        documents: [
          { code: "AKTA_KEMATIAN", ...told },
          { code: "KTP", ...told },
        ],
      })),
    );
    expect(count).toBe(3);
    expect(await rows()).toHaveLength(before);
  });

  test("is not for who pays alone, and nothing is kept of who may not see the claim", async () => {
    const before = (await rows()).length;
    expect((await both(SELECT, funder)).errors[0]).toMatchObject({
      extensions: { code: "FORBIDDEN", field: "accesses" },
    });
    expect((await both("documents { downloadUrl }", stranger)).of).toEqual([null, null]);
    expect(await rows()).toHaveLength(before);
  });

  test("cannot be changed or removed, and is seen within the region alone", async () => {
    for (const change of ["update document_access set role = 'x'", "delete from document_access"])
      await expect(asProduct(change)).rejects.toThrow("append-only");
    const seen = await withActor(graph.database.source, stranger, (manager) =>
      manager.query("select from document_access"),
    );
    expect(seen).toEqual([]);
  });
});
