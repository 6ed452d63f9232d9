import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MODES, openGraph } from "./harness/open-graph.js";
import type { Graph } from "./harness/open-graph.js";

const PROPOSE = `mutation ($input: BudgetInput!, $key: UUID!) { changed: proposeBudget(input: $input, idempotencyKey: $key) {
  ... on BudgetRevision { id } ... on Problem { code message } } }`;
const DECIDE = `mutation ($id: ID!, $key: UUID!) { changed: decideBudget(revision: $id, approve: true, idempotencyKey: $key) {
  ... on BudgetRevision { id status } ... on Problem { code message } } }`;
const FIGURES = `query ($code: RegionCode!) { region(code: $code) { fundingReconciliation {
  figure metric group reported computed difference computedIs missingReason caveats { code } } } }`;

/** What the articles say was budgeted, as the offices would enter it. */
const BUDGETS = [
  {
    scheme: "sumut-miskin-ekstrem",
    region: "12",
    year: 2024,
    source: "APBD_PROVINCE",
    amount: 2_000_000_000,
  },
  { scheme: "kukar-apbd", region: "64.02", year: 2022, source: "APBD_REGENCY", amount: 15_000_000_000 },
  { scheme: "kukar-apbd", region: "64.02", year: 2023, source: "APBD_REGENCY", amount: 18_000_000_000 },
  { scheme: "jambi-bkbk", region: "15", year: 2023, source: "BKBK", amount: 15_620_000_000 },
];

describe.each(MODES)("%s", (mode) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openGraph(mode);
    for (const budget of BUDGETS) await enter(graph, budget);
  });
  afterAll(() => graph.close());

  test("Sumut: Rp2 billion are what was printed, and pay for 80 workers fewer than the ten thousand", async () => {
    const figures = await figuresOf(graph, "12");
    expect(figures.get("budget-2024")).toMatchObject({
      reported: 2_000_000_000,
      computed: 2_000_000_000,
      computedIs: "EQUAL",
      caveats: [{ code: "ROUNDED" }, { code: "UNDERFUNDED" }, { code: "HEADLINE_BODY_CONFLICT" }],
    });
    expect(figures.get("workers-targeted-2024")).toMatchObject({
      reported: 10_000,
      computed: 9_920,
      difference: 80,
      computedIs: "LESS",
      caveats: [{ code: "ROUNDED" }],
    });
    expect(figures.get("contribution-per-month")).toMatchObject({ computed: 16_800, computedIs: "EQUAL" });
  });

  test("Sumut: what the target costs is not compared with money that nobody has reserved yet", async () => {
    expect((await figuresOf(graph, "12")).get("cost-of-target-2024")).toMatchObject({
      reported: 2_016_000_000,
      computed: null,
      difference: null,
      missingReason: "NO_DATA",
      caveats: [{ code: "DERIVED" }],
    });
  });

  test("Jambi: the share of the grant that pays contributions is its budget, the whole grant is not", async () => {
    const figures = await figuresOf(graph, "15");
    expect(figures.get("contribution-budget")).toMatchObject({
      reported: 15_620_000_000,
      computed: 15_620_000_000,
      computedIs: "EQUAL",
      caveats: [{ code: "DERIVED" }, { code: "UNDERFUNDED" }],
      missingReason: null,
    });
    expect(figures.get("grant-total")).toMatchObject({ computed: null, missingReason: "NOT_COMPARABLE" });
    // 1,585 villages of today get Rp9,854,889 each: 48 workers, where 1,562 had Rp10,000,000 for 49.
    expect(figures.get("workers-enrolled")).toMatchObject({
      reported: 78_000,
      computed: 48 * 1_585,
      difference: 1_920,
      computedIs: "LESS",
      caveats: [{ code: "ROUNDED" }, { code: "UNDERFUNDED" }, { code: "OFFICIAL_CLAIM" }],
    });
  });

  test("Kukar: Rp18 billion in two accounts pay for 89,285 workers, 38,285 more than the 51 thousand", async () => {
    const figures = await figuresOf(graph, "64.02");
    expect(figures.get("budget-2023")).toMatchObject({
      computed: 18_000_000_000,
      computedIs: "EQUAL",
      caveats: [{ code: "ROUNDED" }, { code: "OVERFUNDED" }],
    });
    expect(figures.get("budget-increase-2023")).toMatchObject({
      computed: 3_000_000_000,
      computedIs: "EQUAL",
    });
    expect(figures.get("workers-2023")).toMatchObject({
      reported: 51_000,
      computed: 89_285,
      difference: 38_285,
      computedIs: "MORE",
    });
  });

  test("a year that nobody has entered has a reason and no number", async () => {
    expect((await figuresOf(graph, "64.02")).get("budget-2025")).toMatchObject({
      reported: 10_000_000_000,
      computed: null,
      difference: null,
      missingReason: "NO_DATA",
      caveats: [{ code: "LATER_PRESS" }],
    });
  });
});

/** By two people; both modes share a database, where it is entered once. */
async function enter(graph: Graph, budget: (typeof BUDGETS)[number]): Promise<void> {
  const proposed = await as(graph, "FUNDER", budget.region, PROPOSE, {
    input: { ...budget, stage: "MURNI" },
  });
  if (proposed.code === "MURNI_APPROVED") return;
  const decided = await as(graph, "VERIFIER", budget.region, DECIDE, { id: proposed.id });
  expect(decided).toMatchObject({ status: "APPROVED" });
}

async function as(
  graph: Graph,
  role: Parameters<Graph["token"]>[0],
  region: string,
  query: string,
  variables: object,
) {
  const token = await graph.token(role, [region]);
  const { data, errors } = await graph.ask(query, { token, variables: { key: randomUUID(), ...variables } });
  expect(errors).toBeUndefined();
  return data!["changed"];
}

async function figuresOf(graph: Graph, code: string): Promise<ReadonlyMap<string, any>> {
  const { data, errors } = await graph.ask(FIGURES, { variables: { code } });
  expect(errors).toBeUndefined();
  return new Map(data!["region"].fundingReconciliation.map((each: any) => [each.figure, each]));
}
