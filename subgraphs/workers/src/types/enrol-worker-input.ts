import type { FundingSource, LocalDate, Month, Programme } from "@payung/jamsostek";
import type { RegionCode, WorkerCategory } from "@payung/plugin-kit";
import {
  FundingSourceEnum,
  LocalDateScalar,
  MonthScalar,
  NikScalar,
  ProgrammeEnum,
  RegionCodeScalar,
  WorkerCategoryEnum,
} from "@payung/subgraph-kit";
import { Field, InputType, Int } from "type-graphql";
import { WhenCoveredEnum, WhenShortEnum } from "./import-options.js";
import type { WhenCovered, WhenShort } from "./import-options.js";
import { SexEnum } from "./worker-enums.js";
import type { Sex } from "./worker-enums.js";

@InputType({ description: "A person who is to be enrolled, and how." })
export class EnrolWorkerInput {
  @Field(() => String, { description: "The scheme's code." })
  readonly scheme: string;

  @Field(() => NikScalar, { description: "The person's NIK; it is stored sealed and shown masked." })
  readonly nik: string;

  @Field(() => String, { description: "The name as the identity card says, 1 to 100 characters." })
  readonly name: string;

  @Field(() => LocalDateScalar, { nullable: true, description: "Left out: as the NIK says." })
  readonly birthDate?: LocalDate | null;

  @Field(() => SexEnum, { nullable: true, description: "Left out: as the NIK says." })
  readonly sex?: Sex | null;

  @Field(() => WorkerCategoryEnum, { description: "The group of workers that the person belongs to." })
  readonly category: WorkerCategory;

  @Field(() => RegionCodeScalar, { description: "The code of the village where the person lives." })
  readonly village: RegionCode;

  @Field(() => String, { nullable: true, description: "What the person works as." })
  readonly occupation?: string | null;

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

  @Field(() => Boolean, {
    nullable: true,
    description: "A made-up person, for trying things out: the NIK begins with 99.",
  })
  readonly synthetic?: boolean | null;
}
