import { CHECKERS } from "@payung/subgraph-kit";
import { MAKERS, PAYERS } from "../life-cycle/transitions.js";
import type { Guard } from "../life-cycle/guard.js";
import type { ScholarshipStatus, ScholarshipStepKind } from "../types/claim-enums.js";

interface Transition extends Guard<ScholarshipStatus, ScholarshipStepKind> {
  readonly to: ScholarshipStatus;
}

const MAKING: readonly ScholarshipStepKind[] = ["CLAIM", "CORRECT"];

/** The life of a year's scholarship: planned with its claim, then claimed, decided and paid by different people. */
export const SCHOLARSHIP_TRANSITIONS: Readonly<Record<ScholarshipStepKind, Transition>> = {
  CORRECT: { from: ["PLANNED"], to: "PLANNED", roles: MAKERS, notBy: [] },
  CLAIM: { from: ["PLANNED"], to: "CLAIMED", roles: MAKERS, notBy: [] },
  APPROVE: { from: ["CLAIMED"], to: "APPROVED", roles: CHECKERS, notBy: MAKING },
  REFUSE: { from: ["CLAIMED"], to: "PLANNED", roles: CHECKERS, notBy: MAKING },
  PAY: { from: ["APPROVED"], to: "PAID", roles: PAYERS, notBy: ["APPROVE"] },
  CANCEL: {
    from: ["PLANNED", "CLAIMED", "APPROVED"],
    to: "CANCELLED",
    roles: [...MAKERS, "VERIFIER"],
    notBy: [],
  },
};
