import { Directive, Field, ID, InputType } from "type-graphql";
import type { SettleReservations } from "../services/reserve/settle-reservations.js";

@Directive("@inaccessible")
@InputType("SettleReservationsInput", {
  description: "Reservations whose people are enrolled, but for some.",
})
export class SettleReservationsInputType implements SettleReservations {
  @Field(() => [String], {
    description: "The keys of the reservations; what is settled already stays as it is.",
  })
  readonly keys: string[];

  @Field(() => [ID], { description: "The enrolments of theirs that never came to be." })
  readonly notEnrolled: string[];
}
