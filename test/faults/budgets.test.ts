import { randomUUID } from "node:crypto";
import { withClient } from "@payung/subgraph-kit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chaos, insist } from "./harness/chaos.js";
import { Product } from "./harness/product.js";
import { seededRandom } from "./harness/random.js";

const random = seededRandom();
const product = new Product();
beforeAll(() => product.start());
afterAll(() => product.stop());

const PROPOSE = `mutation ($input: BudgetInput!, $key: UUID!) { proposeBudget(input: $input, idempotencyKey: $key) {
  __typename ... on BudgetRevision { id budget { id } } ... on Problem { code message } } }`;
const DECIDE = `mutation ($revision: ID!, $key: UUID!) { decideBudget(revision: $revision, approve: true, idempotencyKey: $key) {
  __typename ... on BudgetRevision { id status } ... on Problem { code message } } }`;
const SHOW = `query ($id: ID!) { budget(id: $id) { amount free reserved billed paid unallocated revisions { status amount } } }`;

const REGENCIES = ["15.01", "15.02", "15.03", "15.04", "15.05", "15.06", "15.07", "15.08", "15.09"];
const YEARS = [2023, 2024, 2025, 2026, 2027, 2028];

interface Acknowledged {
  readonly budget: string;
  readonly amount: number;
}

/** A funder proposes a budget and a verifier approves it, each asking with the same key until there is an answer. */
async function fund(region: string, year: number, amount: number): Promise<Acknowledged> {
  const [funder, verifier] = await Promise.all([
    product.token("FUNDER", ["15"]),
    product.token("VERIFIER", ["15"]),
  ]);
  // The grant of most years is published nowhere: the funder states it.
  const details = { grantPerVillage: 100_000_000 };
  const input = { scheme: "jambi-bkbk", region, year, source: "BKBK", stage: "MURNI", amount, details };
  const { proposeBudget } = await insist(product, PROPOSE, { input, key: randomUUID() }, funder);
  expect(proposeBudget).toMatchObject({ __typename: "BudgetRevision" });
  const { decideBudget } = await insist(
    product,
    DECIDE,
    { revision: proposeBudget.id, key: randomUUID() },
    verifier,
  );
  expect(decideBudget).toMatchObject({ status: "APPROVED" });
  return { budget: proposeBudget.budget.id, amount };
}

test(`budgets that were acknowledged are there once, to the rupiah, whatever was killed (seed ${random.seed})`, async () => {
  const wanted = YEARS.flatMap((year) => REGENCIES.map((region) => ({ region, year })));
  const acknowledged: Acknowledged[] = [];
  const desks = Array.from({ length: 3 }, async () => {
    for (let next = wanted.pop(); next; next = wanted.pop())
      acknowledged.push(await fund(next.region, next.year, random.between(100, 999) * 1_000_000));
  });
  const killed = await Promise.all([
    chaos(product, random, { times: 10, every: [200, 1_500], down: [0, 500] }),
    ...desks,
  ]);
  expect(killed[0]).toHaveLength(10);
  expect(acknowledged).toHaveLength(YEARS.length * REGENCIES.length);
  for (const { budget, amount } of acknowledged) {
    const { budget: shown } = await insist(product, SHOW, { id: budget });
    expect(shown).toMatchObject({ amount, revisions: [{ status: "APPROVED", amount }] });
    expect(shown.free + shown.reserved + shown.billed + shown.paid).toBe(amount);
  }
  const [rows] = await withClient(product.databaseUrl, async (client) => {
    const found = await client.query("select (select count(*)::int from funding.budget) as budgets");
    return found.rows as { budgets: number }[];
  });
  expect(rows!.budgets).toBe(acknowledged.length);
});
