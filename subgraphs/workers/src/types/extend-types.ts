import type { Month } from "@payung/jamsostek";
import { MonthScalar, Refusal } from "@payung/subgraph-kit";
import { Field, ID, InputType, Int, ObjectType, createUnionType } from "type-graphql";
import { Enrolment } from "../entities/enrolment.js";
import { EnrolmentNotice } from "./enrol-worker-result.js";
import { WhenShortEnum } from "./import-options.js";
import type { WhenShort } from "./import-options.js";

@InputType({ description: "Enrolments that are to go on, and for how long." })
export class ExtendInput {
  @Field(() => [ID], { description: "At most 1,000, each once." })
  readonly enrolments: string[];

  @Field(() => Int, { description: "How many months more, 1 to 12, within one calendar year." })
  readonly months: number;

  @Field(() => WhenShortEnum, {
    nullable: true,
    defaultValue: "REFUSE",
    description: "What to do where the money does not reach.",
  })
  readonly whenShort?: WhenShort | null;
}

@ObjectType({ description: "What became of one enrolment that was to go on." })
export class ExtendedEnrolment {
  @Field(() => ID, { description: "The enrolment that was to go on." })
  readonly enrolment: string;

  @Field(() => Enrolment, { nullable: true, description: "The new one, which goes on where the other ends." })
  readonly next: Enrolment | null;

  @Field(() => MonthScalar, { nullable: true, description: "The new last month." })
  readonly untilMonth: Month | null;

  @Field(() => EnrolmentNotice, {
    nullable: true,
    description: "Why it does not go on, or for fewer months than asked.",
  })
  readonly notice: EnrolmentNotice | null;
}

@ObjectType({ description: "Each enrolment goes on, or says why not." })
export class EnrolmentsExtended {
  @Field(() => [ExtendedEnrolment], { description: "In the order asked." })
  readonly enrolments: readonly ExtendedEnrolment[];
}

export const ExtendEnrolmentsResult = createUnionType({
  name: "ExtendEnrolmentsResult",
  description: "What became of each, or why nothing was done.",
  types: () => [EnrolmentsExtended, Refusal] as const,
});
