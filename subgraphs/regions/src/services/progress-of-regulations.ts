import { nothingKnown } from "./progress-facts.js";
import type { Measured, ProgressFacts } from "./progress-facts.js";

/** How many of the governments have a regulation that a scheme rests on. Of the others nobody knows, so there is no rate. */
export function regulationProgress(facts: ProgressFacts): Measured {
  const reporters = new Set(facts.reporters);
  const regulations = facts.regulations.filter((regulation) => reporters.has(regulation.regionCode));
  if (regulations.length === 0) return nothingKnown(facts, "REGIONS");
  const numerator = new Set(regulations.map((regulation) => regulation.regionCode)).size;
  return {
    ...nothingKnown(facts, "REGIONS"),
    numerator,
    denominator: facts.reporters.length,
    asOf: facts.today,
    sourceMessage: {
      id: "Dasar hukum skema yang terdaftar; wilayah lain tidak diketahui",
      en: "The legal bases of the registered schemes; of other regions nothing is known",
    },
    regionsReported: numerator,
    regulations,
    missingReason: null,
  };
}
