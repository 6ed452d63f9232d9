import type { FundingSource, Month, Programme } from "@payung/jamsostek";
import type { RegionCode } from "@payung/plugin-kit";
import { FundingSourceEnum, MonthScalar, ProgrammeEnum, RegionCodeScalar } from "@payung/subgraph-kit";
import { Field, InputType, Int } from "type-graphql";
import { WhenCoveredEnum, WhenShortEnum } from "./import-options.js";
import type { WhenCovered, WhenShort } from "./import-options.js";
import { PersonInput } from "./person-input.js";

@InputType({ description: "A person who is to be enrolled, and how." })
export class EnrolWorkerInput extends PersonInput {
  @Field(() => String, { description: "The scheme's code." })
  readonly scheme: string;

  @Field(() => RegionCodeScalar, { description: "The code of the village where the person lives." })
  readonly village: RegionCode;

  @Field(() => Boolean, { nullable: true, description: "Recorded as extremely poor." })
  readonly extremelyPoor?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "A company pays for the person." })
  readonly sponsoredByCompany?: boolean | null;

  @Field(() => MonthScalar, { description: "The first month of the cover: the present one or a later one." })
  readonly fromMonth: Month;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 12,
    description: "How many months, within one calendar year.",
  })
  readonly months?: number | null;

  @Field(() => FundingSourceEnum, {
    nullable: true,
    description: "Where the scheme does not state who pays.",
  })
  readonly payer?: FundingSource | null;

  @Field(() => [ProgrammeEnum], { nullable: true, description: "Where the scheme does not state them." })
  readonly programmes?: Programme[] | null;

  @Field(() => WhenShortEnum, {
    nullable: true,
    defaultValue: "REFUSE",
    description: "What to do where the money does not reach.",
  })
  readonly whenShort?: WhenShort | null;

  @Field(() => WhenCoveredEnum, {
    nullable: true,
    defaultValue: "REFUSE",
    description: "What to do where another payer covers the person.",
  })
  readonly whenCovered?: WhenCovered | null;
}
