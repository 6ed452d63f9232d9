import type { FundingSource, LocalDate, Programme } from "@payung/jamsostek";
import type { RegionCode } from "@payung/plugin-kit";
import { FundingSourceEnum, LocalDateScalar, ProgrammeEnum, RegionCodeScalar } from "@payung/subgraph-kit";
import { Field, InputType, Int } from "type-graphql";
import { PersonInput } from "./person-input.js";

@InputType({
  description:
    "Cover that was bought and paid before the list was kept here, and has ended: so that claims of those years can be entered.",
})
export class PastCoverInput extends PersonInput {
  @Field(() => String, { description: "The scheme's code; it has terms in force on coveredFrom." })
  readonly scheme: string;

  @Field(() => RegionCodeScalar, {
    description:
      "The code of the village whose money paid; of a person who is new here also where the person lives.",
  })
  readonly village: RegionCode;

  @Field(() => [ProgrammeEnum], { nullable: true, description: "Where the scheme does not state them." })
  readonly programmes?: Programme[] | null;

  @Field(() => FundingSourceEnum, {
    nullable: true,
    description: "Where the scheme does not state who pays; CSR says that a company paid for the person.",
  })
  readonly payer?: FundingSource | null;

  @Field(() => LocalDateScalar, { description: "The first day of the cover." })
  readonly coveredFrom: LocalDate;

  @Field(() => Int, {
    description: "How many months were paid from that day, 1 to 12, begun in one calendar year.",
  })
  readonly months: number;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 0,
    description:
      "All months contributed before coveredFrom, as the statement of BPJS Ketenagakerjaan has them, 0 to 600; those of them that are recorded here too count once.",
  })
  readonly earlierMonths?: number | null;

  @Field(() => String, {
    description: "Which paper shows it, in 5 to 200 characters, without a NIK: a number of a list or a card.",
  })
  readonly evidence: string;
}
