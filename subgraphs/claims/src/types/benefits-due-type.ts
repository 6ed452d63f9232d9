import type { LegalBasis, Rupiah, SchoolLevel } from "@payung/jamsostek";
import { LegalBasisType, RupiahScalar, SchoolLevelEnum } from "@payung/subgraph-kit";
import { Field, Int, ObjectType } from "type-graphql";

@ObjectType("Benefit", { description: "One amount that is due, and why." })
export class BenefitType {
  @Field(() => String, { description: "The benefit in the law's words: SANTUNAN_KEMATIAN." })
  readonly code: string;

  @Field(() => RupiahScalar, { description: "What is due, in rupiah." })
  readonly amount: Rupiah;

  @Field(() => RupiahScalar, {
    nullable: true,
    description: "What was asked for, of which amount is granted; null where the law sets the sum.",
  })
  readonly claimed: Rupiah | null;

  @Field(() => LegalBasisType, { description: "The regulation that gives it." })
  readonly basis: LegalBasis;

  @Field(() => String, { description: "How the amount came about, in the reader's language." })
  readonly trace: string;
}

@ObjectType("ScholarshipYear", { description: "One yearly payment of one child." })
export class ScholarshipYearType {
  @Field(() => Int, { description: "The child's place in the input, from 1." })
  readonly child: number;

  @Field(() => SchoolLevelEnum, { description: "The school that the child is in then." })
  readonly level: SchoolLevel;

  @Field(() => Int, { description: "The calendar year of the payment." })
  readonly year: number;

  @Field(() => RupiahScalar, { description: "What is paid in that year, in rupiah." })
  readonly amount: Rupiah;

  @Field(() => LegalBasisType, { description: "The regulation that gives it." })
  readonly basis: LegalBasis;

  @Field(() => String, { description: "How the amount came about, in the reader's language." })
  readonly trace: string;
}

@ObjectType("BenefitsDue", { description: "What national law gives after an event." })
export class BenefitsDueType {
  @Field(() => RupiahScalar, {
    description: "The sum of the benefits, costs among them; scholarships are a schedule and stay out.",
  })
  readonly total: Rupiah;

  @Field(() => [BenefitType], {
    description: "What is due at once or month by month, then what is paid back of the costs.",
  })
  readonly benefits: BenefitType[];

  @Field(() => [ScholarshipYearType], { description: "The schedule of scholarships, by child and year." })
  readonly scholarships: ScholarshipYearType[];

  @Field(() => RupiahScalar, { description: "The sum of the schedule, if every child stays at school." })
  readonly scholarshipTotal: Rupiah;

  @Field(() => [String], { description: "What to know besides, in the reader's language." })
  readonly notes: string[];
}
