import { Refusal } from "@payung/subgraph-kit";
import { createUnionType } from "type-graphql";
import { BudgetRevision } from "../entities/budget-revision.js";
import { BudgetShort } from "./problems.js";

export const ProposeBudgetResult = createUnionType({
  name: "ProposeBudgetResult",
  description: "The proposal with its plan, or why there is none.",
  types: () => [BudgetRevision, Refusal] as const,
});

export const DecideBudgetResult = createUnionType({
  name: "DecideBudgetResult",
  description: "The decided revision, or why it was not decided.",
  types: () => [BudgetRevision, BudgetShort, Refusal] as const,
});
