import type { LocalDate } from "@payung/jamsostek";
import { LocalDateScalar } from "@payung/subgraph-kit";
import { Field, ID, Int, ObjectType } from "type-graphql";

@ObjectType({
  description:
    "The worker's cover of the claim's programme on the day of the event, as it was known when it was entered.",
})
export class ClaimCover {
  @Field(() => LocalDateScalar, { nullable: true, description: "Since when it was paid for without a gap." })
  readonly coveredFrom: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: "Until when it was paid for then." })
  readonly paidThrough: LocalDate | null;

  @Field(() => Int, { description: "Months of contribution begun by the day." })
  readonly monthsContributed: number;

  @Field(() => ID, {
    nullable: true,
    description:
      "The enrolment that covered, one of the worker's, which names its scheme, payer and evidence.",
  })
  readonly enrolment: string | null;
}
