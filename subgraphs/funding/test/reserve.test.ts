import { month } from "@payung/jamsostek";
import { regionCode } from "@payung/plugin-kit";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { approvedBudget, held, reserving } from "./approved-budget.js";
import { fundingGraph } from "./funding-graph.js";
import type { FundingGraph } from "./funding-graph.js";

const VILLAGE = "99.01.02.2003";
let graph: FundingGraph;
let year = 2021;
let budget: string;

beforeAll(async () => {
  graph = await fundingGraph();
});
afterAll(() => graph.database.close());

// A year of its own for each test, none with a relief: budgets are one for each scheme, region, year and source.
beforeEach(async () => {
  year += 1;
  budget = await approvedBudget(graph.parts, { year, parts: { [VILLAGE]: 10_000_000 } });
});

const of = (text: string) => month(`${year}-${text}`);
const reserve = (people: number | readonly string[], change: Parameters<typeof reserving>[3] = {}) =>
  reserving(graph.parts, VILLAGE, people, { fromMonth: of("01"), ...change });

describe("a village with Rp10,000,000", () => {
  test("pays for 49 people all year, and the fiftieth lacks Rp80,000", async () => {
    const answer = await reserve(50);
    expect(answer).toEqual({
      refused: [{ line: 49, code: "FUNDS_SHORT", missing: 80_000, available: 121_600 }],
      fewer: [],
      shortened: [],
    });
    expect(await held(graph.parts, budget)).toMatchObject({ FREE: 121_600, RESERVED: 49 * 201_600 });
  });

  test("pays for 7 whole months of the fiftieth where fewer are wanted, and keeps Rp4,000", async () => {
    await reserve(49);
    const answer = await reserve(1, { whenShort: "FEWER_MONTHS" });
    expect(answer).toEqual({ refused: [], fewer: [{ line: 0, untilMonth: of("07") }], shortened: [] });
    expect(await held(graph.parts, budget)).toMatchObject({ FREE: 4_000 });
  });

  test("pays for eleven months of all fifty where all are to have the same, and keeps Rp760,000", async () => {
    const before = Array.from({ length: 49 }, (_, index) => `99-FOR-ALL-${index}`);
    await reserve(before);
    const answer = await reserve(1, { whenShort: "FEWER_MONTHS_FOR_ALL" });
    expect(answer.refused).toEqual([]);
    expect(answer.fewer).toEqual([{ line: 0, untilMonth: of("11") }]);
    expect(answer.shortened.map(({ enrolment }) => enrolment)).toEqual(before.toSorted());
    expect(answer.shortened[0]).toMatchObject({ untilMonth: of("11") });
    expect(await held(graph.parts, budget)).toMatchObject({ FREE: 760_000, RESERVED: 50 * 11 * 16_800 });
  });

  test("cuts nobody outside the regions in which the asker acts", async () => {
    await reserve(49);
    const elsewhere = { whenShort: "FEWER_MONTHS_FOR_ALL", within: [regionCode("98")] } as const;
    expect((await reserve(1, elsewhere)).refused).toMatchObject([{ code: "FUNDS_SHORT", missing: 80_000 }]);
    expect(await held(graph.parts, budget)).toMatchObject({ FREE: 121_600 });
    const here = { whenShort: "FEWER_MONTHS_FOR_ALL", within: [regionCode("99.01")] } as const;
    expect((await reserve(1, here)).shortened).toHaveLength(49);
  });

  test("gives nothing to a whole list that cannot have a month even if all had fewer", async () => {
    await reserve(49, { fromMonth: of("12"), months: 1 });
    const answer = await reserve(800, { whenShort: "FEWER_MONTHS_FOR_ALL" });
    expect(answer.refused).toHaveLength(800);
    expect(await held(graph.parts, budget)).toMatchObject({ RESERVED: 49 * 16_800 });
  });
});

test("a village that no approved budget holds, and months beyond the year, are refused line by line", async () => {
  const nowhere = await reserving(graph.parts, "98.01.02.2003", 2, { fromMonth: of("01") });
  expect(nowhere.refused).toMatchObject([
    { line: 0, code: "NO_BUDGET" },
    { line: 1, code: "NO_BUDGET" },
  ]);
  const beyond = await reserve(1, { fromMonth: of("11"), months: 3 });
  expect(beyond.refused).toMatchObject([{ line: 0, code: "CROSSES_YEAR" }]);
});

test("the same key answers again and reserves once", async () => {
  const people = ["99-ONCE-1", "99-ONCE-2"];
  const ask = { key: `again ${year}`, months: 1 };
  expect(await reserve(people, ask)).toEqual(await reserve(people, ask));
  expect(await held(graph.parts, budget)).toMatchObject({ RESERVED: 2 * 16_800 });
});

test("nobody shares in what another reservation holds", async () => {
  const people = [`99-HELD-${year}`];
  await reserve(people, { months: 3 });
  await expect(reserve(people, { months: 3 })).rejects.toThrow("reservation_line_key");
});

test("a list of hundreds costs as many statements as one person", async () => {
  const statementsFor = async (people: number) => {
    const { count } = await graph.database.countStatements(() => reserve(people, { months: 1 }));
    return count;
  };
  await statementsFor(1);
  expect(await statementsFor(400)).toBe(await statementsFor(1));
});
