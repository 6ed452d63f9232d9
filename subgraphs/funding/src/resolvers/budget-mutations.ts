import { UuidScalar, orProblem } from "@payung/subgraph-kit";
import type { Problem } from "@payung/subgraph-kit";
import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import type { FundingContext } from "../context.js";
import type { BudgetRevision } from "../entities/budget-revision.js";
import { forgetRead } from "../loaders.js";
import { decideBudget } from "../services/budgets/decide-budget.js";
import { proposeBudget } from "../services/budgets/propose-budget.js";
import { BudgetInputType } from "../types/budget-input.js";
import { DecideBudgetResult, ProposeBudgetResult } from "../types/budget-results.js";
import { storable } from "../types/storable.js";

@Resolver()
export class BudgetMutations {
  @Mutation(() => ProposeBudgetResult, {
    description:
      "States a budget, or its revised total, for a second person to decide; funders of the region.",
  })
  proposeBudget(
    @Arg("input", () => BudgetInputType) input: BudgetInputType,
    @Arg("idempotencyKey", () => UuidScalar) key: string,
    @Ctx() { request, parts, loaders }: FundingContext,
  ): Promise<BudgetRevision | Problem> {
    return orProblem(async () => {
      const planning = { ...parts, requestId: request.requestId };
      const { revision } = await proposeBudget(planning, request.actor, input, key);
      forgetRead(loaders);
      return (await loaders.revision.load(revision))!;
    });
  }

  @Mutation(() => DecideBudgetResult, {
    description: "Approves or refuses a proposed budget, as another person than its maker.",
  })
  decideBudget(
    @Arg("revision", () => ID) revision: string,
    @Arg("approve", () => Boolean) approve: boolean,
    @Arg("note", () => String, { nullable: true }) note: string | null | undefined,
    @Arg("idempotencyKey", () => UuidScalar) key: string,
    @Ctx() { request, parts, loaders }: FundingContext,
  ): Promise<BudgetRevision | Problem> {
    return orProblem(async () => {
      const decision = { revision: storable(revision), approve, note: note == null ? null : storable(note) };
      await decideBudget(parts, request.actor, decision, key);
      forgetRead(loaders);
      return (await loaders.revision.load(revision))!;
    });
  }
}
