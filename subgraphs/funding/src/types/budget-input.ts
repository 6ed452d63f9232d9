import type { FundingSource, Rupiah } from "@payung/jamsostek";
import type { RegionCode } from "@payung/plugin-kit";
import { FundingSourceEnum, RegionCodeScalar, RupiahScalar } from "@payung/subgraph-kit";
import { Field, InputType, Int } from "type-graphql";
import { AllocationDetailsScalar } from "./allocation-details.js";
import { BudgetStageEnum } from "./budget-enums.js";
import type { BudgetStage } from "./budget-enums.js";

@InputType("BudgetInput", { description: "A scheme's money for a year from one source." })
export class BudgetInputType {
  @Field(() => String, { description: "The code of the scheme." })
  readonly scheme: string;

  @Field(() => RegionCodeScalar, {
    description: "Whose budget it is: the scheme's region, or one inside it.",
  })
  readonly region: RegionCode;

  @Field(() => Int, { description: "The budget year." })
  readonly year: number;

  @Field(() => FundingSourceEnum, { description: "Where the money comes from." })
  readonly source: FundingSource;

  @Field(() => BudgetStageEnum, { description: "The first budget of the year, or a revised one." })
  readonly stage: BudgetStage;

  @Field(() => RupiahScalar, { description: "The whole year's money, also of a revised budget, in rupiah." })
  readonly amount: Rupiah;

  @Field(() => AllocationDetailsScalar, {
    nullable: true,
    description: "What the scheme's rule asks the funder to state, of the shape that the scheme says.",
  })
  readonly details?: Record<string, unknown> | null;
}
