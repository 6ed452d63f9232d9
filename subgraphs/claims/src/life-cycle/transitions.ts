import type { BenefitEvent } from "@payung/jamsostek";
import { CHECKERS } from "@payung/subgraph-kit";
import type { Role } from "@payung/subgraph-kit";
import type { Guard } from "./guard.js";

export const CLAIM_STATUSES = [
  "DRAFT",
  "REPORTED",
  "DOCUMENTS",
  "VERIFICATION",
  "APPROVED",
  "REFUSED",
  "PARTLY_PAID",
  "PAID",
  "CLOSED",
  "APPEALED",
  "WITHDRAWN",
] as const;
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

export const STEP_KINDS = [
  "FILE",
  "REPORT",
  "REVISE",
  "HEIRS",
  "GATHER",
  "SUBMIT",
  "RETURN",
  "APPROVE",
  "REFUSE",
  "ACCOUNT",
  "PAY",
  "CLOSE",
  "WITHDRAW",
  "APPEAL",
  "REOPEN",
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** A step of a claim, whose hands are those of the same claim. */
export interface Transition extends Guard<ClaimStatus, StepKind> {
  /** Where the claim stands afterwards; "SAME" where it stood, "BY_AMOUNTS" as settledStatus() has it. */
  readonly to: ClaimStatus | "SAME" | "BY_AMOUNTS";
  /** Not once one of these steps was made, by whomever. */
  readonly notAfter?: readonly StepKind[];
  /** The one event whose claims have this step; of every event unless told. */
  readonly of?: BenefitEvent;
}

/** Who enters a claim for a family and looks after it. */
export const MAKERS: readonly Role[] = ["OFFICER", "ADMIN"];
/** Who records that money went to the family. */
export const PAYERS: readonly Role[] = ["OFFICER", "FUNDER", "ADMIN"];

/** GATHER also by every paper that was added or struck out. */
const MAKING: readonly StepKind[] = [
  "FILE",
  "REPORT",
  "REVISE",
  "HEIRS",
  "GATHER",
  "SUBMIT",
  "ACCOUNT",
  "APPEAL",
];
const DECIDING: readonly StepKind[] = ["APPROVE", "REFUSE"];
const PAYABLE: readonly ClaimStatus[] = ["APPROVED", "PARTLY_PAID"];
const BEFORE_DECISION: readonly ClaimStatus[] = ["DRAFT", "REPORTED", "DOCUMENTS"];
/** While its papers may be added or struck out. */
export const OPEN_FOR_DOCUMENTS: readonly ClaimStatus[] = [...BEFORE_DECISION, "APPEALED"];
const UNDECIDED: readonly ClaimStatus[] = [...BEFORE_DECISION, "VERIFICATION"];

/**
 * The life of a claim. Filing makes it: a draft, or reported at once. After an appeal it is looked at by somebody who
 * neither entered nor decided it, and cannot be withdrawn any more: what was paid on it stays its own. Where an heir's
 * account is corrected after the decision, the second person who looks at it is the one who pays.
 */
export const TRANSITIONS: Readonly<Record<Exclude<StepKind, "FILE">, Transition>> = {
  REPORT: { from: ["DRAFT"], to: "REPORTED", roles: MAKERS, notBy: [] },
  REVISE: { from: BEFORE_DECISION, to: "SAME", roles: MAKERS, notBy: [] },
  HEIRS: { from: BEFORE_DECISION, to: "SAME", roles: MAKERS, notBy: [], of: "DEATH" },
  GATHER: { from: ["REPORTED"], to: "DOCUMENTS", roles: MAKERS, notBy: [] },
  SUBMIT: { from: ["REPORTED", "DOCUMENTS"], to: "VERIFICATION", roles: MAKERS, notBy: [] },
  RETURN: { from: ["VERIFICATION"], to: "DOCUMENTS", roles: CHECKERS, notBy: MAKING },
  APPROVE: { from: ["VERIFICATION"], to: "BY_AMOUNTS", roles: CHECKERS, notBy: [...MAKING, ...DECIDING] },
  REFUSE: { from: ["VERIFICATION"], to: "BY_AMOUNTS", roles: CHECKERS, notBy: [...MAKING, ...DECIDING] },
  ACCOUNT: { from: PAYABLE, to: "SAME", roles: MAKERS, notBy: [], of: "DEATH" },
  PAY: { from: PAYABLE, to: "BY_AMOUNTS", roles: PAYERS, notBy: [...DECIDING, "ACCOUNT"] },
  CLOSE: { from: ["REFUSED", "PAID"], to: "CLOSED", roles: [...MAKERS, "VERIFIER"], notBy: [] },
  WITHDRAW: { from: UNDECIDED, to: "WITHDRAWN", roles: MAKERS, notBy: [], notAfter: DECIDING },
  APPEAL: { from: ["REFUSED", "PAID", "CLOSED"], to: "APPEALED", roles: MAKERS, notBy: [] },
  REOPEN: { from: ["APPEALED"], to: "VERIFICATION", roles: CHECKERS, notBy: [...MAKING, ...DECIDING] },
};

/** Where a decided claim stands by its sums, in rupiah. @param decided 0 where nothing was ever approved */
export function settledStatus(decided: number, paid: number): ClaimStatus {
  if (decided === 0) return "REFUSED";
  if (paid === 0) return "APPROVED";
  return paid < decided ? "PARTLY_PAID" : "PAID";
}
