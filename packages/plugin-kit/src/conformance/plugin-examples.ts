import type {
  Affordability,
  AffordabilityInput,
  FundingSource,
  LocalDate,
  Month,
  Programme,
} from "@payung/jamsostek";
import type { AllocationPlan, Applicant, BudgetFacts, NotStated } from "../scheme.js";

/** Who may be enrolled, and why or why not: every scheme needs one of each. */
export interface EligibilityExample {
  /** A sentence, which becomes the test's title. */
  readonly title: string;
  /** The scheme's code. */
  readonly scheme: string;
  readonly applicant: Applicant;
  readonly on: LocalDate;
  readonly eligible: boolean;
  /** The codes of the reasons, in any order; those given must be among the answer's. */
  readonly reasons: readonly string[];
}

/** Who pays for whom. */
export interface PayerExample {
  readonly title: string;
  readonly scheme: string;
  readonly applicant: Applicant;
  readonly programme: Programme;
  readonly month: Month;
  readonly payer: FundingSource | NotStated;
}

/** What the region's money buys, worked out by hand; every plugin with a scheme needs one. */
export interface AffordabilityExample {
  readonly title: string;
  readonly input: AffordabilityInput;
  readonly expected: Partial<Omit<Affordability, "trace">>;
}

/** How a year's money is cut; every scheme with an allocation needs one. */
export interface AllocationExample {
  readonly title: string;
  readonly scheme: string;
  readonly on: LocalDate;
  readonly budget: BudgetFacts;
  readonly shares: readonly Pick<AllocationPlan["shares"][number], "target" | "amount">[];
  readonly unallocated: number;
}

/** A plugin's worked examples: what its author knows must come out. */
export interface PluginExamples {
  readonly eligibility: readonly EligibilityExample[];
  readonly money: readonly AffordabilityExample[];
  readonly payers?: readonly PayerExample[];
  readonly allocations?: readonly AllocationExample[];
}
