import { regionCode } from "@payung/plugin-kit";
import { actor } from "@payung/subgraph-kit";
import type { Actor } from "@payung/subgraph-kit";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { held, reserving } from "./approved-budget.js";
import { fundingGraph } from "./funding-graph.js";
import type { FundingGraph } from "./funding-graph.js";

const VILLAGES = ["99.01.02.2003", "99.01.02.2004", "99.02.02.2004", "99.71.01.1001"].map(regionCode);
const FUNDER = actor("funder", "FUNDER", [regionCode("99")]);
const VERIFIER = actor("verifier", "VERIFIER", [regionCode("99")]);

let graph: FundingGraph;
beforeAll(async () => {
  graph = await fundingGraph({ villages: VILLAGES });
});
afterAll(() => graph.database.close());

let keys = 0;
const newKey = () => `00000000-0000-4000-8000-${String(keys++).padStart(12, "0")}`;
const SHOWN = `__typename
  ... on BudgetRevision { id status stage amount unallocated madeBy budget { id amount unallocated free revisions { stage status } } }
  ... on Problem { code message }`;

interface Revision {
  readonly id: string;
  readonly budget: { readonly id: string };
  readonly [name: string]: unknown;
}

async function change(
  source: string,
  who: Actor,
  variables: Record<string, unknown> = {},
): Promise<Revision> {
  const answer = await graph.ask(source, { actor: who, variables });
  expect(answer.errors).toEqual([]);
  return (answer.data as { result: Revision }).result;
}

const INPUT = { scheme: "contoh-rentan", region: "99", year: 2026, source: "APBD_PROVINCE", stage: "MURNI" };

const propose = (input: Record<string, unknown>, who = FUNDER, key = newKey()) =>
  change(
    `mutation ($input: BudgetInput!, $key: UUID!) { result: proposeBudget(input: $input, idempotencyKey: $key) { ${SHOWN} } }`,
    who,
    { input: { ...INPUT, ...input }, key },
  );

const decide = (revision: string, approve = true, who = VERIFIER, key = newKey()) =>
  change(
    `mutation ($revision: ID!, $approve: Boolean!, $key: UUID!) {
      result: decideBudget(revision: $revision, approve: $approve, note: "seen", idempotencyKey: $key) { ... on BudgetShort { missing } ${SHOWN} } }`,
    who,
    { revision, approve, key },
  );

describe("a proposed budget", () => {
  let proposed: Revision;

  test("shows how it will be cut, for the villages of today, before anybody approves it", async () => {
    proposed = await propose({ amount: 4_032_003 });
    expect(proposed).toMatchObject({ status: "PROPOSED", unallocated: 3, budget: { amount: 0, free: 0 } });
    const { data } = await graph.ask(
      `{ budget(id: "${proposed.budget.id}") { revisions { plan(first: 3) {
        nodes { region { code } programme amount trace pays { workers remainder shortfall } }
        totalCount pageInfo { hasNextPage } } } } }`,
    );
    const plan = { programme: null, amount: 1_008_000, trace: "Divided evenly among the villages" };
    const pays = { workers: 5, remainder: 0, shortfall: 201_600 };
    expect(data).toMatchObject({
      budget: {
        revisions: [
          {
            plan: {
              nodes: VILLAGES.slice(0, 3).map((code) => ({ region: { code }, ...plan, pays })),
              totalCount: 4,
              pageInfo: { hasNextPage: true },
            },
          },
        ],
      },
    });
  });

  test("pays for nobody", async () => {
    const { refused } = await reserving(graph.parts, VILLAGES[0]!, 1);
    expect(refused).toMatchObject([{ code: "NO_BUDGET" }]);
  });

  test("waits alone: a second proposal is refused until it is decided", async () => {
    expect(await propose({ amount: 1 })).toMatchObject({ code: "REVISION_PENDING" });
  });

  test("is decided by another person, who may be refused by region and by role", async () => {
    const same = actor("funder", "ADMIN", []);
    const other = actor("other", "FUNDER", [regionCode("99.01")]);
    const officer = actor("officer", "OFFICER", [regionCode("99")]);
    expect(await decide(proposed.id, true, same)).toMatchObject({ code: "SAME_PERSON" });
    expect(await decide(proposed.id, true, other)).toMatchObject({ code: "NOT_ALLOWED_HERE" });
    expect(await decide(proposed.id, true, officer)).toMatchObject({ code: "NOT_ALLOWED_HERE" });
    const key = newKey();
    const decided = await decide(proposed.id, true, VERIFIER, key);
    expect(decided).toMatchObject({
      status: "APPROVED",
      budget: { amount: 4_032_003, unallocated: 3, free: 4_032_003 },
    });
    expect(await decide(proposed.id, true, VERIFIER, key)).toEqual(decided);
    expect(await decide(proposed.id)).toMatchObject({ code: "ALREADY_DECIDED" });
  });

  test("is the first of its year once", async () => {
    expect(await propose({ amount: 1 })).toMatchObject({ code: "MURNI_APPROVED" });
  });
});

