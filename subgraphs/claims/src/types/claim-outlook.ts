import type { LegalBasis, LocalDate, Message, Rupiah } from "@payung/jamsostek";
import { LegalBasisType, LocalDateScalar, Refusal, RupiahScalar } from "@payung/subgraph-kit";
import type { RequestFacts } from "@payung/subgraph-kit";
import { Ctx, Field, ObjectType, createUnionType } from "type-graphql";
import { Claim } from "../entities/claim.js";
import { ScholarshipYearType } from "./benefits-due-type.js";
import { BenefitOriginEnum } from "./claim-enums.js";
import type { BenefitOrigin } from "./claim-enums.js";
import { ClaimFinding } from "./claim-findings.js";

@ObjectType({ description: "One amount that a claim would be due, and why." })
export class OutlookBenefit {
  @Field(() => String, { description: "The benefit, as benefitsDue or the scheme names it." })
  readonly code: string;

  @Field(() => BenefitOriginEnum, { description: "Whether the law or the scheme gives it." })
  readonly origin: BenefitOrigin;

  @Field(() => RupiahScalar, { description: "In rupiah." })
  readonly amount: Rupiah;

  @Field(() => LegalBasisType, { description: "The regulation that gives it." })
  readonly basis: LegalBasis;

  readonly reason: Message;

  @Field(() => String, { description: "How the amount came about, in the reader's language." })
  trace(@Ctx() { request }: { readonly request: RequestFacts }): string {
    return this.reason[request.locale];
  }
}

@ObjectType({
  description:
    "What a claim would be due by the worker's cover and the law of the event's day, to be known before a family is told anything; nothing is stored.",
})
export class ClaimOutlook {
  @Field(() => Boolean, { description: "False where a finding refuses it, or where it was claimed before." })
  readonly claimable: boolean;

  @Field(() => [ClaimFinding], { description: "What bears on the right, what refuses it first." })
  readonly findings: readonly ClaimFinding[];

  @Field(() => [OutlookBenefit], {
    description: "What law and scheme give; none where a finding refuses it.",
  })
  readonly benefits: readonly OutlookBenefit[];

  @Field(() => RupiahScalar, {
    nullable: true,
    description:
      "The sum of the benefits, in rupiah; null where a finding refuses it. Scholarships stay out.",
  })
  readonly total: Rupiah | null;

  @Field(() => [ScholarshipYearType], { description: "The schedule of scholarships, by child and year." })
  readonly scholarships: readonly ScholarshipYearType[];

  @Field(() => RupiahScalar, {
    nullable: true,
    description:
      "The sum of the schedule, if every child stays at school; null where a finding refuses the claim.",
  })
  readonly scholarshipTotal: Rupiah | null;

  @Field(() => [String], { description: "What the family should know besides, in the reader's language." })
  readonly notes: readonly string[];

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: "JKK only: the last day of the first report (stage I), 2 x 24 hours after the event.",
  })
  readonly reportBy: LocalDate | null;

  @Field(() => LocalDateScalar, { description: "The day on which the right to claim is gone." })
  readonly lapsesOn: LocalDate;

  @Field(() => Claim, {
    nullable: true,
    description: "The claim that there is already of this event or death, as far as the actor may read it.",
  })
  readonly claimed: Claim | null;
}

export const ClaimOutlookResult = createUnionType({
  name: "ClaimOutlookResult",
  description: "What a claim would be due, or why it cannot be told.",
  types: () => [ClaimOutlook, Refusal] as const,
});
