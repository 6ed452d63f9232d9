import { localDate, month, rupiah } from "@payung/jamsostek";
import { regionCode } from "@payung/plugin-kit";
import { checkEntitiesMatchMigrations, createDataSource } from "@payung/subgraph-kit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fundingDatabase } from "../src/database.js";
import { Allocation } from "../src/entities/allocation.js";
import { Budget } from "../src/entities/budget.js";
import { ContributionBill } from "../src/entities/contribution-bill.js";
import { fundingGraph } from "./funding-graph.js";
import type { FundingGraph } from "./funding-graph.js";

let graph: FundingGraph;
beforeAll(async () => {
  graph = await fundingGraph();
  const { source } = graph.database;
  const budget = (id: string, region: string, year: number, payer: Budget["source"], amount: number) => ({
    id,
    scheme: region === "99" ? "harbour-fishers" : "hill-farmers",
    region: regionCode(region),
    year,
    source: payer,
    amount: rupiah(amount),
    synthetic: false,
  });
  await source
    .getRepository(Budget)
    .insert([
      budget("A", "99", 2026, "APBD_PROVINCE", 15_620_000_000),
      budget("B", "99.01", 2026, "APBD_REGENCY", 3_000_000),
      budget("C", "99.01", 2026, "CSR", 1_000_000),
      budget("D", "99.01", 2025, "APBD_REGENCY", 2_000_000),
      budget("E", "98.01", 2026, "DBH_SAWIT", 54_307_662_320),
    ]);
  const allocation = (id: string, budgetId: string, region: string, amount: number) => ({
    id,
    budgetId,
    region: regionCode(region),
    amount: rupiah(amount),
    details: { villages: 3 },
    synthetic: false,
  });
  await source
    .getRepository(Allocation)
    .insert([
      allocation("A1", "A", "99.01.02.2003", 10_000_000),
      allocation("A2", "A", "99.01.02.2004", 10_000_000),
      allocation("A3", "A", "99.02.02.2004", 10_000_000),
      allocation("B1", "B", "99.01.02.2003", 1_000_000),
    ]);
  const bill = (id: string, allocationId: string, of: string, amount: number, paidOn: string | null) => ({
    id,
    allocationId,
    month: month(of),
    amount: rupiah(amount),
    paidOn: paidOn && localDate(paidOn),
    synthetic: false,
  });
  await source
    .getRepository(ContributionBill)
    .insert([
      bill("1", "A1", "2026-01", 823_200, "2026-02-03"),
      bill("2", "A1", "2026-02", 823_200, null),
      bill("3", "B1", "2026-01", 1_500_000, "2026-02-03"),
    ]);
});
afterAll(() => graph.database.close());

const FUNDING = `funding(year: $year) {
  year budgeted reserved billed paid free regionsReported regionsTotal synthetic missingReason missingReasonText
  bySource { source budgeted reserved billed paid free }
}`;

async function fundingOf(regions: object[], year: number | null = 2026, locale: "id" | "en" = "en") {
  const source = `query ($all: [_Any!]!, $year: Int) { entities: _entities(representations: $all) { ... on Region { ${FUNDING} } } }`;
  const all = regions.map((region) => ({ __typename: "Region", ...region }));
  return graph.ask(source, { variables: { all, year }, locale });
}

test("a region's funding is its budgets and those inside it, and its parts add up to the budget", async () => {
  const { data } = await fundingOf([{ code: "99", childCount: 11 }]);
  expect(data).toMatchObject({
    entities: [
      {
        funding: {
          year: 2026,
          budgeted: 15_624_000_000,
          reserved: 10_000_000 - 1_646_400 + 20_000_000,
          billed: 823_200,
          paid: 823_200 + 1_500_000,
          free: 15_624_000_000 - 30_000_000 - 1_500_000,
          regionsReported: 1,
          regionsTotal: 11,
          synthetic: false,
          missingReason: null,
        },
      },
    ],
  });
});

test("by source, the largest budget comes first", async () => {
  const { data } = await fundingOf([{ code: "99.01", childCount: 3 }]);
  expect(data).toMatchObject({
    entities: [
      {
        funding: {
          budgeted: 4_000_000,
          bySource: [
            {
              source: "APBD_REGENCY",
              budgeted: 3_000_000,
              reserved: 0,
              billed: 0,
              paid: 1_500_000,
              free: 1_500_000,
            },
            { source: "CSR", budgeted: 1_000_000, free: 1_000_000 },
          ],
          regionsReported: 0,
        },
      },
    ],
  });
});

test("the nation counts provinces, beyond 32 bits", async () => {
  const { data } = await fundingOf([{ code: "ID", childCount: 38 }]);
  expect(data).toMatchObject({
    entities: [{ funding: { budgeted: 69_931_662_320, regionsReported: 2, regionsTotal: 38 } }],
  });
});

test("a region without a budget has nulls and the reason, never zero", async () => {
  const { data } = await fundingOf([{ code: "97", childCount: 4 }], 2026, "id");
  expect(data).toMatchObject({
    entities: [
      {
        funding: {
          budgeted: null,
          paid: null,
          bySource: [],
          synthetic: null,
          missingReason: "NO_DATA",
          missingReasonText: expect.stringContaining("bukan nol"),
        },
      },
    ],
  });
});

