import type { Month } from "../month.js";
import { wholeNumber } from "../rule-input.js";
import { rupiah } from "../rupiah.js";
import type { Rupiah } from "../rupiah.js";
import type { FundingSource, Programme } from "../vocabulary.js";

/** A budget and whom it is to pay for: BPU workers of one income. An optional field may be null. */
export interface AffordabilityInput {
  /** The money of one unit (a village, say). */
  readonly budget: Rupiah;
  /** How many units have such a budget: 1 to 1,000,000; 1 unless given. */
  readonly units?: number | null;
  /** How many workers are wanted in all units together: 0 to 1,000,000,000. */
  readonly workers?: number | null;
  /** How many months each worker is to be covered: 1 to 120; 12 unless given. */
  readonly months?: number | null;
  readonly programmes: readonly Programme[];
  readonly monthlyIncome: Rupiah;
  /** The first month. */
  readonly month: Month;
  readonly payer: FundingSource;
  readonly transportWorker?: boolean | null;
}

/** No count of workers goes beyond this: more than three times the nation. */
export const MOST_WORKERS = 1_000_000_000;

/** The counts of an input, checked, with what was not given filled in. */
export interface AffordabilityCounts {
  readonly units: number;
  readonly months: number;
  readonly workers: number | undefined;
}

/** @throws RuleError INVALID_RUPIAH or INVALID_RULE_INPUT naming the first field that is wrong */
export function affordabilityCounts(input: AffordabilityInput): AffordabilityCounts {
  rupiah(input.budget, "budget");
  return {
    units: wholeNumber(input.units ?? 1, "units", { least: 1, most: 1_000_000 }),
    months: wholeNumber(input.months ?? 12, "months", { least: 1, most: 120 }),
    workers:
      input.workers == null
        ? undefined
        : wholeNumber(input.workers, "workers", { least: 0, most: MOST_WORKERS }),
  };
}
