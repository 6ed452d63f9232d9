import type { LocalDate } from "@payung/jamsostek";
import { LocalDateScalar } from "@payung/subgraph-kit";
import { Directive, Field, ID, InputType } from "type-graphql";
import type { PaymentsLeft } from "../paying/cover-returned.js";

@Directive("@inaccessible")
@InputType({ description: "The payments of an enrolment of which money came back." })
class PaymentsLeftInput implements PaymentsLeft {
  @Field(() => ID)
  readonly enrolment: string;

  @Field(() => [LocalDateScalar], {
    description: "A day for each month that is paid for and did not come back, the first one first.",
  })
  readonly paidOn: LocalDate[];
}

@Directive("@inaccessible")
@InputType({ description: "People whose money came back; funding tells it." })
export class CoverReturnedInput {
  @Field(() => [PaymentsLeftInput], { description: "One for each enrolment, at most 10,000." })
  readonly payments: PaymentsLeftInput[];
}
