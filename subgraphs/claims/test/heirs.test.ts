import { createHash, randomUUID } from "node:crypto";
import { systemActor, withActor } from "@payung/subgraph-kit";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { admin, claimsGraph, funder, officer, stranger, verifier } from "./claims-graph.js";
import type { ClaimsGraph } from "./claims-graph.js";
import { deathClaims } from "./death-claim.js";

let graph: ClaimsGraph;
let claims: ReturnType<typeof deathClaims>;
/** JKM with the scheme's condolence: Rp43,000,000. */
let claim: string;
beforeAll(async () => {
  graph = await claimsGraph({ members: { widowed: {}, hurt: {}, other: {}, again: {}, guessed: {} } });
  claims = deathClaims(graph);
  claim = (await claims.file("widowed")).id;
});
afterAll(() => graph.database.close());

const ACCOUNT = { bank: "Bank Contoh", number: "1234-567 890", holder: "Contoh Siti" };
const siti = { name: "Contoh Siti", relation: "SPOUSE", bankAccount: ACCOUNT };
const budi = { name: " Contoh   Budi ", relation: "CHILD", birthDate: "2015-02-03" };
const asProduct = <T>(sql: string) =>
  withActor<T[]>(graph.database.source, systemActor("claims"), (manager) => manager.query(sql));

