import type {
  BenefitCode,
  BenefitEvent,
  CostKind,
  Programme,
  RuleErrorCode,
  SchoolLevel,
  Segment,
} from "@payung/jamsostek";

/** An input of benefitsDue as a client writes it. */
export interface WorkedInput {
  readonly programme: Programme;
  readonly event: BenefitEvent;
  readonly date: string;
  readonly monthlyIncome: number;
  readonly monthsContributed: number;
  readonly segment?: Segment;
  readonly children?: readonly { birthDate: string; level: SchoolLevel; yearInLevel: number }[];
  readonly disabilityPercent?: number;
  readonly incapacityMonths?: number;
  readonly costs?: readonly { kind: CostKind; amount: number; referencePrice?: number }[];
}

/** A benefit, what is due, its law with how sure it is, and for a cost what was claimed. */
export type Row = readonly [code: BenefitCode, amount: number, law: string, claimed?: number];

/** What is due; every amount is worked out by hand from the law, none by the code. */
export interface Due {
  readonly benefits: readonly Row[];
  readonly total: number;
  /** What each child gets in all, in the order of the input. */
  readonly ofEachChild?: readonly number[];
  /** Zero unless written. */
  readonly scholarshipTotal?: number;
  /** A part of one of the notes. */
  readonly note?: string;
}

/** The rule's answer when it has none; in the graph the field is within "input". */
export interface Refusal {
  readonly code: RuleErrorCode;
  readonly field: string;
}

export interface WorkedCase {
  /** A sentence about the domain. */
  readonly title: string;
  readonly input: WorkedInput;
  readonly expected: Due | Refusal;
}

/** Fixed sums, costs and scholarships since 2 December 2019. */
export const PP = "PP 44/2015, sebagaimana diubah dengan PP 82/2019 (SECONDARY)";
export const PP_UNVERIFIED = "PP 44/2015, sebagaimana diubah dengan PP 82/2019 (UNVERIFIED)";
export const PP_CONFLICTING = "PP 44/2015, sebagaimana diubah dengan PP 82/2019 (CONFLICTING)";
/** Multiples of the wage since then; unverified where the band of the income is. */
export const MULTIPLE = "PP 44/2015, Pasal 25 sebagaimana diubah dengan PP 82/2019 (SECONDARY)";
export const MULTIPLE_UNVERIFIED = "PP 44/2015, Pasal 25 sebagaimana diubah dengan PP 82/2019 (UNVERIFIED)";
/** The same before it. */
export const OLD = "PP 44/2015 (UNVERIFIED)";
export const OLD_MULTIPLE = "PP 44/2015, Pasal 25 (UNVERIFIED)";

/** The last day of the first law, and the first day of the present one. */
export const LAST_OLD_DAY = "2019-12-01";
export const FIRST_NEW_DAY = "2019-12-02";
