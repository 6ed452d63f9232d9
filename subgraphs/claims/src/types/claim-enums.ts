import { graphEnum } from "@payung/subgraph-kit";

const CLAIM_STATUSES = ["SUBMITTED", "PAID"] as const;
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];
export const ClaimStatusEnum = graphEnum(
  "ClaimStatus",
  "SUBMITTED sent in and not paid yet, PAID paid in full.",
  CLAIM_STATUSES,
);

const HEIR_RELATIONS = ["SPOUSE", "CHILD", "PARENT", "SIBLING"] as const;
export type HeirRelation = (typeof HEIR_RELATIONS)[number];
export const HeirRelationEnum = graphEnum("HeirRelation", "What the heir is to the worker.", HEIR_RELATIONS);
