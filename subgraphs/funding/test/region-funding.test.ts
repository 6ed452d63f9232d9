import { afterAll, beforeAll, expect, test } from "vitest";
import { fiveBudgets } from "./five-budgets.js";
import type { FundingGraph } from "./funding-graph.js";

let graph: FundingGraph;
beforeAll(async () => {
  graph = await fiveBudgets();
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
          reserved: 3_000_000,
          billed: 823_200,
          paid: 823_200 + 500_000,
          free: 15_624_000_000 - 4_646_400 - 500_000,
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
              paid: 500_000,
              free: 2_500_000,
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
