import type { LocalDate, Period } from "@payung/jamsostek";
import { NOT_STATED } from "@payung/plugin-kit";
import type { NotStated, RegionCode, RegisteredScheme, Registry, SchemeTerms } from "@payung/plugin-kit";
import type { Scheme } from "../types/scheme.js";

/** A scheme as it stands on a day: by the terms in force, else by those of its nearest period. */
export function schemeOn(registry: Registry, registered: RegisteredScheme, on: LocalDate): Scheme {
  const { scheme, plugin } = registered;
  const inForce = registry.termsOn(scheme, on);
  const terms = inForce ?? nearest(scheme.terms.periods, on);
  const { programmes, fundingSources, categories } = terms.value;
  const parts = { programmes, fundingSources, categories };
  return {
    code: scheme.code,
    name: scheme.name,
    regionCode: plugin.regionCode,
    pluginId: plugin.id,
    inForce: inForce !== undefined,
    termsFrom: terms.from,
    termsUntil: terms.until ?? null,
    termsBasis: terms.basis,
    programmes: stated(programmes),
    fundingSources: stated(fundingSources),
    categories: stated(categories),
    notStated: Object.keys(parts).filter((part) => parts[part as keyof typeof parts] === NOT_STATED),
    legalBasis: scheme.legalBasis,
  };
}

/** The last period that began before the day, else the first that comes. A scheme has at least one. */
function nearest(periods: readonly Period<SchemeTerms>[], on: LocalDate): Period<SchemeTerms> {
  return periods.findLast((period) => period.from <= on) ?? periods[0]!;
}

function stated<T>(list: readonly T[] | NotStated): readonly T[] | null {
  return list === NOT_STATED ? null : list;
}

/** Those of the region and of its ancestors. */
export function schemesInForce(registry: Registry, region: RegionCode, on: LocalDate): Scheme[] {
  return registry
    .schemesIn(region)
    .map((registered) => schemeOn(registry, registered, on))
    .filter((scheme) => scheme.inForce);
}