describe("the heirs of a claim", () => {
  test("are named in order and share equally, to the rupiah, with masked accounts", async () => {
    const told = await claims.setHeirs(claim, [siti, budi, { name: "Contoh Ani", relation: "CHILD" }]);
    expect(told.heirs).toMatchObject([
      {
        number: 1,
        name: "Contoh Siti",
        relation: "SPOUSE",
        birthDate: null,
        share: 14_333_334,
        paid: 0,
        bankAccount: { bank: "Bank Contoh", holder: "Contoh Siti", numberMasked: "******7890" },
      },
      { number: 2, name: "Contoh Budi", birthDate: "2015-02-03", share: 14_333_333, bankAccount: null },
      { number: 3, name: "Contoh Ani", share: 14_333_333 },
    ]);
    expect(told).toMatchObject({
      status: "REPORTED",
      steps: expect.arrayContaining([{ kind: "HEIRS", madeBy: "officer", amount: 43_000_000 }]),
    });
  });

  test("are replaced by those named later, and who is named again keeps the number", async () => {
    const [before] = (await claims.setHeirs(claim, [siti, budi])).heirs;
    const told = await claims.setHeirs(claim, [
      { ...budi, share: 40_000_000 },
      { ...siti, share: 3_000_000 },
    ]);
    expect(told.heirs.map(({ share }) => share)).toEqual([40_000_000, 3_000_000]);
    expect(told.heirs[1]!.id).toBe(before!.id);
  });

  test("are named once for a key, whatever happens since", async () => {
    const key = randomUUID();
    await claims.setHeirs(claim, [siti], { key });
    await claims.setHeirs(claim, [siti, budi]);
    expect((await claims.setHeirs(claim, [siti], { key })).heirs).toHaveLength(2);
    expect(await claims.setHeirs(claim, [budi], { key })).toMatchObject({ code: "IDEMPOTENCY_KEY_REUSED" });
  });

  test("named again without an account keep the one that is recorded, and a new one takes its place", async () => {
    const { id } = await claims.file("again");
    const accountsOf = async (...heirs: object[]) =>
      (await claims.setHeirs(id, heirs)).heirs.map(({ bankAccount }) => bankAccount?.numberMasked);
    const { bankAccount: _, ...again } = siti;
    await claims.setHeirs(id, [siti, budi]);
    expect(await accountsOf(budi, again)).toEqual([undefined, "******7890"]);
    expect(await accountsOf({ ...again, name: "Contoh Sita" })).toEqual([undefined]);
    await claims.setHeirs(id, [siti]);
    expect(await accountsOf(bankOf({ number: "555 666 777" }))).toEqual(["*****6777"]);
  });

  test("leave no trace by which an account number could be guessed", async () => {
    const key = randomUUID();
    const { id } = await claims.file("guessed");
    await claims.setHeirs(id, [siti], { key });
    const { bank, holder, number } = ACCOUNT;
    const { name, relation } = siti;
    const asked = { claim: id, heirs: [{ bankAccount: { bank, holder, number }, name, relation }] };
    const guessed = createHash("sha256").update(JSON.stringify(asked)).digest();
    const kept = await withActor(graph.database.source, officer, (manager) =>
      manager.query("select input_hash from idempotency where key = $1", [key]),
    );
    expect(kept).toHaveLength(1);
    expect(kept).not.toEqual([{ input_hash: guessed }]);
    const other = await claims.setHeirs(id, [bankOf({ number: "1234567891" })], { key });
    expect(other).toMatchObject({ code: "IDEMPOTENCY_KEY_REUSED" });
  });

  test("are of a death only, which the steps of another claim show", async () => {
    const hurt = await claims.file("hurt", {
      cause: "WORK_ACCIDENT",
      event: "TEMPORARY_INCAPACITY",
      incapacityMonths: 1,
    });
    expect(hurt.nextSteps).not.toContain("HEIRS");
    expect(await claims.setHeirs(hurt.id, [siti])).toMatchObject({ code: "STEP_OF_DEATH", field: "claim" });
  });

  test.each([
    ["a name of nothing", { ...siti, name: " " }, "TEXT_UNSOUND", "heirs[1].name"],
    ["a name of 101 characters", { ...siti, name: "x".repeat(101) }, "TEXT_UNSOUND", "heirs[1].name"],
    ["a name with a control character", { ...siti, name: "Si\u0000ti" }, "TEXT_UNSOUND", "heirs[1].name"],
    ["a birth to come", { ...budi, birthDate: "2026-11-22" }, "DAY_TO_COME", "heirs[1].birthDate"],
    ["a bank of one letter", bankOf({ bank: "B" }), "TEXT_UNSOUND", "heirs[1].bankAccount.bank"],
    ["four digits", bankOf({ number: "1-2-3-4" }), "ACCOUNT_NUMBER_UNSOUND", "heirs[1].bankAccount.number"],
    ["letters", bankOf({ number: "12345x" }), "ACCOUNT_NUMBER_UNSOUND", "heirs[1].bankAccount.number"],
    ["no holder", bankOf({ holder: "" }), "TEXT_UNSOUND", "heirs[1].bankAccount.holder"],
  ])("are not set with %s, and nothing changes", async (_, heir, code, field) => {
    expect(await claims.setHeirs(claim, [siti, heir])).toMatchObject({ code, field });
    const left = await asProduct(`select from heir where claim_id = '${claim}'`);
    expect(left).toHaveLength(2);
  });

  test("may be born 300 days after the death, a child not later", async () => {
    const { id } = await claims.file("other", { date: "2025-12-01", reportedOn: "2025-12-02" });
    const born = (birthDate: string) => [{ ...budi, birthDate }];
    expect(await claims.setHeirs(id, born("2026-09-28"))).toMatchObject({
      code: "CHILD_BORN_TOO_LATE",
      field: "heirs[0].birthDate",
    });
    expect(await claims.setHeirs(id, born("2026-09-27"))).toMatchObject({ __typename: "Claim" });
  });

  test.each([
    ["a later rank", [siti, { name: "Contoh Ibu", relation: "PARENT" }], "heirs[1].relation"],
    ["a share of one only", [{ ...siti, share: 1 }, budi], "heirs[1].share"],
    ["shares that miss something", [{ ...siti, share: 42_999_999 }], "heirs"],
    ["nobody", [], "heirs"],
  ])("are refused with %s by the law's own words, naming the field", async (_, heirs, field) => {
    const { errors } = await claims.asked(
      "setHeirs",
      { claim: ["ID!", claim], heirs: ["[HeirInput!]!", heirs] },
      {},
    );
    expect(errors).toMatchObject([{ extensions: { code: "INVALID_RULE_INPUT", field } }]);
  });

  test.each([
    ["a verifier", verifier, "NOT_ALLOWED_HERE"],
    ["a funder", funder, "NOT_ALLOWED_HERE"],
    ["an officer of elsewhere", stranger, "NOT_FOUND"],
  ])("are not set by %s", async (_, who, code) => {
    expect(await claims.setHeirs(claim, [siti], { who })).toMatchObject({ code });
  });

  test("of a hundred claims are one statement beside the claims and what was paid", async () => {
    const source = `query ($all: [_Any!]!) { entities: _entities(representations: $all) {
      ... on Claim { heirs { share paid bankAccount { numberMasked } } } } }`;
    const all = Array.from({ length: 100 }, (_, n) => ({
      __typename: "Claim",
      id: n === 0 ? claim : `C${n}`,
    }));
    const { count } = await graph.database.countStatements(() =>
      graph.ask(source, { variables: { all }, actor: admin }),
    );
    expect(count).toBeLessThanOrEqual(4);
  });
});

function bankOf(change: object) {
  return { ...siti, bankAccount: { ...ACCOUNT, ...change } };
}
