import { localDate, rupiah } from "@payung/jamsostek";
import { regionCode } from "@payung/plugin-kit";
import type { Caveat, FigureSource, ReportedFigure } from "@payung/plugin-kit";

const SOURCE: FigureSource = {
  publisher: "Tribun Kaltim",
  title: "Pemkab Kukar Lindungi 51 Ribu Pekerja Rentan Lewat BPJS Ketenagakerjaan di 2023",
  date: localDate("2023-02-16"),
  key: "003-kukar-tribunkaltim",
};

/** What local papers wrote after the article; neither their titles nor their words are at hand. */
const LATER: FigureSource = {
  publisher: "Local press (later reports)",
  title: "Several reports on 2021 to 2025, whose titles are not at hand",
};

const KUKAR = { region: regionCode("64.02"), source: SOURCE, status: "AS_REPORTED" } as const;

const MONEY: readonly ReportedFigure[] = [
  {
    ...KUKAR,
    code: "budget-2023",
    metric: "BUDGET",
    statement: "The regency's budget for contributions of vulnerable workers.",
    printed: "Rp 18 miliar",
    value: 18_000_000_000,
    unit: "RUPIAH",
    asOf: "2023",
    precision: "ROUNDED",
    caveats: [
      { code: "ROUNDED", sentence: "Printed in whole billions." },
      {
        code: "OVERFUNDED",
        sentence:
          "51,000 workers cost Rp10,281,600,000 a year at Rp16,800 a month: Rp7,718,400,000 less. The budget is Rp352,941 a worker-year, 1.75 times the lowest; at the lowest it pays for 89,285 whole worker-years.",
      },
    ],
  },
  {
    ...KUKAR,
    code: "budget-increase-2023",
    metric: "BUDGET_INCREASE",
    statement: "By how much the budget rose from 2022 to 2023.",
    printed: "Rp 3 miliar",
    value: 3_000_000_000,
    unit: "RUPIAH",
    asOf: "2023",
    precision: "ROUNDED",
    caveats: [{ code: "ROUNDED", sentence: "Printed in whole billions." }],
  },
  {
    ...KUKAR,
    code: "budget-2022",
    metric: "BUDGET",
    statement: "Rp18 billion of 2023 less the rise of Rp3 billion.",
    value: 15_000_000_000,
    unit: "RUPIAH",
    asOf: "2022",
    precision: "ROUNDED",
    caveats: [{ code: "DERIVED", sentence: "Computed from two rounded numbers; nobody printed it." }],
  },
  {
    ...KUKAR,
    code: "benefits-2022",
    metric: "BENEFITS_PAID",
    statement: "Benefits of all five programmes (JKK, JHT, JKM, JP, JKP) to all members in the regency.",
    printed: "Rp 54.307.662.320",
    value: 54_307_662_320,
    unit: "RUPIAH",
    asOf: "2022",
    precision: "EXACT",
    caveats: [],
  },
  {
    ...KUKAR,
    code: "benefits-non-asn-and-vulnerable-2022",
    metric: "BENEFITS_PAID",
    group: "Non-ASN dan pekerja rentan",
    statement: "JKK and JKM benefits to non-ASN staff and vulnerable workers.",
    printed: "Rp 5.794.000",
    value: 5_794_000,
    unit: "RUPIAH",
    asOf: "2022",
    precision: "EXACT",
    status: "SUSPECTED_MISPRINT",
    suggestedValue: rupiah(5_794_000_000),
    caveats: [
      {
        code: "MISPRINT_SUSPECTED",
        sentence:
          "Less than the least death benefit (Rp10,000,000), so three digits probably fell out: Rp5.794 billion. That is inferred; it enters no total until a named person confirms it.",
      },
    ],
  },
];

const MISCITED: Caveat = {
  code: "REGULATION_MISCITED",
  sentence:
    'Given as proof of following "Inpres No. 24": its title is that of Inpres 4/2022, its addressees (19 ministries, 34 provinces, 514 districts) are those of Inpres 2/2021.',
};

const DENOMINATOR_UNKNOWN: Caveat = {
  code: "DENOMINATOR_UNKNOWN",
  sentence:
    'Printed as a rate "dari total coverage": of whom is not stated. The two sectors are two rates, which do not add.',
};

const PEOPLE: readonly ReportedFigure[] = [
  {
    ...KUKAR,
    code: "workers-2023",
    metric: "WORKERS_TARGETED",
    statement: "Vulnerable workers whom the regency covers in 2023.",
    printed: "51 ribu",
    value: 51_000,
    unit: "PERSONS",
    asOf: "2023",
    precision: "ROUNDED",
    caveats: [{ code: "ROUNDED", sentence: "Printed in whole thousands." }],
  },
  {
    ...KUKAR,
    code: "coverage-formal",
    metric: "COVERAGE_RATE",
    group: "sektor formal",
    statement: "Coverage of the formal sector.",
    printed: "77 persen",
    value: 7_700,
    unit: "BASIS_POINTS",
    asOf: "2023-02",
    precision: "ROUNDED",
    caveats: [DENOMINATOR_UNKNOWN, MISCITED],
  },
  {
    ...KUKAR,
    code: "coverage-informal",
    metric: "COVERAGE_RATE",
    group: "sektor informal",
    statement: "Coverage of the informal sector.",
    printed: "48 persen",
    value: 4_800,
    unit: "BASIS_POINTS",
    asOf: "2023-02",
    precision: "ROUNDED",
    caveats: [DENOMINATOR_UNKNOWN, MISCITED],
  },
];

const LATER_PRESS: Caveat = {
  code: "LATER_PRESS",
  sentence: "From local press after the article; the printed words are not at hand.",
};

const AFTERWARDS: readonly ReportedFigure[] = [
  {
    ...KUKAR,
    source: LATER,
    code: "enrolled-2021",
    metric: "WORKERS_ENROLLED",
    statement: "Workers enrolled in the first year.",
    value: 35_440,
    unit: "PERSONS",
    asOf: "2021",
    precision: "EXACT",
    caveats: [LATER_PRESS],
  },
  {
    ...KUKAR,
    source: LATER,
    code: "budget-2024",
    metric: "BUDGET",
    statement: "The regency's budget for contributions.",
    value: 10_000_000_000,
    unit: "RUPIAH",
    asOf: "2024",
    precision: "ROUNDED",
    caveats: [LATER_PRESS],
  },
  {
    ...KUKAR,
    source: LATER,
    code: "budget-2025",
    metric: "BUDGET",
    statement: "The regency's budget for contributions.",
    value: 10_000_000_000,
    unit: "RUPIAH",
    asOf: "2025",
    precision: "ROUNDED",
    caveats: [LATER_PRESS],
  },
  {
    ...KUKAR,
    source: LATER,
    code: "workers-added-2025",
    metric: "WORKERS_ADDED",
    statement: "Workers added at the end of the year.",
    value: 13_289,
    unit: "PERSONS",
    asOf: "2025-12",
    precision: "EXACT",
    caveats: [LATER_PRESS],
  },
];

export const FIGURES: readonly ReportedFigure[] = [...MONEY, ...PEOPLE, ...AFTERWARDS];
