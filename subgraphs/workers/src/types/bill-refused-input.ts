import { Directive, Field, ID, InputType } from "type-graphql";

@Directive("@inaccessible")
@InputType({ description: "People of a bill that was refused; funding tells it." })
export class BillRefusedInput {
  @Field(() => [ID], { description: "The enrolments that were on it, at most 10,000." })
  readonly enrolments: string[];
}
