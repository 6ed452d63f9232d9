import { localDate, rupiah } from "@payung/jamsostek";
import type { RegionCode, ReportedFigure } from "@payung/plugin-kit";

/** One figure as reported, one that is suspect with a suggestion, one that the source does not state. */
export function exampleFigures(region: RegionCode): readonly ReportedFigure[] {
  const source = {
    publisher: "Harian Contoh",
    title: "Contoh",
    date: localDate("2024-03-01"),
    key: "contoh-2024-03-01",
  };
  const stated = { region, source, status: "AS_REPORTED", asOf: "2024", caveats: [] } as const;
  return [
    {
      ...stated,
      code: "budget-2024",
      metric: "BUDGET",
      statement: "The region's budget for contributions.",
      printed: "Rp 1 miliar",
      value: 1_000_000_000,
      unit: "RUPIAH",
      precision: "ROUNDED",
      caveats: [{ code: "ROUNDED", sentence: "Printed in whole billions." }],
    },
    {
      ...stated,
      code: "benefits-2024",
      metric: "BENEFITS_PAID",
      statement: "Benefits paid.",
      printed: "Rp 42.000",
      value: 42_000,
      unit: "RUPIAH",
      precision: "EXACT",
      status: "SUSPECTED_MISPRINT",
      suggestedValue: rupiah(42_000_000),
      caveats: [{ code: "MISPRINT_SUSPECTED", sentence: "Less than any death benefit." }],
    },
    {
      ...stated,
      code: "workers-2024",
      metric: "WORKERS_TARGETED",
      statement: "How many workers are to be covered.",
      unit: "PERSONS",
      caveats: [{ code: "NOT_STATED", sentence: "The source names no number." }],
    },
  ];
}
