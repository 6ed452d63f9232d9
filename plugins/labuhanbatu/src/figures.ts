import { localDate } from "@payung/jamsostek";
import { regionCode } from "@payung/plugin-kit";
import type { FigureSource, ReportedFigure } from "@payung/plugin-kit";

const SOURCE: FigureSource = {
  publisher: "Media Sumutku",
  title:
    "Di Tengah Peringatan HUT Kabupaten Labuhanbatu ke-78, Diserahkan Secara Simbolis Kartu Pekerja Rentan dan Klaim JKM",
  date: localDate("2024-10-17"),
  key: "001-labuhanbatu-media-sumutku",
};

const LABUHANBATU = {
  region: regionCode("12.10"),
  source: SOURCE,
  status: "AS_REPORTED",
  precision: "EXACT",
  asOf: "2024-10",
} as const;

const COVERED: readonly ReportedFigure[] = [
  {
    ...LABUHANBATU,
    code: "enrolled-village-officials",
    metric: "WORKERS_ENROLLED",
    group: "perangkat desa dan BPD",
    statement: "Village officials and members of village councils enrolled.",
    printed: "1.529",
    value: 1_529,
    unit: "PERSONS",
    caveats: [
      { code: "MIXED_SEGMENTS", sentence: "Officials (probably wage earners) and councils are one number." },
    ],
  },
  {
    ...LABUHANBATU,
    code: "enrolled-vulnerable-workers",
    metric: "WORKERS_ENROLLED",
    group: "pekerja rentan desa",
    statement: "Vulnerable village workers enrolled.",
    printed: "5.897",
    value: 5_897,
    unit: "PERSONS",
    caveats: [],
  },
  {
    ...LABUHANBATU,
    code: "budget",
    metric: "BUDGET",
    statement: "What the contributions cost and who pays them.",
    unit: "RUPIAH",
    precision: undefined,
    caveats: [
      {
        code: "NOT_STATED",
        sentence: "The article names neither a budget nor whether the regency or the villages pay.",
      },
    ],
  },
  {
    ...LABUHANBATU,
    code: "cost-of-vulnerable-workers",
    metric: "CONTRIBUTION_COST",
    group: "pekerja rentan desa",
    statement: "5,897 workers x 12 months x Rp16,800, if all pay the lowest JKK and JKM.",
    value: 1_188_835_200,
    unit: "RUPIAH",
    caveats: [{ code: "DERIVED", sentence: "Implied by the enrolled number, not reported." }],
  },
];

const PAID: readonly ReportedFigure[] = [
  {
    ...LABUHANBATU,
    code: "claims-paid",
    metric: "BENEFITS_PAID",
    statement: "Death benefits (JKM) paid until October 2024.",
    printed: "Rp 588 juta",
    value: 588_000_000,
    unit: "RUPIAH",
    caveats: [
      {
        code: "MIXED_SEGMENTS",
        sentence:
          "14 cases x Rp42,000,000 is the sum exactly, so each was a full benefit; only one of them (Rp42,000,000) is of a pekerja rentan desa.",
      },
    ],
  },
  {
    ...LABUHANBATU,
    code: "scholarships-paid",
    metric: "SCHOLARSHIPS_PAID",
    statement: "Value of scholarships for three children of workers.",
    printed: "Rp 187.500.000",
    value: 187_500_000,
    unit: "RUPIAH",
    caveats: [
      {
        code: "BASIS_UNKNOWN",
        sentence:
          "Three children cannot get so much in one year (at most 3 x Rp12,000,000): it may be the value of their remaining schedules. Never divide it into awards. A scholarship after a death not from work needs three years of contributions, so these are not of people enrolled under Perbup 3/2024.",
      },
    ],
  },
];

/** A count of cases of one group. */
function cases(
  code: string,
  group: string,
  printed: string,
  value: number,
  metric: ReportedFigure["metric"] = "BENEFIT_CASES",
): ReportedFigure {
  const statement = `${metric === "BENEFIT_CASES" ? "Death benefit cases" : "Scholarships"}: ${group}.`;
  return { ...LABUHANBATU, code, metric, group, statement, printed, value, unit: "CASES", caveats: [] };
}

const ONE_EACH = "masing-masing 1 klaim JKM dari badan permusyawaratan desa (BPD) dan pekerja rentan desa";

const CASES: readonly ReportedFigure[] = [
  cases("cases-non-asn", "Non-ASN", "8 JKM Non-ASN", 8),
  cases("cases-village-officials", "perangkat desa", "4 klaim JKM perangkat desa", 4),
  cases("cases-bpd", "BPD", ONE_EACH, 1),
  cases("cases-vulnerable-workers", "pekerja rentan desa", ONE_EACH, 1),
  cases("scholarship-cases", "anak pekerja", "3 beasiswa untuk anak pekerja", 3, "SCHOLARSHIP_CASES"),
];

export const FIGURES: readonly ReportedFigure[] = [...COVERED, ...PAID, ...CASES];