describe("a revised budget", () => {
  test("grows every part, and shrinks none below what is used in it", async () => {
    await reserving(graph.parts, VILLAGES[0]!, 5);
    const more = await propose({ stage: "PERUBAHAN", amount: 8_064_000 });
    expect(await decide(more.id)).toMatchObject({ budget: { amount: 8_064_000, unallocated: 0 } });
    const less = await propose({ stage: "PERUBAHAN", amount: 2_000_000 });
    // Half a million for each of four, but a million is used in one of them.
    expect(await decide(less.id)).toMatchObject({ code: "BUDGET_SHORT", missing: 508_000 });
    expect(await decide(less.id, false)).toMatchObject({ status: "REFUSED", budget: { amount: 8_064_000 } });
    const enough = await propose({ stage: "PERUBAHAN", amount: 4_000_000 });
    expect(await decide(enough.id)).toMatchObject({ code: "BUDGET_SHORT", missing: 8_000 });
    expect(await decide(enough.id, false)).toMatchObject({ status: "REFUSED" });
    const { budget } = await propose({ stage: "PERUBAHAN", amount: 0 });
    expect(await held(graph.parts, budget.id)).toMatchObject({ SOURCE: -8_064_000, RESERVED: 1_008_000 });
  });

  test("needs a first one", async () => {
    expect(await propose({ stage: "PERUBAHAN", year: 2027, amount: 1 })).toMatchObject({ code: "NO_MURNI" });
  });
});

describe("what is refused before it is planned", () => {
  const elsewhere = actor("elsewhere", "FUNDER", [regionCode("98")]);

  test.each([
    ["a funder of another region", elsewhere, {}, "NOT_ALLOWED_HERE"],
    ["a verifier, who decides only", VERIFIER, {}, "NOT_ALLOWED_HERE"],
    ["a region outside the scheme's", elsewhere, { region: "98" }, "REGION_NOT_OF_SCHEME"],
    ["a source that does not pay the scheme", FUNDER, { source: "BAZNAS" }, "SOURCE_NOT_OF_SCHEME"],
    ["details that leave nothing to allocate", FUNDER, { region: "99.03" }, "NOTHING_ALLOCATED"],
    ["details of another form", FUNDER, { details: { villages: 0 } }, "DETAILS_NOT_OF_SCHEME"],
  ])("%s", async (_, who, other, code) => {
    expect(await propose({ amount: 1, year: 2027, ...other }, who)).toMatchObject({ code });
  });

  test("a year that is none, by the name of its field", async () => {
    const source = `mutation ($input: BudgetInput!) {
      proposeBudget(input: $input, idempotencyKey: "${newKey()}") { __typename } }`;
    const variables = { input: { ...INPUT, amount: 1, year: 1999 } };
    expect((await graph.ask(source, { actor: FUNDER, variables })).errors).toMatchObject([
      { extensions: { code: "INVALID_YEAR", field: "input.year" } },
    ]);
  });

  test("nobody without a token, and no scheme that is none", async () => {
    const ask = (scheme: string, who?: Actor) =>
      graph.ask(
        `mutation { proposeBudget(input: {scheme: "${scheme}", region: "99", year: 2027, source: CSR, stage: MURNI, amount: 1},
          idempotencyKey: "${newKey()}") { __typename } }`,
        who ? { actor: who } : {},
      );
    expect((await ask("contoh-rentan")).errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
    expect((await ask("none", FUNDER)).errors).toMatchObject([
      { extensions: { code: "SCHEME_NOT_FOUND", field: "input.scheme" } },
    ]);
  });

  test("a key that came before with another amount", async () => {
    const key = newKey();
    await propose({ amount: 5, year: 2028 }, FUNDER, key);
    expect(await propose({ amount: 6, year: 2028 }, FUNDER, key)).toMatchObject({
      code: "IDEMPOTENCY_KEY_REUSED",
    });
  });
});

interface LedgerAnswer {
  readonly scheme: readonly {
    readonly budgets: readonly {
      readonly entries: {
        readonly nodes: readonly Record<string, unknown>[];
        readonly totalCount: number;
        readonly pageInfo: { readonly endCursor: string };
      };
    }[];
  }[];
}

test("everybody may read a budget's ledger, the latest first, but not who wrote it", async () => {
  const ask = (after: string | null, who?: Actor) =>
    graph.ask(
      `query ($after: String) { scheme: _entities(representations: [{ __typename: "Scheme", code: "contoh-rentan" }]) {
        ... on Scheme { budgets(year: 2026) { entries(first: 4, after: $after) {
          nodes { transfer transferKind accountKind amount direction madeBy allocation { region { code } } }
          totalCount pageInfo { endCursor } } } } } }`,
      { variables: { after }, ...(who && { actor: who }) },
    );
  const entries = async (after: string | null, who?: Actor) =>
    ((await ask(after, who)).data as LedgerAnswer).scheme[0]!.budgets[0]!.entries;
  const first = await entries(null);
  expect(first.nodes[0]).toMatchObject({
    transferKind: "REVISE",
    accountKind: "SOURCE",
    direction: "OUT",
    amount: 4_031_997,
    madeBy: null,
    allocation: null,
  });
  expect((await entries(null, FUNDER)).nodes[0]).toMatchObject({ madeBy: "verifier" });
  let [after, seen] = [first.pageInfo.endCursor, first.nodes.length];
  for (;;) {
    const page = await entries(after);
    if (page.nodes.length === 0) break;
    seen += page.nodes.length;
    after = page.pageInfo.endCursor;
  }
  expect(seen).toBe(first.totalCount);
});
