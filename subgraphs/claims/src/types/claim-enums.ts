import { CHILD_ENDS, CHILD_WORK_KINDS, HEIR_RELATIONS } from "@payung/jamsostek";
import { graphEnum } from "@payung/subgraph-kit";
import { CLAIM_STATUSES, STEP_KINDS } from "../life-cycle/transitions.js";

export const ClaimStatusEnum = graphEnum(
  "ClaimStatus",
  [
    "DRAFT entered and not reported yet, REPORTED stage I is done, DOCUMENTS papers are gathered, VERIFICATION a second person looks at it,",
    "APPROVED decided and nothing paid, PARTLY_PAID, PAID in full, REFUSED with a reason, APPEALED against the decision, CLOSED, WITHDRAWN before a decision.",
  ].join(" "),
  CLAIM_STATUSES,
);

export const ClaimStepKindEnum = graphEnum("ClaimStepKind", "A step in the life of a claim.", STEP_KINDS);

const CLAIM_CAUSES = ["NOT_FROM_WORK", "WORK_ACCIDENT", "OCCUPATIONAL_DISEASE"] as const;
export type ClaimCause = (typeof CLAIM_CAUSES)[number];
export const ClaimCauseEnum = graphEnum(
  "ClaimCause",
  "NOT_FROM_WORK is JKM's, which pays for deaths alone; WORK_ACCIDENT and OCCUPATIONAL_DISEASE are JKK's.",
  CLAIM_CAUSES,
);

const BENEFIT_ORIGINS = ["NATIONAL", "SCHEME"] as const;
export type BenefitOrigin = (typeof BENEFIT_ORIGINS)[number];
export const BenefitOriginEnum = graphEnum(
  "BenefitOrigin",
  "NATIONAL by national law, SCHEME added by the regional scheme.",
  BENEFIT_ORIGINS,
);

const REFUSAL_REASONS = [
  "COVER_NOT_PROVEN",
  "NOT_FROM_WORK",
  "PAPERS_NOT_GENUINE",
  "NOT_ENTITLED",
  "PAID_ELSEWHERE",
  "OTHER",
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];
export const RefusalReasonEnum = graphEnum(
  "RefusalReason",
  "Why a claim is refused; the note says it in words, the article is the rule.",
  REFUSAL_REASONS,
);

export const HeirRelationEnum = graphEnum(
  "HeirRelation",
  "What the heir is to the worker. SPOUSE and CHILD come first, then PARENT, GRANDPARENT and GRANDCHILD, then SIBLING, PARENT_IN_LAW, and whom a will names.",
  HEIR_RELATIONS,
);

export const ChildEndEnum = graphEnum(
  "ChildEnd",
  "What ends a child's right to scholarships before the 23rd birthday.",
  CHILD_ENDS.filter((end) => end !== "AGE_23"),
);

export const ChildWorkEnum = graphEnum(
  "ChildWork",
  "The work of a child: PU a wage earner and BPU not, both as a member of BPJS Ketenagakerjaan, APPRENTICE, OTHER any other work, also without being a member.",
  CHILD_WORK_KINDS,
);

const SCHOLARSHIP_STATUSES = ["PLANNED", "CLAIMED", "APPROVED", "PAID", "CANCELLED"] as const;
export type ScholarshipStatus = (typeof SCHOLARSHIP_STATUSES)[number];
export const ScholarshipStatusEnum = graphEnum(
  "ScholarshipStatus",
  "PLANNED not claimed yet, CLAIMED for the year, APPROVED by a second person, PAID, CANCELLED since the right ended before.",
  SCHOLARSHIP_STATUSES,
);

const SCHOLARSHIP_STEP_KINDS = ["CLAIM", "APPROVE", "REFUSE", "PAY", "CANCEL", "CORRECT"] as const;
export type ScholarshipStepKind = (typeof SCHOLARSHIP_STEP_KINDS)[number];
export const ScholarshipStepKindEnum = graphEnum(
  "ScholarshipStepKind",
  "A step in the life of a yearly scholarship; refused, it can be claimed again; CORRECT plans that year and those after it anew.",
  SCHOLARSHIP_STEP_KINDS,
);
