import type { Programme, Rupiah } from "@payung/jamsostek";
import type { WorkerCategory } from "@payung/plugin-kit";
import { ProgrammeEnum, RupiahScalar, WorkerCategoryEnum } from "@payung/subgraph-kit";
import { Field, Int, ObjectType } from "type-graphql";
import type { ClaimStatus } from "../life-cycle/transitions.js";
import { ClaimStatusEnum } from "./claim-enums.js";
import { SchemeRef } from "./scheme-ref.js";

/** What every count of claims says; null where it would point at persons. */
@ObjectType()
class ClaimCount {
  @Field(() => Int, { nullable: true, description: "Claims; null where they are too few to show." })
  readonly cases: number | null;

  @Field(() => RupiahScalar, {
    nullable: true,
    description: "What is due on them; null where they are too few to show.",
  })
  readonly due: Rupiah | null;

  @Field(() => RupiahScalar, {
    nullable: true,
    description: "What was paid on them; null where they are too few to show.",
  })
  readonly paid: Rupiah | null;

  @Field(() => Boolean, { description: "True where the numbers are left out to protect few persons." })
  readonly suppressed: boolean;
}

@ObjectType({ description: "Claims of one programme." })
export class ProgrammeClaims extends ClaimCount {
  @Field(() => ProgrammeEnum, { description: "The programme." })
  readonly programme: Programme;
}

@ObjectType({ description: "Claims of one group of workers." })
export class CategoryClaims extends ClaimCount {
  @Field(() => WorkerCategoryEnum, { description: "The group." })
  readonly category: WorkerCategory;
}

@ObjectType({ description: "Claims of people of one scheme." })
export class SchemeClaims extends ClaimCount {
  @Field(() => SchemeRef, { description: "The scheme." })
  readonly scheme: SchemeRef;
}

@ObjectType({ description: "Claims that have come equally far." })
export class StatusClaims extends ClaimCount {
  @Field(() => ClaimStatusEnum, { description: "How far." })
  readonly status: ClaimStatus;
}

@ObjectType({
  description: "Claims with one kind of benefit, what is due of it and what was paid; a claim has several.",
})
export class BenefitClaims extends ClaimCount {
  @Field(() => String, { description: "The benefit, as benefitsDue or a scheme names it." })
  readonly code: string;
}

@ObjectType({
  description:
    "Children who have a schedule of scholarships after an approved claim. The value of the schedules is no payment: it falls due year by year.",
})
export class ScholarshipClaims {
  @Field(() => Int, { nullable: true, description: "Children; null where they are too few to show." })
  readonly children: number | null;

  @Field(() => RupiahScalar, {
    nullable: true,
    description: "What their whole schedules are worth, paid or not; null where they are too few to show.",
  })
  readonly scheduled: Rupiah | null;

  @Field(() => RupiahScalar, {
    nullable: true,
    description: "What was paid of them; null where they are too few to show.",
  })
  readonly paid: Rupiah | null;

  @Field(() => Boolean, { description: "True where the numbers are left out to protect few persons." })
  readonly suppressed: boolean;
}
