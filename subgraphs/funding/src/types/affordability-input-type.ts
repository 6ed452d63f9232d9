import type { AffordabilityInput, FundingSource, Month, Programme, Rupiah } from "@payung/jamsostek";
import { FundingSourceEnum, MonthScalar, ProgrammeEnum, RupiahScalar } from "@payung/subgraph-kit";
import { Field, InputType, Int } from "type-graphql";

@InputType("AffordabilityInput", {
  description: "A budget and whom it is to pay for: BPU workers of one income.",
})
export class AffordabilityInputType implements AffordabilityInput {
  @Field(() => RupiahScalar, { description: "The money of one unit (a village, say), in rupiah." })
  readonly budget: Rupiah;

  @Field(() => Int, { nullable: true, defaultValue: 1, description: "How many units have such a budget." })
  readonly units?: number | null;

  @Field(() => Int, { nullable: true, description: "How many workers are wanted in all units together." })
  readonly workers?: number | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 12,
    description: "How many months each worker is covered.",
  })
  readonly months?: number | null;

  @Field(() => [ProgrammeEnum], { description: "Each programme once, at least one." })
  readonly programmes: Programme[];

  @Field(() => RupiahScalar, { description: "The income that every worker reports, in rupiah a month." })
  readonly monthlyIncome: Rupiah;

  @Field(() => MonthScalar, {
    description: "The first month; each month is priced by the law in force in it.",
  })
  readonly month: Month;

  @Field(() => FundingSourceEnum, { description: "Who pays: some reliefs leave public money out." })
  readonly payer: FundingSource;

  @Field(() => Boolean, { nullable: true, description: "Reliefs hold longer in transport." })
  readonly transportWorker?: boolean | null;
}
