import type { LocalDate } from "@payung/jamsostek";
import { LocalDateScalar } from "@payung/subgraph-kit";
import { Directive, Field, ID, InputType, ObjectType } from "type-graphql";
import type { PaymentDays } from "../services/bills/payment-days.js";

@Directive("@inaccessible")
@ObjectType("PaymentDays", { description: "On which days an enrolment was paid for." })
export class PaymentDaysType implements PaymentDays {
  @Field(() => ID)
  readonly enrolment: string;

  @Field(() => [LocalDateScalar], {
    description: "A day for each month that is paid for and did not come back, the first one first.",
  })
  readonly paidOn: readonly LocalDate[];
}

@Directive("@inaccessible")
@InputType({ description: "Enrolments of which it is told anew what is paid for." })
export class TellPaymentsInput {
  @Field(() => [ID])
  readonly enrolments: string[];
}
