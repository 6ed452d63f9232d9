import type { Rupiah } from "@payung/jamsostek";
import { MissingReasonEnum, RupiahScalar } from "@payung/subgraph-kit";
import type { MissingReason } from "@payung/subgraph-kit";
import { Field, Int, ObjectType } from "type-graphql";
import {
  BenefitClaims,
  CategoryClaims,
  ProgrammeClaims,
  ScholarshipClaims,
  SchemeClaims,
  StatusClaims,
} from "./claim-counts.js";

@ObjectType({
  description:
    "The claims after events of one year in a region and in all that lies in it, what is due and what was paid on them; drafts and claims that were withdrawn do not count.",
})
export class ClaimSummary {
  @Field(() => Int, { description: "The year of the events." })
  readonly year: number;

  @Field(() => Int, {
    nullable: true,
    description: "Claims that were reported; null where none is stored or too few to show.",
  })
  readonly cases: number | null;

  @Field(() => RupiahScalar, {
    nullable: true,
    description: "What was paid on them until now; null where none is stored or too few to show.",
  })
  readonly paid: Rupiah | null;

  @Field(() => RupiahScalar, {
    nullable: true,
    description: "What is due on them; null where none is stored or too few to show.",
  })
  readonly due: Rupiah | null;

  @Field(() => Boolean, { description: "True where the numbers are left out to protect few persons." })
  readonly suppressed: boolean;

  @Field(() => [ProgrammeClaims], { description: "By programme." })
  readonly byProgramme: readonly ProgrammeClaims[];

  @Field(() => [CategoryClaims], { description: "By group of workers." })
  readonly byCategory: readonly CategoryClaims[];

  @Field(() => [SchemeClaims], { description: "By scheme." })
  readonly byScheme: readonly SchemeClaims[];

  @Field(() => [StatusClaims], { description: "By how far they have come." })
  readonly byStatus: readonly StatusClaims[];

  @Field(() => [BenefitClaims], { description: "By kind of benefit; a claim counts with each that it has." })
  readonly byBenefit: readonly BenefitClaims[];

  @Field(() => ScholarshipClaims, {
    nullable: true,
    description:
      "The scholarships that follow from them; they stay out of all other sums. Null where there are none.",
  })
  readonly scholarships: ScholarshipClaims | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many regions one level below have a claim of that year.",
  })
  readonly regionsReported: number | null;

  @Field(() => Int, { nullable: true, description: "How many regions lie one level below." })
  readonly regionsTotal: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "True when generated sample claims are among those counted.",
  })
  readonly synthetic: boolean | null;

  @Field(() => MissingReasonEnum, { nullable: true, description: "Why nothing is known." })
  readonly missingReason: MissingReason | null;
}
