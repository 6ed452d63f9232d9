import { dated, localDate } from "@payung/jamsostek";
import type { LegalBasis } from "@payung/jamsostek";
import { regionCode } from "../region-code.js";
import type { RegionPlugin } from "../region-plugin.js";
import type { ReportedFigure } from "../reported-figure.js";
import { belongsTo } from "../rules/belongs-to.js";
import { withinBpuAge } from "../rules/bpu-age.js";
import { eligibleWhen } from "../rules/condition.js";
import { livesIn } from "../rules/lives-in.js";
import type { Scheme, SchemeTerms } from "../scheme.js";
import { PLUGIN_KIT_VERSION } from "../version.js";

/** A regulation of a region that does not exist. */
export const PERGUB: LegalBasis = {
  kind: "PERGUB",
  number: "1",
  year: 2024,
  title: "Contoh",
  verification: "SECONDARY",
};

export const TERMS: SchemeTerms = {
  programmes: ["JKK", "JKM"],
  fundingSources: ["APBD_PROVINCE"],
  categories: ["PEKERJA_RENTAN"],
  eligibility: eligibleWhen(
    livesIn(regionCode("99"), "Provinsi Contoh", PERGUB),
    belongsTo(["PEKERJA_RENTAN"], PERGUB),
    withinBpuAge,
  ),
  payer: () => "APBD_PROVINCE",
  allocation: (budget) => ({ shares: [], unallocated: budget.amount }),
};

/** A sound scheme, with other terms where a test wants them. */
export function soundScheme(terms: Partial<SchemeTerms> = {}, code = "contoh-rentan"): Scheme {
  const value = { ...TERMS, ...terms };
  return {
    code,
    name: "Contoh",
    legalBasis: [PERGUB],
    terms: dated("contoh", [{ from: localDate("2024-01-01"), basis: PERGUB, value }]),
  };
}

export const FIGURE: ReportedFigure = {
  code: "budget-2024",
  region: regionCode("99"),
  metric: "BUDGET",
  statement: "Anggaran",
  printed: "Rp 2 miliar",
  value: 2_000_000_000,
  unit: "RUPIAH",
  asOf: "2024",
  precision: "ROUNDED",
  status: "AS_REPORTED",
  caveats: [],
  source: { publisher: "Harian Contoh", title: "Contoh" },
};

/** A plugin that is as it should be, with other members where a test wants them. */
export function soundPlugin(members: Partial<RegionPlugin> = {}): RegionPlugin {
  return {
    id: "contoh",
    version: "1.0.0",
    regionCode: regionCode("99"),
    compatibility: `^${PLUGIN_KIT_VERSION}`,
    schemes: [soundScheme()],
    figures: [FIGURE],
    ...members,
  };
}
