import type { Month } from "@payung/jamsostek";
import { MonthScalar } from "@payung/subgraph-kit";
import { Directive, Field, ID, InputType, ObjectType } from "type-graphql";
import type { ReleaseFundsAnswer } from "../services/release/release-funds.js";

@Directive("@inaccessible")
@InputType("ReleaseFundsInput", { description: "Enrolments whose months are not needed any more." })
export class ReleaseFundsInputType {
  @Field(() => String, { description: "The same again answers the same." })
  readonly key: string;

  @Field(() => [ID])
  readonly enrolments: string[];

  @Field(() => MonthScalar, { nullable: true, description: "The last month kept; null: all is released." })
  readonly afterMonth?: Month | null;

  @Field(() => String, { description: "Why, for the ledger; nothing personal." })
  readonly reason: string;
}

@Directive("@inaccessible")
@ObjectType("KeptEnrolment", { description: "An enrolment that keeps money longer than asked." })
export class KeptEnrolment {
  @Field(() => ID)
  readonly enrolment: string;

  @Field(() => MonthScalar, { description: "The last month that stands on a bill." })
  readonly untilMonth: Month;
}

@Directive("@inaccessible")
@ObjectType("ReleaseFundsAnswer", {
  description: "What differs from what was asked; all else is released.",
})
export class ReleaseFundsAnswerType implements ReleaseFundsAnswer {
  @Field(() => [KeptEnrolment], { description: "Months that stand on a bill are not released." })
  readonly kept: ReleaseFundsAnswer["kept"];
}
