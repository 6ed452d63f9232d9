import type { LocalDate, Month } from "@payung/jamsostek";
import { LocalDateScalar, MonthScalar } from "@payung/subgraph-kit";
import { Directive, Field, ID, InputType, Int } from "type-graphql";

@Directive("@inaccessible")
@InputType({ description: "A part of a bill that is paid; funding tells it." })
export class CoverPaidInput {
  @Field(() => ID, { description: "The bill's number." })
  readonly key: string;

  @Field(() => Int, { description: "The part, from 0; each is done once." })
  readonly part: number;

  @Field(() => MonthScalar, { description: "The month that the bill is of." })
  readonly month: Month;

  @Field(() => LocalDateScalar, { description: "The day of the payment." })
  readonly paidOn: LocalDate;

  @Field(() => [ID], { description: "The enrolments that are paid for one month more, at most 10,000." })
  readonly enrolments: string[];
}
