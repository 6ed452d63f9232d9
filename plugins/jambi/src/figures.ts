import { localDate } from "@payung/jamsostek";
import { regionCode } from "@payung/plugin-kit";
import type { FigureSource, ReportedFigure } from "@payung/plugin-kit";

const SOURCE: FigureSource = {
  publisher: "Jambi Independent",
  title:
    "Jadi yang Pertama, Provinsi Jambi Daftarkan 78 Ribu Pekerja Rentan Seluruh Desa di BPJS Ketenagakerjaan",
  date: localDate("2023-01-06"),
  key: "004-jambi-independent",
};

const JAMBI = { region: regionCode("15"), source: SOURCE, status: "AS_REPORTED" } as const;

/** What the grant is, whom it reaches, and what it pays for. */
const GRANT: readonly ReportedFigure[] = [
  {
    ...JAMBI,
    code: "villages-2022",
    metric: "VILLAGES",
    statement: "Desa and kelurahan that the BKBK grant goes to.",
    printed: "1.562 desa dan kelurahan",
    value: 1_562,
    unit: "VILLAGES",
    asOf: "2022",
    precision: "EXACT",
    status: "CORROBORATED",
    caveats: [
      {
        code: "COUNT_SUPERSEDED",
        sentence:
          "1,562 is the count of Permendagri 72/2019 (1,399 desa and 163 kelurahan); since Kepmendagri 100.1.1-6117/2022 there are 1,585 (1,414 and 171).",
      },
    ],
  },
  {
    ...JAMBI,
    code: "grant-per-village",
    metric: "BUDGET_PER_VILLAGE",
    statement: "BKBK a year for each desa and kelurahan.",
    printed: "Rp100 juta per desa/ kelurahan",
    value: 100_000_000,
    unit: "RUPIAH",
    asOf: "2022/2023",
    precision: "EXACT",
    caveats: [],
  },
  {
    ...JAMBI,
    code: "contribution-share",
    metric: "BUDGET_SHARE",
    statement: "The part of each village's BKBK that pays contributions.",
    printed: "10%",
    value: 1_000,
    unit: "BASIS_POINTS",
    asOf: "2022/2023",
    precision: "EXACT",
    denominator: "The BKBK grant to desa and kelurahan",
    caveats: [],
  },
  {
    ...JAMBI,
    code: "grant-total",
    metric: "BUDGET",
    group: "the whole BKBK grant to villages",
    statement: "1,562 villages x Rp100,000,000.",
    value: 156_200_000_000,
    unit: "RUPIAH",
    asOf: "2022/2023",
    precision: "EXACT",
    caveats: [{ code: "DERIVED", sentence: "Computed from the printed count and grant; nobody printed it." }],
  },
  {
    ...JAMBI,
    code: "contribution-budget",
    metric: "BUDGET",
    statement: "The part of the grant that pays contributions: 10% of 1,562 x Rp100,000,000.",
    value: 15_620_000_000,
    unit: "RUPIAH",
    asOf: "2022/2023",
    precision: "EXACT",
    caveats: [
      { code: "DERIVED", sentence: "Computed from the printed count, grant and share; nobody printed it." },
      {
        code: "UNDERFUNDED",
        sentence:
          "78,000 workers cost Rp15,724,800,000 a year at Rp16,800 a month: Rp104,800,000 more. Fifty workers a village cost Rp80,000 more than its Rp10,000,000, which is Rp200,000 a worker-year, where the price is Rp201,600.",
      },
    ],
  },
  {
    ...JAMBI,
    code: "workers-enrolled",
    metric: "WORKERS_ENROLLED",
    statement: "Vulnerable workers in desa and kelurahan who were enrolled.",
    printed: "78 ribu",
    value: 78_000,
    unit: "PERSONS",
    asOf: "2023-01",
    precision: "ROUNDED",
    caveats: [
      { code: "ROUNDED", sentence: "Fifty workers in each of 1,562 villages would be 78,100." },
      {
        code: "UNDERFUNDED",
        sentence: "Ten percent of the grant pays for 49 whole worker-years a village: 76,538 workers.",
      },
      {
        code: "OFFICIAL_CLAIM",
        sentence: "That the province is the first to do so is an official's claim.",
      },
    ],
  },
];

/** What was paid out, and to whom. */
const BENEFITS: readonly ReportedFigure[] = [
  {
    ...JAMBI,
    code: "benefits-2022",
    metric: "BENEFITS_PAID",
    statement: "Benefits paid to all members in the province.",
    printed: "Rp304 miliar",
    value: 304_000_000_000,
    unit: "RUPIAH",
    asOf: "2022",
    precision: "ROUNDED",
    caveats: [{ code: "ROUNDED", sentence: "Printed in whole billions." }],
  },
  {
    ...JAMBI,
    code: "benefit-cases-2022",
    metric: "BENEFIT_CASES",
    statement: "Cases in which benefits were paid, of all members.",
    printed: "26 ribu kasus",
    value: 26_000,
    unit: "CASES",
    asOf: "2022",
    precision: "ROUNDED",
    caveats: [{ code: "ROUNDED", sentence: "Printed in whole thousands." }],
  },
  {
    ...JAMBI,
    code: "benefits-non-asn-2022",
    metric: "BENEFITS_PAID",
    group: "Non-ASN",
    statement: "Benefits paid to non-ASN members.",
    printed: "Rp1,1 miliar",
    value: 1_100_000_000,
    unit: "RUPIAH",
    asOf: "2022",
    precision: "ROUNDED",
    caveats: [{ code: "ROUNDED", sentence: "Printed in tenths of a billion." }],
  },
  {
    ...JAMBI,
    code: "benefit-cases-non-asn-2022",
    metric: "BENEFIT_CASES",
    group: "Non-ASN",
    statement: "Cases in which benefits were paid to non-ASN members.",
    printed: "34 kasus",
    value: 34,
    unit: "CASES",
    asOf: "2022",
    precision: "EXACT",
    caveats: [],
  },
  {
    ...JAMBI,
    code: "heirs-2023-01-06",
    metric: "HEIRS_PAID",
    statement:
      "Heirs of workers enrolled through BKBK who received death benefits and scholarships that day.",
    printed: "6 orang ahli waris",
    value: 6,
    unit: "PERSONS",
    asOf: "2023-01-06",
    precision: "EXACT",
    caveats: [
      {
        code: "BASIS_UNKNOWN",
        sentence: "Neither the sums nor how many of the six received a scholarship is stated.",
      },
    ],
  },
  {
    ...JAMBI,
    code: "informal-workers-in-villages",
    metric: "INFORMAL_WORKERS_SHARE",
    statement: "Informal workers who live in desa and kelurahan.",
    printed: "hampir 65%",
    value: 6_500,
    unit: "BASIS_POINTS",
    asOf: "2023-01",
    precision: "APPROXIMATE",
    caveats: [
      {
        code: "DENOMINATOR_UNKNOWN",
        sentence: "Whether it is of the nation's or the province's informal workers is not stated.",
      },
      { code: "OFFICIAL_CLAIM", sentence: "Said by an official of BPJS Ketenagakerjaan, without a source." },
    ],
  },
];

export const FIGURES: readonly ReportedFigure[] = [...GRANT, ...BENEFITS];
