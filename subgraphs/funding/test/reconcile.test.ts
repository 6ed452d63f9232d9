import { afterAll, beforeAll, expect, test } from "vitest";
import { approvedBudget } from "./approved-budget.js";
import { fundingGraph } from "./funding-graph.js";
import type { FundingGraph } from "./funding-graph.js";

let graph: FundingGraph;
beforeAll(async () => {
  graph = await fundingGraph();
});
afterAll(() => graph.database.close());

const SOURCE = `query ($all: [_Any!]!) { entities: _entities(representations: $all) { ... on Region {
  fundingReconciliation { figure metric period reported computed difference computedIs caveats { code } missingReason missingReasonText } } } }`;

async function reconciliationOf(...codes: string[]) {
  const all = codes.map((code) => ({ __typename: "Region", code }));
  const { result, count } = await graph.database.countStatements(() =>
    graph.ask(SOURCE, { variables: { all } }),
  );
  expect(result.errors).toEqual([]);
  const { entities } = result.data as { entities: { fundingReconciliation: Record<string, unknown>[] }[] };
  return { lists: entities.map((each) => each.fundingReconciliation), count };
}

test("a reported budget without one of ours has a reason, never a zero", async () => {
  const { lists } = await reconciliationOf("99");
  expect(lists[0]).toMatchObject([
    {
      figure: "budget-2024",
      metric: "BUDGET",
      period: "2024",
      reported: 1_000_000_000,
      computed: null,
      difference: null,
      caveats: [{ code: "ROUNDED" }],
      missingReason: "NO_DATA",
      missingReasonText: expect.stringContaining("not zero"),
    },
    { figure: "workers-2024", reported: null, missingReason: "NO_DATA" },
  ]);
});

test("a reported budget stands beside the region's own, with its caveats and how far they are apart", async () => {
  await approvedBudget(graph.parts, { year: 2024, parts: { "99.01.02.2003": 990_000_000 }, free: 4_000_000 });
  await approvedBudget(graph.parts, { year: 2024, region: "99.71", parts: {}, free: 7 });
  const { lists, count } = await reconciliationOf("99", "99.71", "98");
  expect(lists[0]).toMatchObject([
    {
      reported: 1_000_000_000,
      computed: 994_000_000,
      difference: 6_000_000,
      computedIs: "LESS",
      caveats: [{ code: "ROUNDED" }],
      missingReason: null,
    },
    // The source names no number; ours pays for so many all year.
    { figure: "workers-2024", reported: null, computed: 4_910, missingReason: "NO_DATA" },
  ]);
  expect(lists[1]).toMatchObject([{ computed: 7 }, { computed: 0 }]);
  expect(lists[2]).toEqual([]);
  expect(count).toBe(1);
});

test("a budget with accounts for its programmes shows each, and pays for whom both pay", async () => {
  await approvedBudget(graph.parts, {
    scheme: "contoh-kota-rentan",
    region: "99.71",
    parts: { "99.71 JKK": 1_200_000, "99.71 JKM": 816_000 },
  });
  const source = `{ entities: _entities(representations: [{ __typename: "Region", code: "99.71" }]) { ... on Region {
    funding(year: 2026) { budgeted murni perubahan byAccount { programme budgeted free } } } } }`;
  expect((await graph.ask(source)).data).toMatchObject({
    entities: [
      {
        funding: {
          budgeted: 2_016_000,
          murni: 2_016_000,
          perubahan: null,
          byAccount: [
            { programme: "JKK", budgeted: 1_200_000, free: 1_200_000 },
            { programme: "JKM", budgeted: 816_000 },
          ],
        },
      },
    ],
  });
});
