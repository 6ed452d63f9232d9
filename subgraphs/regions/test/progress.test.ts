import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { regionsGraph } from "./regions-graph.js";
import type { RegionsGraph } from "./regions-graph.js";

let graph: RegionsGraph;
beforeAll(async () => {
  graph = await regionsGraph();
});
afterAll(() => graph.database.close());

describe("instructions", () => {
  test("are told apart by kind, number and year, and say which have expired", async () => {
    const { data } = await graph.ask(
      "{ instructions { kind number year issuedOn validUntil expired status legalBasis { kind number year } } }",
    );
    expect(data).toMatchObject({
      instructions: [
        { kind: "INPRES", number: "2", year: 2021, issuedOn: "2021-03-25", validUntil: null, expired: false },
        {
          kind: "INPRES",
          number: "4",
          year: 2022,
          validUntil: "2024-12-31",
          expired: true,
          status: "EXPIRED",
        },
        {
          kind: "INPRES",
          number: "8",
          year: 2025,
          issuedOn: "2025-03-27",
          expired: false,
          status: "IN_FORCE",
        },
        { kind: "RKP", number: "2026", validUntil: "2026-12-31", expired: false },
        { kind: "RPJMN", number: "2025-2029", expired: false },
        { kind: "RPJPN", number: "2025-2045", legalBasis: { kind: "UU", number: "59", year: 2024 } },
      ],
    });
  });

  test("two targets printed for one year are both kept, and both marked as conflicting", async () => {
    const { data } = await graph.ask(
      "{ instructions { kind targets { indicator value unit year verification note achieved { asOf value } } } }",
    );
    const plans = (data as { instructions: { kind: string; targets: object[] }[] }).instructions;
    const achieved = [
      { asOf: "2025-04", value: 3_568 },
      { asOf: "2025-10", value: 3_701 },
    ];
    const coverage = { indicator: "COVERAGE_RATE", unit: "BASIS_POINTS", achieved };
    expect(plans.find((plan) => plan.kind === "RPJMN")!.targets).toMatchObject([
      {
        ...coverage,
        value: 3_215,
        year: 2025,
        verification: "CONFLICTING",
        note: expect.stringContaining("52.15%"),
      },
      {
        ...coverage,
        value: 5_215,
        year: 2025,
        verification: "CONFLICTING",
        note: expect.stringContaining("32.15%"),
      },
      { ...coverage, value: 4_392, year: 2029, verification: "SECONDARY" },
    ]);
    expect(plans.find((plan) => plan.kind === "RKP")!.targets).toMatchObject([{ value: 3_499, year: 2026 }]);
    expect(plans.find((plan) => plan.kind === "RPJPN")!.targets).toMatchObject([
      { value: 9_950, year: 2045 },
    ]);
  });

  test("an instruction that sets no number has a target without one", async () => {
    const { data } = await graph.ask(
      "{ instructions { addressees note targets { indicator value note } } }",
      { locale: "id" },
    );
    expect(data).toMatchObject({
      instructions: [
        {
          addressees: expect.stringContaining("416 bupati"),
          note: expect.stringContaining("54,09%"),
          targets: [
            { indicator: "BUDGET", value: null, note: expect.stringContaining("tidak ditetapkan") },
            { indicator: "REGULATION", value: null },
            { indicator: "WORKERS_COVERED", value: null },
          ],
        },
        {},
        {},
        {},
        {},
        {},
      ],
    });
  });
});

const PROGRESS = `progress {
  instruction { kind number year expired } indicator numerator denominator unit rate asOf source
  regionsReported regionsTotal missingReason missingReasonText figures { code }
  regulations { since legalBasis { kind number } region { code } scheme { code } }
}`;

async function progressIn(code: string, indicator: string): Promise<object[]> {
  const { data, errors } = await graph.ask(`{ region(code: "${code}") { ${PROGRESS} } }`);
  expect(errors).toEqual([]);
  const { progress } = (data as { region: { progress: { indicator: string }[] } }).region;
  return progress.filter((each) => each.indicator === indicator);
}

