import { localDate } from "@payung/jamsostek";
import { regionCode } from "@payung/plugin-kit";
import type { FigureSource, ReportedFigure } from "@payung/plugin-kit";

/** The date is that of the meeting; the article prints none of its own. */
const SOURCE: FigureSource = {
  publisher: "Media Sumutku",
  title: "Kolaborasi Pemprov Sumut dan BPJS Ketenagakerjaan, Salurkan Program JKK dan JKM Capai Rp 2 Miliar",
  date: localDate("2024-02-23"),
  key: "000-sumut-media-sumutku",
};

const SUMUT = { region: regionCode("12"), source: SOURCE, status: "AS_REPORTED", asOf: "2024" } as const;

const APPROXIMATE_TARGET = {
  code: "ROUNDED",
  sentence: "The same article prints ten thousand once as a number and once as an approximation.",
} as const;

export const FIGURES: readonly ReportedFigure[] = [
  {
    ...SUMUT,
    code: "budget-2024",
    metric: "BUDGET",
    statement: "Provincial budget for contributions of vulnerable workers, through Dinas Ketenagakerjaan.",
    printed: "Rp 2 Miliar",
    value: 2_000_000_000,
    unit: "RUPIAH",
    precision: "ROUNDED",
    caveats: [
      { code: "ROUNDED", sentence: "Printed in whole billions." },
      {
        code: "UNDERFUNDED",
        sentence:
          "10,000 workers cost Rp2,016,000,000 for 12 months at Rp16,800: Rp16,000,000 (0.8%) more. The budget pays for 9,920 whole worker-years, Rp128,000 left, or for 10,000 workers for 11 whole months. Budget and target are Rp200,000 a worker-year, where the price is Rp201,600.",
      },
      {
        code: "HEADLINE_BODY_CONFLICT",
        sentence: "The headline reads as benefits paid out; the text says that contributions were budgeted.",
      },
    ],
  },
  {
    ...SUMUT,
    code: "workers-targeted-2024",
    metric: "WORKERS_TARGETED",
    statement: "Vulnerable workers whom the budget is meant for.",
    printed: "10.000 (Sepuluh Ribu)",
    value: 10_000,
    unit: "PERSONS",
    precision: "EXACT",
    caveats: [APPROXIMATE_TARGET],
  },
  {
    ...SUMUT,
    code: "workers-targeted-approximately-2024",
    metric: "WORKERS_TARGETED",
    statement: "The same target as an approximation.",
    printed: "kurang lebih 10 ribu",
    value: 10_000,
    unit: "PERSONS",
    precision: "APPROXIMATE",
    caveats: [APPROXIMATE_TARGET],
  },
  {
    ...SUMUT,
    code: "contribution-per-month",
    metric: "CONTRIBUTION_PER_MONTH",
    statement: "Contribution for one worker and month, JKK and JKM, paid for a year.",
    printed: "Rp.16.800/bulan",
    value: 16_800,
    unit: "RUPIAH",
    precision: "EXACT",
    status: "CORROBORATED",
    caveats: [],
  },
  {
    ...SUMUT,
    code: "cost-of-target-2024",
    metric: "CONTRIBUTION_COST",
    statement: "10,000 workers x 12 months x Rp16,800.",
    value: 2_016_000_000,
    unit: "RUPIAH",
    precision: "EXACT",
    caveats: [{ code: "DERIVED", sentence: "Computed from the printed target and contribution." }],
  },
];
