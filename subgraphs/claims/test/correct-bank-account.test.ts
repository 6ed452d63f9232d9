import { randomUUID } from "node:crypto";
import { systemActor, withActor } from "@payung/subgraph-kit";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  admin,
  analyst,
  claimsGraph,
  colleague,
  funder,
  officer,
  secondVerifier,
  stranger,
  verifier,
} from "./claims-graph.js";
import type { ClaimsGraph, Who } from "./claims-graph.js";
import { deathClaims } from "./death-claim.js";
import type { Told } from "./death-claim.js";

let graph: ClaimsGraph;
let claims: ReturnType<typeof deathClaims>;
beforeAll(async () => {
  const people = Array.from({ length: 20 }, (_, n) => [`person ${n}`, {}] as const);
  graph = await claimsGraph({ members: Object.fromEntries(people) });
  claims = deathClaims(graph);
});
afterAll(() => graph.database.close());

const WRONG = { bank: "Bank Contoh", number: "1234567890", holder: "Contoh Siti" };
const RIGHT = { bank: "Bank Contoh", number: "123-456-7809", holder: "Contoh Siti" };
const WHY = "Transfer dikembalikan bank";

const pay = (...payment: Parameters<typeof claims.pay>) => claims.pay(...payment);

let used = 0;
/** A widow and a child, Rp21,500,000 each; the child has no account yet. */
async function submitted(): Promise<string> {
  const { id } = await claims.file(`person ${used++}`);
  await claims.setHeirs(id, [
    { name: "Contoh Siti", relation: "SPOUSE", bankAccount: WRONG },
    { name: "Contoh Budi", relation: "CHILD" },
  ]);
  await claims.submit(id);
  return id;
}

async function approved(): Promise<Told> {
  return claims.approve(await submitted());
}

interface Correction {
  readonly who?: Who | null;
  readonly account?: object;
  readonly reason?: string;
  readonly key?: string;
}

const variables = (heir: string, { account = RIGHT, reason = WHY }: Correction) =>
  ({
    heir: ["ID!", heir],
    account: ["BankAccountInput!", account],
    reason: ["String!", reason],
  }) as const;
const correct = (heir: string, change: Correction = {}) =>
  claims.told("correctBankAccount", variables(heir, change), {
    key: change.key ?? randomUUID(),
    who: change.who ?? officer,
  });

const corrections = async (id: string) => {
  const query = `query ($id: ID!) { claim(id: $id) { heirs { bankAccount { numberMasked }
    accountCorrections { step before { bank holder numberMasked } } } } }`;
  const { data, errors } = await graph.ask(query, { variables: { id }, actor: officer });
  expect(errors).toEqual([]);
  return (data as any).claim.heirs;
};