describe("progress", () => {
  test("a regulation counts where a region made it, with the day since which terms rest on it", async () => {
    expect(await progressIn("ID", "REGULATION")).toMatchObject([
      {
        instruction: { kind: "INPRES", number: "2", year: 2021, expired: false },
        numerator: 1,
        denominator: 552,
        rate: null,
        asOf: "2026-11-21",
        regionsReported: 1,
        regionsTotal: 552,
        missingReason: null,
        regulations: [
          {
            since: "2023-01-01",
            legalBasis: { kind: "PERGUB", number: "7" },
            region: { code: "18" },
            scheme: { code: "seberang-rentan" },
          },
        ],
      },
    ]);
  });

  test("a regency does not answer by its province's regulation: of its own nothing is known", async () => {
    expect(await progressIn("18.01", "REGULATION")).toMatchObject([
      {
        numerator: null,
        denominator: null,
        regulations: [],
        regionsReported: 0,
        regionsTotal: 1,
        missingReason: "NO_DATA",
      },
    ]);
  });

  test("a budget is the total of a period's figures; of how many nobody states", async () => {
    expect(await progressIn("18", "BUDGET")).toMatchObject([
      {
        numerator: 2_500_000_000,
        denominator: null,
        unit: "RUPIAH",
        asOf: "2024",
        source: "Harian Contoh, Anggaran Pekerja Rentan",
        regionsReported: 2,
        regionsTotal: 16,
        missingReason: "NO_DENOMINATOR",
        figures: [{ code: "budget-2024" }, { code: "budget-2024" }],
      },
    ]);
  });

  test("workers are those reported as enrolled", async () => {
    expect(await progressIn("18", "WORKERS_COVERED")).toMatchObject([
      {
        numerator: 10_000,
        unit: "PERSONS",
        asOf: "2024",
        regionsReported: 1,
        missingReason: "NO_DENOMINATOR",
      },
    ]);
    expect(await progressIn("18.01", "WORKERS_COVERED")).toMatchObject([
      { numerator: null, missingReason: "NO_DATA" },
    ]);
  });

  test("the nation's coverage is the latest published rate, by each plan", async () => {
    const rows = await progressIn("ID", "COVERAGE_RATE");
    expect(rows.map((row) => (row as { instruction: { kind: string } }).instruction.kind)).toEqual([
      "RKP",
      "RPJMN",
      "RPJPN",
    ]);
    expect(rows[0]).toMatchObject({
      rate: 3_701,
      asOf: "2025-10",
      numerator: null,
      missingReason: "NO_DENOMINATOR",
    });
  });

  test("a region's printed rate without a whole measures no target", async () => {
    expect((await progressIn("18", "COVERAGE_RATE"))[0]).toMatchObject({
      rate: null,
      missingReason: "NO_DENOMINATOR",
    });
    expect((await progressIn("18.01", "COVERAGE_RATE"))[0]).toMatchObject({
      rate: null,
      missingReason: "NO_DATA",
    });
  });

  test("an expired instruction is still there, marked, without a made-up zero", async () => {
    expect(await progressIn("18", "EXTREME_POVERTY_RATE")).toMatchObject([
      { instruction: { number: "4", year: 2022, expired: true }, rate: null, missingReason: "NO_DATA" },
      { instruction: { number: "8", year: 2025, expired: false }, rate: null, missingReason: "NO_DATA" },
    ]);
  });

  test("below the regency a region reports for itself alone", async () => {
    expect((await progressIn("18.01.04.2001", "BUDGET"))[0]).toMatchObject({
      regionsReported: 0,
      regionsTotal: 1,
    });
  });

  test("of 514 regencies it costs as many statements as of one", async () => {
    const ask = (first: number) => () =>
      graph.ask(`{ regions(level: REGENCY, first: ${first}) { nodes { ${PROGRESS} } } }`);
    const one = await graph.database.countStatements(ask(1));
    const all = await graph.database.countStatements(ask(514));
    expect(all.result.errors).toEqual([]);
    expect(all.count).toBe(one.count);
  });
});
