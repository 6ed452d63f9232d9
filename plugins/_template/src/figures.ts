import { localDate } from "@payung/jamsostek";
import { regionCode } from "@payung/plugin-kit";
import type { FigureSource, ReportedFigure } from "@payung/plugin-kit";

const SOURCE: FigureSource = {
  publisher: "Harian Contoh",
  title: "Contoh judul berita",
  date: localDate("2024-03-01"),
  key: "contoh-2024-03-01",
};

const REGION = { region: regionCode("99"), source: SOURCE, status: "AS_REPORTED", asOf: "2024" } as const;

/** Numbers as somebody published them: the exact printed string, what you read in it, and your doubts as caveats. */
export const FIGURES: readonly ReportedFigure[] = [
  {
    ...REGION,
    code: "budget-2024",
    metric: "BUDGET",
    statement: "The region's budget for contributions of vulnerable workers.",
    printed: "Rp 2 miliar",
    value: 2_000_000_000,
    unit: "RUPIAH",
    precision: "ROUNDED",
    caveats: [{ code: "ROUNDED", sentence: "Printed in whole billions." }],
  },
  {
    ...REGION,
    code: "workers-targeted-2024",
    metric: "WORKERS_TARGETED",
    statement: "How many workers are to be covered.",
    unit: "PERSONS",
    caveats: [{ code: "NOT_STATED", sentence: "The article names no number of workers." }],
  },
];