test("without a year it is the present one in the region", async () => {
  expect((await fundingOf([{ code: "99" }], null)).data).toMatchObject({
    entities: [{ funding: { year: 2026 } }],
  });
  expect((await fundingOf([{ code: "99.01" }], 2025)).data).toMatchObject({
    entities: [{ funding: { budgeted: 2_000_000 } }],
  });
});

test("the funding of a hundred regions is one statement", async () => {
  const regions = Array.from({ length: 100 }, (_, index) => ({
    code: `99.${String(index).padStart(2, "0")}`,
  }));
  const { result, count } = await graph.database.countStatements(() => fundingOf(regions));
  expect(result.errors).toEqual([]);
  expect((result.data as { entities: unknown[] }).entities).toHaveLength(100);
  expect(count).toBe(1);
});

test("a year out of bounds is refused by its argument", async () => {
  expect((await fundingOf([{ code: "99" }], 20_026)).errors).toMatchObject([
    { extensions: { code: "INVALID_YEAR", field: "year" } },
  ]);
});

test("everybody may read a budget, with what is left of it", async () => {
  const source = `{ budget(id: "A") { id year source amount reserved billed paid free scheme { code } region { code } synthetic } none: budget(id: "Z") { id } }`;
  const { result, count } = await graph.database.countStatements(() => graph.ask(source));
  expect(result.data).toEqual({
    budget: {
      id: "A",
      year: 2026,
      source: "APBD_PROVINCE",
      amount: 15_620_000_000,
      reserved: 28_353_600,
      billed: 823_200,
      paid: 823_200,
      free: 15_590_000_000,
      scheme: { code: "harbour-fishers" },
      region: { code: "99" },
      synthetic: false,
    },
    none: null,
  });
  expect(count).toBe(2);
});

test("a budget's allocations come page by page, by region", async () => {
  const page = (after: string | null) =>
    graph.ask(
      `query ($after: String) { budget(id: "A") { allocations(first: 2, after: $after) {
        nodes { id amount region { code } } totalCount pageInfo { hasNextPage endCursor } } } }`,
      { variables: { after } },
    );
  const first = (await page(null)).data as { budget: { allocations: { pageInfo: { endCursor: string } } } };
  expect(first.budget.allocations).toMatchObject({
    nodes: [{ id: "A1", region: { code: "99.01.02.2003" } }, { id: "A2" }],
    totalCount: 3,
    pageInfo: { hasNextPage: true },
  });
  expect((await page(first.budget.allocations.pageInfo.endCursor)).data).toMatchObject({
    budget: { allocations: { nodes: [{ id: "A3" }], pageInfo: { hasNextPage: false } } },
  });
});

test("a page of allocations beyond a hundred, or a cursor of nobody's, is refused", async () => {
  const ask = (page: string) => graph.ask(`{ budget(id: "A") { allocations(${page}) { totalCount } } }`);
  expect((await ask("first: 101")).errors).toMatchObject([
    { extensions: { code: "INVALID_PAGE", field: "first" } },
  ]);
  expect((await ask('after: "x"')).errors).toMatchObject([
    { extensions: { code: "INVALID_PAGE", field: "after" } },
  ]);
});

test("the budgets of many schemes, with balances and allocations, cost a constant number of statements", async () => {
  const source = `query ($all: [_Any!]!) { entities: _entities(representations: $all) { ... on Scheme { budgets { id free allocations(first: 1) { nodes { id } totalCount } } } } }`;
  const all = Array.from({ length: 100 }, (_, n) => ({ __typename: "Scheme", code: `scheme-${n}` }));
  all.push({ __typename: "Scheme", code: "hill-farmers" }, { __typename: "Scheme", code: "harbour-fishers" });
  const { result, count } = await graph.database.countStatements(() =>
    graph.ask(source, { variables: { all } }),
  );
  const schemes = (result.data as { entities: { budgets: { id: string }[] }[] }).entities;
  expect(schemes[100]!.budgets.map(({ id }) => id)).toEqual(["B", "C", "E", "D"]);
  expect(schemes[101]!.budgets.map(({ id }) => id)).toEqual(["A"]);
  expect(count).toBe(5);
});

test("a scheme's budgets can be those of one year", async () => {
  const source = `query ($all: [_Any!]!) { entities: _entities(representations: $all) { ... on Scheme { budgets(year: 2025) { id } } } }`;
  const all = [{ __typename: "Scheme", code: "hill-farmers" }];
  expect((await graph.ask(source, { variables: { all } })).data).toEqual({
    entities: [{ budgets: [{ id: "D" }] }],
  });
});

test("what a scheme keeps beside an allocation is for plugins, not for frontends", () => {
  expect(graph.subgraph.typeDefs).toMatch(/details: AllocationDetails @inaccessible/);
  expect(graph.subgraph.typeDefs).toMatch(/scalar AllocationDetails\s+@inaccessible/);
});

test("the tables are those that the entities say", async () => {
  const { ownerUrl } = graph.database;
  const owner = await createDataSource({ ...fundingDatabase, url: ownerUrl, schema: "funding" }).initialize();
  try {
    expect(await checkEntitiesMatchMigrations(owner)).toEqual([]);
  } finally {
    await owner.destroy();
  }
});
