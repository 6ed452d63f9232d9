import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { regionsGraph } from "./regions-graph.js";
import type { RegionsGraph } from "./regions-graph.js";

let graph: RegionsGraph;
beforeAll(async () => {
  graph = await regionsGraph();
});
afterAll(() => graph.database.close());

describe("published figures", () => {
  test("a suspected misprint shows its printed string, its value and apart from both what was meant", async () => {
    const { data } = await graph.ask(
      '{ region(code: "18") { reportedFigures { code metric printed value suggestedValue status precision asOf unit caveats { code sentence } source { publisher title date } plugin { id } region { name } } } }',
    );
    expect(data).toMatchObject({
      region: {
        reportedFigures: [
          {
            code: "benefits-2023",
            metric: "BENEFITS_PAID",
            printed: "Rp 5.794.000",
            value: 5_794_000,
            suggestedValue: 5_794_000_000,
            status: "SUSPECTED_MISPRINT",
            precision: "EXACT",
            asOf: "2023",
            unit: "RUPIAH",
            caveats: [{ code: "MISPRINT_SUSPECTED", sentence: "One death benefit alone is more." }],
            source: { publisher: "Harian Contoh", title: "Anggaran Pekerja Rentan", date: "2024-02-24" },
            plugin: { id: "seberang" },
            region: { name: "Lampung" },
          },
          { code: "budget-2024" },
          { code: "informal-rate" },
          { code: "price-of-one" },
          { code: "workers" },
        ],
      },
    });
  });

  test("what a source does not state is null, not zero", async () => {
    const { data } = await graph.ask(
      '{ region(code: "18.01") { reportedFigures { code printed value caveats { code } } } }',
    );
    expect(data).toMatchObject({
      region: {
        reportedFigures: [
          { code: "budget-2024" },
          { code: "budget-2025", printed: null, value: null, caveats: [{ code: "NOT_STATED" }] },
        ],
      },
    });
  });
});

describe("totals", () => {
  const TOTALS =
    "figureTotals { metric period unit value note regionsReported regionsTotal counted { region { code } } leftOut { reason figure { code } } missingReason }";

  test("add the province and the regency in it, and say how many of how many reported", async () => {
    const { data } = await graph.ask(`{ region(code: "18") { ${TOTALS} } }`);
    expect(data).toEqual({
      region: {
        figureTotals: expect.arrayContaining([
          {
            metric: "BUDGET",
            period: "2024",
            unit: "RUPIAH",
            value: 2_500_000_000,
            note: "2 of 16 regions reported",
            regionsReported: 2,
            regionsTotal: 16,
            counted: [{ region: { code: "18" } }, { region: { code: "18.01" } }],
            leftOut: [],
            missingReason: null,
          },
        ]),
      },
    });
  });

  test("a misprint enters no total, and neither does what it may have meant", async () => {
    const { data } = await graph.ask(`{ region(code: "ID") { ${TOTALS} } }`, { locale: "id" });
    expect(data).toMatchObject({
      region: {
        figureTotals: expect.arrayContaining([
          expect.objectContaining({
            metric: "BENEFITS_PAID",
            value: null,
            note: "0 dari 552 wilayah melaporkan",
            counted: [],
            leftOut: [{ reason: "SUSPECTED_MISPRINT", figure: { code: "benefits-2023" } }],
            missingReason: "NO_DATA",
          }),
        ]),
      },
    });
  });

  test("a rate, and the price of one worker, are in no total", async () => {
    const { data } = await graph.ask(`{ region(code: "ID") { ${TOTALS} } }`);
    const totals = (data as { region: { figureTotals: { metric: string }[] } }).region.figureTotals;
    expect(totals.map((total) => total.metric)).not.toContain("COVERAGE_RATE");
    expect(totals.map((total) => total.metric)).not.toContain("CONTRIBUTION_PER_MONTH");
    expect(totals).toHaveLength(4);
  });

  test("where nobody published anything there is no total", async () => {
    expect((await graph.ask(`{ region(code: "19") { ${TOTALS} } }`)).data).toEqual({
      region: { figureTotals: [] },
    });
  });
});
