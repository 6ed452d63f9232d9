import type { Rupiah } from "@payung/jamsostek";
import { RupiahScalar } from "@payung/subgraph-kit";
import { Field, ID, InputType } from "type-graphql";

@InputType({ description: "Money of one benefit to one receiver." })
export class PaymentLineInput {
  @Field(() => String, { description: "The benefit, as the claim's benefits name it." })
  readonly code: string;

  @Field(() => RupiahScalar, { description: "In rupiah, at most what is left of the benefit." })
  readonly amount: Rupiah;

  @Field(() => ID, {
    nullable: true,
    description: "An heir of the claim, who must be named where it has heirs; left out: the worker.",
  })
  readonly heir?: string | null;
}
