import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fundingGraph } from "./funding-graph.js";
import type { FundingGraph } from "./funding-graph.js";

let graph: FundingGraph;
beforeAll(async () => {
  graph = await fundingGraph();
});
afterAll(() => graph.database.close());

const lowest = { segment: "BPU", programmes: ["JKK", "JKM"], monthlyIncome: 1_000_000, payer: "SELF" };

describe("contributionDue", () => {
  const due = (input: object, locale: "id" | "en" = "en") =>
    graph.ask(
      `query Due($input: ContributionInput!) {
        contributionDue(input: $input) {
          amount items { programme amount trace basis { kind number year article verification } }
        }
      }`,
      { variables: { input }, locale },
    );

  test.each([
    ["in 2024 whoever pays", { month: "2024-05" }, 16_800],
    [
      "in 2026 when the APBD pays, which the relief leaves out",
      { month: "2026-11", payer: "APBD_PROVINCE" },
      16_800,
    ],
    ["in 2026 when a company pays", { month: "2026-11", payer: "CSR" }, 8_400],
    ["in 2026 when the worker pays", { month: "2026-11" }, 8_400],
    ["in 2027, when the relief is over", { month: "2027-01" }, 16_800],
    [
      "in 2027 for a transport worker, whose relief goes on",
      { month: "2027-01", transportWorker: true },
      8_400,
    ],
  ])("the lowest JKK and JKM %s", async (_, change, amount) => {
    const { data, errors } = await due({ ...lowest, ...change });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ contributionDue: { amount } });
  });

  test("each programme has its amount, its law and a trace in the reader's language", async () => {
    const input = { ...lowest, month: "2024-05" };
    expect((await due(input)).data).toMatchObject({
      contributionDue: {
        items: [
          {
            programme: "JKK",
            amount: 10_000,
            basis: { kind: "PP", number: "44", year: 2015 },
            trace: expect.stringContaining("Rp10,000"),
          },
          { programme: "JKM", amount: 6_800 },
        ],
      },
    });
    expect((await due(input, "id")).data).toMatchObject({
      contributionDue: { items: [{ trace: expect.stringContaining("Rp10.000") }, {}] },
    });
  });

  test.each([
    ["a programme twice", { programmes: ["JKK", "JKK"] }, "INVALID_RULE_INPUT", "input.programmes"],
    [
      "an income that no known band holds",
      { monthlyIncome: 1_099_500 },
      "NOT_SETTLED",
      "input.monthlyIncome",
    ],
    ["a risk class for a BPU", { riskClass: 2 }, "INVALID_RULE_INPUT", "input.riskClass"],
    ["a month before the law", { month: "2015-06" }, "NO_RULE_IN_FORCE", "input.month"],
  ])("refuses %s, naming field and rule in both languages", async (_, change, code, field) => {
    const { data, errors } = await due({ ...lowest, month: "2024-05", ...change });
    expect(data).toBeNull();
    expect(errors).toMatchObject([
      {
        path: ["contributionDue"],
        extensions: { code, field, messages: { id: expect.any(String), en: expect.any(String) } },
      },
    ]);
  });

  test.each([
    ["month", "2024-13", "INVALID_MONTH"],
    ["monthlyIncome", -1, "INVALID_RUPIAH"],
    ["monthlyIncome", 0.5, "INVALID_RUPIAH"],
    ["monthlyIncome", 2 ** 53, "INVALID_RUPIAH"],
  ])("refuses a %s of %s before any rule runs", async (field, value, code) => {
    const { errors } = await due({ ...lowest, month: "2024-05", [field]: value });
    expect(errors).toMatchObject([{ extensions: { code } }]);
    expect(errors[0]!.message).toContain(`input.${field}`);
  });
});

describe("affordability", () => {
  const afford = (input: object) =>
    graph.ask(
      `query Afford($input: AffordabilityInput!) {
        affordability(input: $input) {
          contributionPerWorkerMonth workersPerUnit workersFunded monthsFunded cost remainder shortfall trace
        }
      }`,
      { variables: { input } },
    );
  const asked = { programmes: ["JKK", "JKM"], monthlyIncome: 1_000_000, payer: "BKBK", month: "2023-01" };
  const villages = { ...asked, budget: 10_000_000, units: 1_562, months: 12 };

  test("ten million for each of 1,562 villages pays for 49 workers a village", async () => {
    expect((await afford(villages)).data).toMatchObject({
      affordability: {
        contributionPerWorkerMonth: 16_800,
        workersPerUnit: 49,
        workersFunded: 76_538,
        monthsFunded: 12,
        remainder: 189_939_200,
        shortfall: 0,
      },
    });
  });

  test("78,000 workers are Rp104,800,000 short, and paid for 11 whole months", async () => {
    expect((await afford({ ...villages, workers: 78_000 })).data).toMatchObject({
      affordability: { cost: 15_724_800_000, shortfall: 104_800_000, remainder: 0, monthsFunded: 11 },
    });
  });

  test("units and months are one and twelve unless given", async () => {
    const province = { ...asked, budget: 2_000_000_000, month: "2024-01", payer: "APBD_PROVINCE" };
    expect((await afford(province)).data).toMatchObject({
      affordability: { workersFunded: 9_920, remainder: 128_000 },
    });
    expect((await afford({ ...province, workers: 10_000 })).data).toMatchObject({
      affordability: { shortfall: 16_000_000 },
    });
    const regency = { ...province, budget: 18_000_000_000, month: "2023-01", payer: "APBD_REGENCY" };
    expect((await afford(regency)).data).toMatchObject({ affordability: { workersFunded: 89_285 } });
  });

  test.each([
    ["units", 0],
    ["months", 121],
    ["workers", -1],
  ])("refuses %s of %s, naming the field and its bounds", async (field, value) => {
    const { errors } = await afford({ ...villages, [field]: value });
    expect(errors).toMatchObject([
      {
        extensions: { code: "INVALID_RULE_INPUT", field: `input.${field}` },
        message: expect.stringContaining("from"),
      },
    ]);
  });
});
