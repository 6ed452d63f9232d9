import { dated, localDate, rupiah } from "@payung/jamsostek";
import type { LegalBasis } from "@payung/jamsostek";
import { createRegistry, definePlugin, regionCode } from "@payung/plugin-kit";
import type { PluginStatus, RegionPlugin, Registry, ReportedFigure, SchemeTerms } from "@payung/plugin-kit";

const PERGUB: LegalBasis = {
  kind: "PERGUB",
  number: "7",
  year: 2023,
  title: "Pelindungan Pekerja Rentan",
  article: "Pasal 3",
  verification: "SECONDARY",
};

const INPRES: LegalBasis = {
  kind: "INPRES",
  number: "2",
  year: 2021,
  title: "Optimalisasi Pelaksanaan Program Jaminan Sosial Ketenagakerjaan",
  verification: "SECONDARY",
};

const terms: SchemeTerms = {
  programmes: ["JKK", "JKM"],
  fundingSources: "NOT_STATED",
  categories: ["PEKERJA_RENTAN"],
  eligibility: () => ({ eligible: true, reasons: [{ code: "ALL", message: { id: "semua", en: "all" } }] }),
  payer: () => "APBD_PROVINCE",
};

export function figure(
  about: Partial<ReportedFigure> & Pick<ReportedFigure, "code" | "region">,
): ReportedFigure {
  return {
    metric: "BUDGET",
    statement: "What the region gives",
    printed: "Rp2 miliar",
    value: 2_000_000_000,
    unit: "RUPIAH",
    asOf: "2024",
    precision: "ROUNDED",
    status: "AS_REPORTED",
    caveats: [{ code: "ROUNDED", sentence: "Rounded to a billion." }],
    source: { publisher: "Harian Contoh", title: "Anggaran Pekerja Rentan", date: localDate("2024-02-24") },
    ...about,
  };
}

const province = regionCode("18");
const regency = regionCode("18.01");

/** A province that states little, with a figure that must be a misprint and a scheme that has ended. */
export const provincePlugin = definePlugin({
  id: "seberang",
  version: "1.0.0",
  regionCode: province,
  compatibility: "^0.1.0",
  schemes: [
    {
      code: "seberang-rentan",
      name: "Pekerja rentan provinsi",
      legalBasis: [PERGUB, INPRES],
      terms: dated("seberang-rentan", [{ from: localDate("2023-01-01"), basis: PERGUB, value: terms }]),
    },
    {
      code: "seberang-lama",
      name: "Skema yang sudah berakhir",
      legalBasis: [INPRES],
      terms: dated("seberang-lama", [
        { from: localDate("2021-04-01"), until: localDate("2021-12-31"), basis: INPRES, value: terms },
      ]),
    },
  ],
  figures: [
    figure({ code: "budget-2024", region: province }),
    figure({
      code: "benefits-2023",
      region: province,
      metric: "BENEFITS_PAID",
      printed: "Rp 5.794.000",
      value: 5_794_000,
      asOf: "2023",
      precision: "EXACT",
      status: "SUSPECTED_MISPRINT",
      suggestedValue: rupiah(5_794_000_000),
      caveats: [{ code: "MISPRINT_SUSPECTED", sentence: "One death benefit alone is more." }],
    }),
    figure({
      code: "workers",
      region: province,
      metric: "WORKERS_ENROLLED",
      printed: "10 ribu",
      value: 10_000,
      unit: "PERSONS",
    }),
    figure({
      code: "price-of-one",
      region: province,
      metric: "CONTRIBUTION_PER_MONTH",
      printed: "Rp16.800",
      value: 16_800,
      precision: "EXACT",
    }),
    figure({
      code: "informal-rate",
      region: province,
      metric: "COVERAGE_RATE",
      printed: "48 persen",
      value: 4_800,
      unit: "BASIS_POINTS",
      caveats: [{ code: "DENOMINATOR_UNKNOWN", sentence: "Of how many is not said." }],
    }),
  ],
});

/** A regency inside that province, whose source names no regulation of its own. */
export const regencyPlugin = definePlugin({
  id: "muara",
  version: "2.1.0",
  regionCode: regency,
  compatibility: "^0.1.0",
  schemes: [
    {
      code: "muara-bpu",
      name: "BPU kabupaten",
      legalBasis: [INPRES],
      terms: dated("muara-bpu", [
        { from: localDate("2024-01-01"), basis: INPRES, value: { ...terms, programmes: ["JKM"] } },
      ]),
    },
  ],
  figures: [
    figure({ code: "budget-2024", region: regency, printed: "Rp500 juta", value: 500_000_000 }),
    figure({
      code: "budget-2025",
      region: regency,
      printed: undefined,
      value: undefined,
      precision: undefined,
      asOf: "2025",
      caveats: [{ code: "NOT_STATED", sentence: "The source states no budget." }],
    }),
  ],
});

const broken: PluginStatus = {
  id: "rusak",
  version: null,
  regionCode: null,
  state: "QUARANTINED",
  lastError: { id: "modul plugin gagal dimuat", en: "the plugin's module failed to load" },
};

export function fixtureRegistry(
  plugins: readonly RegionPlugin[] = [provincePlugin, regencyPlugin],
): Registry {
  return createRegistry(plugins, [broken]);
}
