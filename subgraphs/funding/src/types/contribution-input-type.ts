import type { ContributionInput, FundingSource, Month, Programme, Rupiah, Segment } from "@payung/jamsostek";
import {
  FundingSourceEnum,
  MonthScalar,
  ProgrammeEnum,
  RupiahScalar,
  SegmentEnum,
} from "@payung/subgraph-kit";
import { Field, InputType, Int } from "type-graphql";

@InputType("ContributionInput", { description: "One worker and one month whose contribution is asked for." })
export class ContributionInputType implements ContributionInput {
  @Field(() => SegmentEnum, { description: "Not a wage earner (BPU) or a wage earner (PU)." })
  readonly segment: Segment;

  @Field(() => [ProgrammeEnum], { description: "Each programme once, at least one." })
  readonly programmes: Programme[];

  @Field(() => RupiahScalar, { description: "BPU: the reported income. PU: the wage." })
  readonly monthlyIncome: Rupiah;

  @Field(() => MonthScalar, { description: "The month that is paid for; the law in force in it decides." })
  readonly month: Month;

  @Field(() => FundingSourceEnum, { description: "Who pays: some reliefs leave public money out." })
  readonly payer: FundingSource;

  @Field(() => Boolean, { nullable: true, description: "BPU only: reliefs hold longer in transport." })
  readonly transportWorker?: boolean | null;

  @Field(() => Int, { nullable: true, description: "PU only, for JKK: 1 (very low risk) to 5 (very high)." })
  readonly riskClass?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "PU only: the employer is one of the labour-intensive industries that have a relief.",
  })
  readonly labourIntensive?: boolean | null;
}
