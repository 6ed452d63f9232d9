import type { LocalDate } from "@payung/jamsostek";
import { lapsesOn, reportBy } from "@payung/jamsostek";
import { LocalDateScalar } from "@payung/subgraph-kit";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { ClaimsContext } from "../context.js";
import { ClaimBenefit } from "../entities/claim-benefit.js";
import { ClaimStep } from "../entities/claim-step.js";
import { Claim } from "../entities/claim.js";
import { againstStep } from "../life-cycle/steps.js";
import { STEP_KINDS } from "../life-cycle/transitions.js";
import type { StepKind } from "../life-cycle/transitions.js";
import { ClaimCover } from "../types/claim-cover.js";
import { ClaimStepKindEnum } from "../types/claim-enums.js";

@Resolver(() => ClaimBenefit)
export class ClaimBenefitResolver {
  @FieldResolver(() => String, { description: "How the amount came about, in the reader's language." })
  trace(@Root() { trace }: ClaimBenefit, @Ctx() { request }: ClaimsContext): string {
    return trace[request.locale];
  }
}

/** Where a claim stands: why so much is due, what was done, what comes next and until when. */
@Resolver(() => Claim)
export class ClaimPartsResolver {
  @FieldResolver(() => [ClaimBenefit], { description: "What is due, and why." })
  benefits(@Root() { id }: Claim, @Ctx() { loaders }: ClaimsContext): Promise<readonly ClaimBenefit[]> {
    return loaders.benefits.load(id);
  }

  @FieldResolver(() => ClaimCover, {
    nullable: true,
    description: "The cover on the day of the event; null for a claim of before it was kept.",
  })
  cover(@Root() { cover, monthsContributed }: Claim): ClaimCover | null {
    if (cover.covered === undefined) return null;
    const { coveredFrom, paidThrough, enrolment } = cover;
    return { coveredFrom, paidThrough, monthsContributed, enrolment: enrolment?.id ?? null };
  }

  @FieldResolver(() => [String], {
    description: "What the family should know besides, in the reader's language.",
  })
  notes(@Root() { remarks }: Claim, @Ctx() { request }: ClaimsContext): string[] {
    return remarks.map((remark) => remark[request.locale]);
  }

  @FieldResolver(() => [ClaimStep], { description: "All that was done with it, the first step first." })
  steps(@Root() { id }: Claim, @Ctx() { loaders }: ClaimsContext): Promise<readonly ClaimStep[]> {
    return loaders.steps.load(id);
  }

  @FieldResolver(() => [ClaimStepKindEnum], { description: "Which steps the actor may make now." })
  async nextSteps(
    @Root() claim: Claim,
    @Ctx() { loaders, request }: ClaimsContext,
  ): Promise<readonly StepKind[]> {
    const [steps, papers] = await Promise.all([
      loaders.steps.load(claim.id),
      loaders.documents.load(claim.id),
    ]);
    return STEP_KINDS.filter(
      (kind) => kind !== "FILE" && againstStep({ claim, steps, papers }, kind, request.actor) === undefined,
    );
  }

  @FieldResolver(() => LocalDateScalar, {
    nullable: true,
    description: "JKK only: the last day of the first report (stage I), 2 x 24 hours after the event.",
  })
  reportBy(@Root() { programme, date }: Claim): LocalDate | null {
    return programme === "JKK" ? reportBy(date) : null;
  }

  @FieldResolver(() => LocalDateScalar, { description: "The day on which the right to claim is gone." })
  lapsesOn(@Root() { date }: Claim): LocalDate {
    return lapsesOn(date);
  }
}
