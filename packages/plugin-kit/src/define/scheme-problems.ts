import { cite } from "@payung/jamsostek";
import type { LegalBasis, Period } from "@payung/jamsostek";
import { ZodType } from "zod";
import type { RegionPlugin } from "../region-plugin.js";
import type { Scheme, SchemeTerms } from "../scheme.js";
import { shown } from "./plugin-problem.js";
import type { PluginProblem } from "./plugin-problem.js";
import { repeated } from "./repeated.js";

/** What schemes must be to their plugin and within themselves. */
export function schemeProblems(plugin: RegionPlugin): PluginProblem[] {
  const codes = plugin.schemes.map((scheme) => scheme.code);
  return [
    ...repeated(codes, "schemes", "code"),
    ...plugin.schemes.flatMap((scheme, index) => [
      ...codeProblems(scheme, plugin.id, `schemes[${index}].code`),
      ...detailProblems(scheme, `schemes[${index}].allocationDetails`),
      ...periodProblems(scheme, `schemes[${index}].terms.periods`),
    ]),
  ];
}

function codeProblems({ code }: Scheme, id: string, path: string): PluginProblem[] {
  if (code.startsWith(`${id}-`) && /^[a-z0-9]+(-[a-z0-9]+)+$/.test(code)) return [];
  const message = {
    id: `kode skema harus diawali "${id}-" lalu huruf kecil, angka dan tanda hubung; yang ada: ${shown(code)}`,
    en: `a scheme's code begins with "${id}-", then small letters, digits and hyphens; found: ${shown(code)}`,
  };
  return [{ path, message }];
}

function detailProblems({ allocationDetails }: Scheme, path: string): PluginProblem[] {
  if (allocationDetails === undefined || allocationDetails instanceof ZodType) return [];
  return [{ path, message: { id: "harus sebuah skema Zod", en: "must be a Zod schema" } }];
}

function periodProblems(scheme: Scheme, path: string): PluginProblem[] {
  const { periods } = scheme.terms;
  return periods.flatMap((period, index) => [
    ...orderProblems(period, periods[index + 1], `${path}[${index}]`),
    ...basisProblems(period.basis, scheme.legalBasis, `${path}[${index}].basis`),
  ]);
}

function orderProblems(
  period: Period<SchemeTerms>,
  next: Period<SchemeTerms> | undefined,
  path: string,
): PluginProblem[] {
  const backwards = period.until !== undefined && period.until < period.from;
  const overlaps = next !== undefined && (period.until === undefined || period.until >= next.from);
  const found = `${period.from} - ${period.until ?? "..."}`;
  if (backwards)
    return [
      { path, message: { id: `masa ${found} berakhir sebelum mulai`, en: `${found} ends before it begins` } },
    ];
  if (!overlaps) return [];
  const message = {
    id: `masa ${found} harus berakhir sebelum masa berikutnya mulai pada ${next.from}; pakai dated()`,
    en: `${found} must end before the next period begins on ${next.from}; use dated()`,
  };
  return [{ path, message }];
}

function basisProblems(basis: LegalBasis, listed: readonly LegalBasis[], path: string): PluginProblem[] {
  const same = (other: LegalBasis): boolean =>
    other.kind === basis.kind && other.number === basis.number && other.year === basis.year;
  if (listed.some(same)) return [];
  const known = listed.map(cite).join("; ");
  const message = {
    id: `dasar hukum masa harus ada dalam legalBasis skema (${known}); yang ada: ${cite(basis)}`,
    en: `a period's basis must be among the scheme's legalBasis (${known}); found: ${cite(basis)}`,
  };
  return [{ path, message }];
}
