import { afterAll, beforeAll, expect, test } from "vitest";
import { approvedBudget, held, reserving } from "./approved-budget.js";
import { fundingGraph } from "./funding-graph.js";
import type { FundingGraph } from "./funding-graph.js";

const VILLAGE = "99.01.02.2003";
let graph: FundingGraph;
beforeAll(async () => {
  graph = await fundingGraph();
});
afterAll(() => graph.database.close());

test("of 64 who reserve the last money at once, as many get it as it pays for, and no rupiah is lost", async () => {
  const budget = await approvedBudget(graph.parts, { parts: { [VILLAGE]: 40 * 16_800 + 5 } });
  const asked = Array.from({ length: 64 }, (_, index) => ({
    key: `race ${index}`,
    enrolment: `99-RACE-${index}`,
  }));
  const reserve = ({ key, enrolment }: (typeof asked)[number]) =>
    reserving(graph.parts, VILLAGE, [enrolment], { key, months: 1 });
  const answers = await Promise.all(asked.map(reserve));
  expect(answers.filter(({ refused }) => refused.length === 0)).toHaveLength(40);
  expect(answers.flatMap(({ refused }) => refused)).toHaveLength(24);
  expect(await held(graph.parts, budget)).toMatchObject({ FREE: 5, RESERVED: 40 * 16_800 });
  expect(await Promise.all(asked.map(reserve))).toEqual(answers);
  expect(await held(graph.parts, budget)).toMatchObject({ FREE: 5, RESERVED: 40 * 16_800 });
});

test("lists that name villages in opposite orders do not wait for each other in a ring", async () => {
  const villages = Array.from({ length: 20 }, (_, index) => `99.01.02.20${10 + index}`);
  const parts = Object.fromEntries(villages.map((village) => [village, 1_000_000]));
  const budget = await approvedBudget(graph.parts, { year: 2027, parts });
  const reserve = (index: number) => {
    const inOrder = index % 2 === 0 ? villages : villages.toReversed();
    const enrolments = inOrder.map((_, line) => `99-RING-${index}-${line}`);
    return reserving(graph.parts, VILLAGE, enrolments, {
      fromMonth: "2027-01" as never,
      months: 1,
      villages: inOrder as never,
    });
  };
  const answers = await Promise.all(Array.from({ length: 40 }, (_, index) => reserve(index)));
  expect(answers.flatMap(({ refused }) => refused)).toEqual([]);
  expect(await held(graph.parts, budget)).toMatchObject({ RESERVED: 800 * 16_800 });
});