describe("an heir's account that turns out to be wrong", () => {
  test("is corrected once the claim is approved, as a step that says why", async () => {
    const { id, heirs } = await approved();
    const told = await correct(heirs[0]!.id);
    expect(told).toMatchObject({ status: "APPROVED", heirs: [{ share: 21_500_000 }, { bankAccount: null }] });
    expect(told.heirs[0]!.bankAccount).toMatchObject({ numberMasked: "******7809" });
    expect(told.steps.at(-1)).toEqual({ kind: "ACCOUNT", madeBy: "officer", amount: null });
    const query = "query ($id: ID!) { claim(id: $id) { steps { kind note } } }";
    const { data } = await graph.ask(query, { variables: { id }, actor: officer });
    expect((data as any).claim.steps.at(-1)).toEqual({ kind: "ACCOUNT", note: WHY });
  });

  test("stays in the history, and so does that there was none", async () => {
    const { id, heirs } = await approved();
    await correct(heirs[0]!.id);
    await correct(heirs[1]!.id, { account: { ...RIGHT, holder: "Contoh Budi" } });
    await correct(heirs[0]!.id, { account: { ...RIGHT, bank: "Bank Lain" } });
    const [first, second, third] = [6, 7, 8];
    const before = { bank: "Bank Contoh", holder: "Contoh Siti" };
    expect(await corrections(id)).toEqual([
      {
        bankAccount: { numberMasked: "******7809" },
        accountCorrections: [
          { step: first, before: { ...before, numberMasked: "******7890" } },
          { step: third, before: { ...before, numberMasked: "******7809" } },
        ],
      },
      {
        bankAccount: { numberMasked: "******7809" },
        accountCorrections: [{ step: second, before: null }],
      },
    ]);
    const source = graph.database.source;
    const said = "permission denied";
    await expect(source.query("delete from account_correction")).rejects.toThrow(said);
    await expect(source.query("update account_correction set heir_id = ''")).rejects.toThrow(said);
    const elsewhere = await withActor(source, stranger, (manager) =>
      manager.query("select from account_correction"),
    );
    expect(elsewhere).toEqual([]);
  });

  test("is sealed, before and after", async () => {
    const { id, heirs } = await approved();
    await correct(heirs[0]!.id);
    const stored = await withActor(graph.database.source, systemActor("claims"), (manager) =>
      manager.query(
        `select heir::text || correction::text || idempotency::text as text
         from heir join account_correction as correction on heir_id = heir.id, idempotency where heir.claim_id = $1`,
        [id],
      ),
    );
    expect(JSON.stringify(stored)).not.toMatch(/1234567809|1234567890|123-456/);
  });

  test("is looked at by another person before money goes: who corrected it does not pay", async () => {
    const { id, heirs } = await approved();
    const told = await correct(heirs[0]!.id, { who: colleague });
    expect(told.nextSteps).toEqual(["ACCOUNT"]);
    expect(await pay(id, "T-1", null, colleague)).toMatchObject({ code: "SAME_PERSON" });
    expect(await pay(id, "T-1", null, officer)).toMatchObject({ status: "PAID" });
  });

  test("is corrected while one heir is paid and another waits; of an heir who has all, never", async () => {
    const { id, heirs } = await approved();
    const [widow, child] = heirs.map((heir) => heir.id);
    const lines = [{ code: "SANTUNAN_KEMATIAN", amount: 20_000_000, heir: widow }];
    expect(await pay(id, "T-1", lines)).toMatchObject({ status: "PARTLY_PAID" });
    expect(await correct(widow!)).toMatchObject({ status: "PARTLY_PAID" });
    const rest = [{ code: "BIAYA_PEMAKAMAN", amount: 1_500_000, heir: widow }];
    await pay(id, "T-2", rest);
    expect(await correct(widow!)).toMatchObject({ code: "HEIR_PAID_IN_FULL", field: "heir" });
    expect(await correct(child!)).toMatchObject({ status: "PARTLY_PAID" });
    await pay(id, "T-3");
    expect(await correct(child!)).toMatchObject({ code: "STEP_NOT_NOW" });
  });

  test("is corrected once, though the officer's message comes twice", async () => {
    const { id, heirs } = await approved();
    const key = randomUUID();
    const told = await correct(heirs[0]!.id, { key });
    expect(await correct(heirs[0]!.id, { key })).toEqual(told);
    expect((await corrections(id))[0].accountCorrections).toHaveLength(1);
    expect(await correct(heirs[0]!.id, { key, account: WRONG })).toMatchObject({
      code: "IDEMPOTENCY_KEY_REUSED",
    });
  });

  test("is not corrected by a step of its own before the decision: setHeirs names the account", async () => {
    const id = await submitted();
    const [heir] = (await claims.step("returnClaim", id, { note: ["String!", WHY] }, { who: secondVerifier }))
      .heirs;
    expect(await correct(heir!.id)).toMatchObject({ code: "STEP_NOT_NOW", field: "claim" });
  });

  test("needs an account number, a holder and a reason", async () => {
    const [heir] = (await approved()).heirs;
    const sent = (change: Correction) => correct(heir!.id, change);
    expect(await sent({ account: { ...RIGHT, number: "12-34" } })).toMatchObject({
      code: "ACCOUNT_NUMBER_UNSOUND",
      field: "account.number",
    });
    expect(await sent({ account: { ...RIGHT, holder: " " } })).toMatchObject({
      code: "TEXT_UNSOUND",
      field: "account.holder",
    });
    expect(await sent({ reason: "-" })).toMatchObject({ code: "NOTE_NEEDED", field: "reason" });
    expect(await correct("x\u0000")).toMatchObject({ code: "NOT_FOUND", field: "heir" });
  });

  test("is for the makers of the place to correct", async () => {
    const [heir] = (await approved()).heirs;
    for (const who of [verifier, funder])
      expect(await correct(heir!.id, { who })).toMatchObject({ code: "NOT_ALLOWED_HERE" });
    expect(await correct(heir!.id, { who: stranger })).toMatchObject({ code: "NOT_FOUND", field: "heir" });
    for (const [who, code] of [
      [analyst, "FORBIDDEN"],
      [null, "UNAUTHENTICATED"],
    ] as const) {
      const { errors } = await claims.asked("correctBankAccount", variables(heir!.id, {}), { who });
      expect(errors).toMatchObject([{ extensions: { code } }]);
    }
    expect(await correct(heir!.id, { who: admin })).toMatchObject({ status: "APPROVED" });
  });
});

test("the corrections of many heirs are read in one statement", async () => {
  const ids = [(await approved()).id, (await approved()).id];
  const all = ids.map((id) => ({ __typename: "Claim", id }));
  const query = `query ($all: [_Any!]!) { _entities(representations: $all) { ... on Claim {
    heirs { accountCorrections { step } } } } }`;
  const { count } = await graph.database.countStatements(() =>
    graph.ask(query, { variables: { all }, actor: officer }),
  );
  // Claims, heirs, corrections.
  expect(count).toBe(3);
});
