import type { Indicator } from "../entities/indicator.js";
import { nothingKnown } from "./progress-facts.js";
import type { Measured, ProgressFacts } from "./progress-facts.js";

/** The latest published rate. Its numerator and denominator are not published with it, and rates of regions have no sum. */
export function rateProgress(facts: ProgressFacts, indicator: Indicator): Measured {
  const latest = facts.achievements.findLast(
    (achieved) => achieved.indicator === indicator && achieved.regionCode === facts.region,
  );
  if (!latest) return unpublished(facts, indicator);
  const { source, note } = latest;
  const name = source && `${source.publisher}, ${source.title}`;
  return {
    ...nothingKnown(facts, "BASIS_POINTS"),
    rate: latest.value,
    asOf: latest.asOf,
    sourceMessage: name ? { id: name, en: name } : note,
    missingReason: "NO_DENOMINATOR",
  };
}

/** A region may have rates that nobody says the whole of: they are among its figures, and no measure of the target. */
function unpublished(facts: ProgressFacts, indicator: Indicator): Measured {
  const printed = facts.figures.some(
    (figure) =>
      indicator === "COVERAGE_RATE" &&
      figure.metric === "COVERAGE_RATE" &&
      figure.regionCode === facts.region,
  );
  const nothing = nothingKnown(facts, "BASIS_POINTS");
  return printed ? { ...nothing, missingReason: "NO_DENOMINATOR" } : nothing;
}
