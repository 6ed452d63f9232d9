import type { Message } from "../message.js";
import { sumRupiah } from "../rupiah.js";
import type { Rupiah } from "../rupiah.js";
import type { Benefit } from "./benefit.js";
import { benefitNotes } from "./benefit-notes.js";
import { checkBenefitsInput } from "./benefits-input.js";
import type { BenefitsInput } from "./benefits-input.js";
import { costBenefits } from "./cost-benefits.js";
import { jkmDeathBenefits } from "./death-benefits.js";
import type { ScholarshipYear } from "./scholarship-schedule.js";
import { scholarshipsDue } from "./scholarships.js";
import { workAccidentBenefits } from "./work-accident-benefits.js";

/** What national law gives after an event. A scheme may add to it, never take away. */
export interface BenefitsDue {
  /** The sum of `benefits`; scholarships are a schedule and stay out. */
  readonly total: Rupiah;
  readonly benefits: readonly Benefit[];
  /** In order of child and year. */
  readonly scholarships: readonly ScholarshipYear[];
  readonly scholarshipTotal: Rupiah;
  readonly notes: readonly Message[];
}

/**
 * The benefits of one event, by the law in force on its day, never by today's.
 * @throws RuleError INVALID_RULE_INPUT or INVALID_RUPIAH (the field says which), NO_RULE_IN_FORCE for a day before July
 * 2015, NOT_SETTLED for JHT, for a BPU's income that no known band holds (JKK), and before PP 82/2019 for a JKM death with
 * fewer than three months and for the costs that JKK pays back
 */
export function benefitsDue(input: BenefitsInput): BenefitsDue {
  checkBenefitsInput(input);
  const cash = input.programme === "JKM" ? jkmDeathBenefits(input) : workAccidentBenefits(input);
  const costs = costBenefits(input);
  const scholarships = scholarshipsDue(input);
  return {
    total: sumRupiah([totalOf(cash, "monthlyIncome"), totalOf(costs, "costs")], "costs"),
    benefits: [...cash, ...costs],
    scholarships: scholarships.years,
    scholarshipTotal: totalOf(scholarships.years, "children"),
    notes: [...scholarships.notes, ...benefitNotes(input)],
  };
}

function totalOf(parts: readonly { readonly amount: Rupiah }[], field: string): Rupiah {
  return sumRupiah(
    parts.map((part) => part.amount),
    field,
  );
}
