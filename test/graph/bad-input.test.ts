import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MODES, openGraph } from "./harness/open-graph.js";
import type { Graph } from "./harness/open-graph.js";

const AFFORD = (change: string) =>
  `{ affordability(input: {budget: 10000000, programmes: [JKK, JKM], monthlyIncome: 1000000, payer: BKBK, month: "2023-01", ${change}}) { cost } }`;

describe.each(MODES)("%s", (mode) => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openGraph(mode);
  });
  afterAll(() => graph.close());

  test.each([
    ["a region code that is no code", '{ region(code: "99x") { name } }', "INVALID_REGION_CODE", "code"],
    ["a region that does not exist", '{ region(code: "99") { name } }', "REGION_NOT_FOUND", "code"],
    [
      "a thirteenth month",
      '{ region(code: "15") { coverage(month: "2024-13") { covered } } }',
      "INVALID_MONTH",
      "month",
    ],
    ["a negative amount", AFFORD("months: 12").replace("10000000", "-5"), "INVALID_RUPIAH", "input.budget"],
    [
      "a fraction of a rupiah",
      AFFORD("months: 12").replace("10000000", "1.5"),
      "INVALID_RUPIAH",
      "input.budget",
    ],
    [
      "an amount beyond 2^53-1",
      AFFORD("months: 12").replace("10000000", "9007199254740993"),
      "INVALID_RUPIAH",
      "input.budget",
    ],
    [
      "an unknown scheme",
      '{ eligibility(input: {scheme: "nobody", category: PEKERJA_RENTAN, birthDate: "1990-01-01", region: "15", on: "2024-01-01"}) { eligible } }',
      "SCHEME_NOT_FOUND",
      "input.scheme",
    ],
    [
      "the 30th of February",
      '{ benefitsDue(input: {programme: JKM, event: DEATH, date: "2024-02-30", monthlyIncome: 1, monthsContributed: 1}) { total } }',
      "INVALID_LOCAL_DATE",
      "input.date",
    ],
    ["no months at all", AFFORD("months: 0"), "INVALID_RULE_INPUT", "input.months"],
  ])("%s is refused in both languages, with its field", async (_, query, code, field) => {
    const [id, en] = await Promise.all([
      graph.ask(query, { language: "id" }),
      graph.ask(query, { language: "en" }),
    ]);
    expect(id.errors?.[0]?.extensions).toMatchObject({ code, field });
    expect(en.errors?.[0]?.extensions).toMatchObject({ code, field });
    expect(id.errors?.[0]?.message).not.toBe(en.errors?.[0]?.message);
    expect(id.errors?.[0]?.extensions).not.toHaveProperty("messages");
  });

  test("the same values are refused as variables too, and nothing is called", async () => {
    graph.callsSince();
    const query = "query ($code: RegionCode!) { region(code: $code) { name } }";
    const { errors } = await graph.ask(query, { variables: { code: "99x" } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: "INVALID_REGION_CODE", field: "code" });
    const budget = "query ($input: AffordabilityInput!) { affordability(input: $input) { cost } }";
    const input = {
      budget: 2 ** 53,
      programmes: ["JKK"],
      monthlyIncome: 1000000,
      payer: "BKBK",
      month: "2023-01",
    };
    const large = await graph.ask(budget, { variables: { input } });
    expect(large.errors?.[0]?.extensions).toMatchObject({ code: "INVALID_RUPIAH", field: "input.budget" });
    expect(graph.callsSince()).toEqual([]);
  });

  test("a bomb of nested fragments of 1.2 kB and a query of 300 kB are refused in under 100 ms", async () => {
    const depth = 22;
    const bomb = Array.from(
      { length: depth },
      (_, n) => `fragment F${n} on Region { parent { ...F${n + 1} } a: parent { ...F${n + 1} } }`,
    );
    const nested = `{ region(code: "15") { ...F0 } } ${bomb.join(" ")} fragment F${depth} on Region { name }`;
    const large = `{ region(code: "15") { ${"name ".repeat(60_000)} } }`;
    for (const query of [nested, large]) {
      const began = performance.now();
      const { errors } = await graph.ask(query);
      const took = performance.now() - began;
      expect(errors?.[0]?.extensions["code"]).toMatch(/QUERY_TOO_LARGE|GRAPHQL_PARSE_FAILED/);
      expect(took).toBeLessThan(100);
    }
  });
});
