import type { FundingSource, LegalBasis, LocalDate, Message, Month, Programme } from "@payung/jamsostek";
import type { RegionCode, WorkerCategory } from "@payung/plugin-kit";
import type { Sex } from "../types/worker-enums.js";

/** Somebody who is to be enrolled, as a list or a form says it; every value is valid by itself. */
export interface Candidate {
  /** The row of the list, from 1; for one person alone 1. */
  readonly row: number;
  readonly nik: string;
  readonly name: string;
  readonly birthDate: LocalDate;
  readonly sex: Sex;
  readonly category: WorkerCategory;
  readonly village: RegionCode;
  readonly occupation?: string;
  readonly extremelyPoor?: boolean;
  readonly sponsoredByCompany?: boolean;
  readonly fromMonth: Month;
  readonly months: number;
}

/** What speaks against a person, or is to be known of one, in words. */
export interface CandidateProblem {
  readonly severity: "ERROR" | "WARNING";
  readonly code: string;
  readonly message: Message;
  /** The regulation that a scheme's rule rests on. */
  readonly basis?: LegalBasis;
}

/** A candidate whom the scheme's rules admit, with what they decided. */
export interface Admitted extends Candidate {
  readonly payer: FundingSource;
  /** In alphabetical order. */
  readonly programmes: readonly Programme[];
  readonly untilMonth: Month;
  /** The first day of the terms that decided. */
  readonly termsFrom: LocalDate;
}

/** An admitted person with the numbers of the rows that are to be, or are, in the tables. */
export interface Placed extends Admitted {
  /** Nobody in the nation had this NIK before. */
  readonly fresh: boolean;
  readonly province: string;
  readonly workerId: string;
  readonly enrolmentId: string;
}

export type OutcomeKind = "ENROLLED" | "CHANGED" | "UNCHANGED" | "QUEUED" | "REFUSED";

/** What became of a candidate. */
export interface Outcome {
  readonly row: number;
  readonly kind: OutcomeKind;
  readonly problems: readonly CandidateProblem[];
  readonly workerId?: string;
  readonly enrolmentId?: string;
  /** The last month set aside; earlier than asked where the money pays for fewer months. */
  readonly untilMonth?: Month;
  /** Of a refusal for want of money. */
  readonly missing?: number;
  /** Of a refusal since somebody else pays. */
  readonly taken?: readonly TakenCover[];
}

/** Months that another payer has taken: whose kind of money, and for what, never who or where. */
export interface TakenCover {
  readonly payer: FundingSource;
  readonly programmes: readonly Programme[];
  readonly fromMonth: Month;
  readonly untilMonth: Month;
}
