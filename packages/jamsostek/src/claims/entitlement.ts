import { rightLapsed, reportedLate } from "./clock-findings.js";
import { coverFinding } from "./cover-finding.js";
import type { EntitlementFacts, Finding } from "./finding.js";
import { tooFewMonths } from "./month-findings.js";

/**
 * What stands in the way of a claim, those first that refuse it. Where one refuses, what would only make the sum smaller
 * is left out. Cover inside a grace period is never counted.
 */
export function entitlement(facts: EntitlementFacts): readonly Finding[] {
  const refusals = present([coverFinding(facts), rightLapsed(facts)]);
  return refusals.length > 0 ? refusals : present([tooFewMonths(facts), reportedLate(facts)]);
}

function present(findings: readonly (Finding | undefined)[]): Finding[] {
  return findings.filter((finding) => finding !== undefined);
}
