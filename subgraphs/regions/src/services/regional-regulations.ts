import { cite } from "@payung/jamsostek";
import type { LegalBasis, LocalDate } from "@payung/jamsostek";
import type { RegionCode, RegisteredScheme, Registry } from "@payung/plugin-kit";

/** A regulation that a region made itself, read in the legal bases of its schemes. */
export interface RegionalRegulationFacts {
  readonly regionCode: RegionCode;
  readonly schemeCode: string;
  readonly legalBasis: LegalBasis;
  /** The first day of terms that rest on it, or null where no terms cite it. */
  readonly since: LocalDate | null;
}

/** What councils, governors, regents and mayors make: regulations, decrees, instructions. */
const REGIONAL_KINDS = new Set([
  "PERDA",
  "PERGUB",
  "KEPGUB",
  "INGUB",
  "PERBUP",
  "KEPBUP",
  "INBUP",
  "PERWALI",
  "KEPWALI",
  "INWALI",
]);

export function regionalRegulations(registry: Registry): RegionalRegulationFacts[] {
  return registry.schemesIn().flatMap(regulationsOf);
}

function regulationsOf({ scheme, plugin }: RegisteredScheme): RegionalRegulationFacts[] {
  const periods = scheme.terms.periods;
  const bases = [...scheme.legalBasis, ...periods.map((period) => period.basis)];
  const regional = new Map(
    bases.filter((basis) => REGIONAL_KINDS.has(basis.kind)).map((basis) => [regulationOf(basis), basis]),
  );
  return [...regional].map(([regulation, legalBasis]) => ({
    regionCode: plugin.regionCode,
    schemeCode: scheme.code,
    legalBasis,
    since: periods.find((period) => regulationOf(period.basis) === regulation)?.from ?? null,
  }));
}

/** Which regulation it is, whatever article of it is meant. */
function regulationOf({ article: _article, ...regulation }: LegalBasis): string {
  return cite(regulation);
}
