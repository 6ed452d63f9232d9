import { rupiah } from "@payung/jamsostek";
import { regionCode } from "@payung/plugin-kit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { approvedBudget, reserving } from "./approved-budget.js";
import { fundingGraph } from "./funding-graph.js";
import type { FundingGraph } from "./funding-graph.js";

let graph: FundingGraph;
beforeAll(async () => {
  graph = await fundingGraph();
  await approvedBudget(graph.parts, {
    region: "99.71",
    parts: { "99.71 JKK": 10 * 10_000, "99.71 JKM": 3 * 6_800 },
  });
});
afterAll(() => graph.database.close());

const reserve = (people: readonly string[], change = {}) =>
  reserving(graph.parts, "99.71.01.1001", people, { months: 1, ...change });

const accounts = async () => {
  const rows: { programme: string; kind: string; balance: string }[] = await graph.database.source.query(
    `select programme, kind, balance from account join allocation on allocation.id = allocation_id
     where kind in ('FREE', 'RESERVED') order by programme, kind`,
  );
  return rows.map(({ programme, kind, balance }) => `${programme} ${kind} ${balance}`);
};

test("where JKK and JKM stand in accounts of their own, a person draws on both or on none", async () => {
  const { refused } = await reserve(["99-A", "99-B", "99-C", "99-D"]);
  // JKM pays for three; the fourth leaves JKK untouched though it would pay.
  expect(refused).toEqual([{ line: 3, code: "FUNDS_SHORT", missing: 6_800, available: 70_000 }]);
  expect(await accounts()).toEqual([
    "JKK FREE 70000",
    "JKK RESERVED 30000",
    "JKM FREE 0",
    "JKM RESERVED 20400",
  ]);
});

test("nobody's cover is cut in one account alone", async () => {
  const { refused } = await reserve(["99-E"], {
    programmes: ["JKM"],
    whenShort: "FEWER_MONTHS_FOR_ALL",
    monthlyIncome: rupiah(1_000_000),
    villages: [regionCode("99.71.01.1001")],
  });
  expect(refused).toMatchObject([{ code: "FUNDS_SHORT" }]);
});
