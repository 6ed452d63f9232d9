import { graphEnum } from "@payung/subgraph-kit";

/** The revised budget of a year follows the first one. */
const BUDGET_STAGES = ["MURNI", "PERUBAHAN"] as const;
export type BudgetStage = (typeof BUDGET_STAGES)[number];

const DECISION_STATUSES = ["PROPOSED", "APPROVED", "REFUSED"] as const;
export type DecisionStatus = (typeof DECISION_STATUSES)[number];

export const BudgetStageEnum = graphEnum(
  "BudgetStage",
  "MURNI: the first budget of a year. PERUBAHAN: a revised one.",
  BUDGET_STAGES,
);

export const DecisionStatusEnum = graphEnum(
  "DecisionStatus",
  "What a second person decided: PROPOSED waits for it.",
  DECISION_STATUSES,
);
