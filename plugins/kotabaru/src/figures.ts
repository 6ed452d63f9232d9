import { localDate } from "@payung/jamsostek";
import { regionCode } from "@payung/plugin-kit";
import type { FigureSource, ReportedFigure } from "@payung/plugin-kit";

const SOURCE: FigureSource = {
  publisher: "Newsway",
  title:
    "Dinas Tenaga Kerja Kotabaru dan BPJS Ketenagakerjaan Bersinergi Bentuk Program Perlindungan Untuk Pekerja Rentan",
  date: localDate("2023-12-28"),
  key: "002-kotabaru-newsway",
};

const KOTABARU = {
  region: regionCode("63.02"),
  source: SOURCE,
  status: "AS_REPORTED",
  asOf: "2024",
} as const;

/** What anybody would ask, and the article does not say. */
export const FIGURES: readonly ReportedFigure[] = [
  {
    ...KOTABARU,
    code: "budget-2024",
    metric: "BUDGET",
    statement: "What the regency spends on contributions of vulnerable workers.",
    unit: "RUPIAH",
    caveats: [
      {
        code: "NOT_STATED",
        sentence: "The article names no budget, and no regulation of the regency that would.",
      },
    ],
  },
  {
    ...KOTABARU,
    code: "workers-targeted-2024",
    metric: "WORKERS_TARGETED",
    statement: "How many vulnerable workers are to be covered.",
    unit: "PERSONS",
    caveats: [{ code: "NOT_STATED", sentence: "The article names no number of workers." }],
  },
  {
    ...KOTABARU,
    code: "contribution-per-month",
    metric: "CONTRIBUTION_PER_MONTH",
    statement: "What the regency pays for one worker and month.",
    unit: "RUPIAH",
    caveats: [{ code: "NOT_STATED", sentence: "The article names no contribution." }],
  },
];
