import type { LocalDate } from "@payung/jamsostek";
import type { Applicant, Decision, Reason } from "../scheme.js";

/** What one condition finds: whether it is met, and in either case why. Undefined: it does not concern the applicant. */
export type Condition = (applicant: Applicant, on: LocalDate) => Finding | undefined;

export interface Finding {
  readonly met: boolean;
  readonly reason: Reason;
}

/**
 * An eligibility rule out of conditions: eligible with every reason when all are met, otherwise not, with the reasons of
 * those that are not met.
 */
export function eligibleWhen(...conditions: readonly [Condition, ...Condition[]]) {
  return (applicant: Applicant, on: LocalDate): Decision => {
    const findings = conditions.flatMap((condition) => condition(applicant, on) ?? []);
    const against = findings.filter((finding) => !finding.met);
    const telling = against.length > 0 ? against : findings;
    return { eligible: against.length === 0, reasons: telling.map((finding) => finding.reason) };
  };
}

/** A condition that is met, with its reason. */
export function met(reason: Reason): Finding {
  return { met: true, reason };
}

/** A condition that is not met, with its reason. */
export function unmet(reason: Reason): Finding {
  return { met: false, reason };
}
