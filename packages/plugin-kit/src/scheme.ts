import type {
  BenefitEvent,
  Dated,
  FundingSource,
  LegalBasis,
  LocalDate,
  Message,
  Month,
  Programme,
  Rupiah,
} from "@payung/jamsostek";
import type { ZodType } from "zod";
import type { RegionCode } from "./region-code.js";
import type { WorkerCategory } from "./worker-category.js";

/** What a source does not state. Never read as zero, never as "none". */
export const NOT_STATED = "NOT_STATED";
export type NotStated = typeof NOT_STATED;

/** What a rule learns of a person: never a name, never a NIK. */
export interface Applicant {
  readonly category: WorkerCategory;
  readonly birthDate: LocalDate;
  /** Where the person lives. */
  readonly region: RegionCode;
  /** Undefined: nobody said. */
  readonly extremelyPoor?: boolean;
  /** A company pays for the person; undefined: nobody said. */
  readonly sponsoredByCompany?: boolean;
  readonly occupation?: string;
}

export interface Reason {
  /** Stable, in capitals: "AGE_OVER_LIMIT". */
  readonly code: string;
  readonly message: Message;
  readonly basis?: LegalBasis;
}

/** Eligible with the reasons for it, or not with the reasons against it; never without a reason. */
export interface Decision {
  readonly eligible: boolean;
  readonly reasons: readonly Reason[];
}

export interface BudgetFacts {
  readonly year: number;
  readonly source: FundingSource;
  /** The year's whole budget. */
  readonly amount: Rupiah;
  /** The villages that share in it, where the scheme cuts it by village. */
  readonly villages?: readonly RegionCode[];
  /** Checked by the scheme's `allocationDetails`. */
  readonly details?: unknown;
}

/** One share of a cut budget: for a village, or for an account such as JKK. */
export interface AllocationShare {
  readonly target: RegionCode | Programme;
  readonly amount: Rupiah;
  readonly trace: Message;
}

/** The shares and what no share takes; together they are the budget to the rupiah. */
export interface AllocationPlan {
  readonly shares: readonly AllocationShare[];
  readonly unallocated: Rupiah;
}

export interface ClaimFacts {
  readonly programme: Programme;
  readonly event: BenefitEvent;
  readonly date: LocalDate;
  readonly category: WorkerCategory;
  readonly monthsContributed: number;
}

export interface SchemeBenefit {
  readonly code: string;
  readonly amount: Rupiah;
  readonly basis: LegalBasis;
  readonly trace: Message;
}

/** What a scheme says during one period; all rules are pure. */
export interface SchemeTerms {
  readonly programmes: readonly Programme[] | NotStated;
  readonly fundingSources: readonly FundingSource[] | NotStated;
  readonly categories: readonly WorkerCategory[] | NotStated;
  eligibility(applicant: Applicant, on: LocalDate): Decision;
  /** The one payer of a contribution, or NOT_STATED; the payer decides the price. */
  payer(applicant: Applicant, programme: Programme, month: Month): FundingSource | NotStated;
  /** How a year's money is cut. */
  allocation?(budget: BudgetFacts): AllocationPlan;
  /** Added to the national benefits, which no scheme can lower. */
  topUps?(claim: ClaimFacts, national: readonly SchemeBenefit[]): readonly SchemeBenefit[];
  /** The papers that the scheme asks for beside the national ones. */
  claimDocuments?(claim: ClaimFacts): readonly string[];
}

export interface Scheme {
  /** Unique in the nation: "contoh-desa". */
  readonly code: string;
  readonly name: string;
  /** Every regulation that the scheme rests on; the terms cite theirs by period. */
  readonly legalBasis: readonly LegalBasis[];
  readonly terms: Dated<SchemeTerms>;
  /** The shape of `Allocation.details` for this scheme. */
  readonly allocationDetails?: ZodType;
}
