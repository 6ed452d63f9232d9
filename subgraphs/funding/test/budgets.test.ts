import { afterAll, beforeAll, expect, test } from "vitest";
import { fiveBudgets } from "./five-budgets.js";
import type { FundingGraph } from "./funding-graph.js";

let graph: FundingGraph;
beforeAll(async () => {
  graph = await fiveBudgets();
});
afterAll(() => graph.database.close());

test("everybody may read a budget, with what is left of it", async () => {
  const source = `{ budget(id: "A") { id year source amount reserved billed paid free scheme { code } region { code } synthetic } none: budget(id: "Z") { id } }`;
  const { result, count } = await graph.database.countStatements(() => graph.ask(source));
  expect(result.data).toEqual({
    budget: {
      id: "A",
      year: 2026,
      source: "APBD_PROVINCE",
      amount: 15_620_000_000,
      reserved: 3_000_000,
      billed: 823_200,
      paid: 823_200,
      free: 15_615_353_600,
      scheme: { code: "harbour-fishers" },
      region: { code: "99" },
      synthetic: false,
    },
    none: null,
  });
  expect(count).toBe(2);
});

test("a budget's number may be any text, even one that no table can hold", async () => {
  const source = "query ($id: ID!) { budget(id: $id) { id } }";
  const answer = await graph.ask(source, { variables: { id: "A\0" } });
  expect(answer).toEqual({ data: { budget: null }, errors: [] });
});

test("a region or a scheme may be named by any text, even one that no table can hold", async () => {
  const source = `query ($all: [_Any!]!) { _entities(representations: $all) {
    ... on Region { fundingReconciliation { figure } funding { budgeted } } ... on Scheme { budgets { id } } } }`;
  const all = [
    { __typename: "Region", code: "99\0" },
    { __typename: "Scheme", code: "harbour-fishers\0" },
  ];
  const answer = await graph.ask(source, { variables: { all } });
  expect(answer).toEqual({ data: { _entities: [null, null] }, errors: [] });
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
    nodes: [{ amount: 10_000_000, region: { code: "99.01.02.2003" } }, { region: { code: "99.01.02.2004" } }],
    totalCount: 3,
    pageInfo: { hasNextPage: true },
  });
  expect((await page(first.budget.allocations.pageInfo.endCursor)).data).toMatchObject({
    budget: {
      allocations: { nodes: [{ region: { code: "99.02.02.2004" } }], pageInfo: { hasNextPage: false } },
    },
  });
});

test("a page of allocations beyond a hundred, or a cursor of nobody's, is refused", async () => {
  const ask = (page: string) => graph.ask(`{ budget(id: "A") { allocations(${page}) { totalCount } } }`);
  expect((await ask("first: 101")).errors).toMatchObject([
    { extensions: { code: "INVALID_PAGE", field: "first" } },
  ]);
  const noNumber = Buffer.from(JSON.stringify(["99", "x"])).toString("base64url");
  for (const after of ["x", "", noNumber])
    expect((await ask(`after: "${after}"`)).errors).toMatchObject([
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
});
