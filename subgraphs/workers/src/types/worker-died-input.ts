import type { LocalDate } from "@payung/jamsostek";
import { LocalDateScalar } from "@payung/subgraph-kit";
import { Directive, Field, ID, InputType } from "type-graphql";
import type { Death } from "../stops/worker-died.js";

@Directive("@inaccessible")
@InputType({ description: "A death that a claim tells." })
export class WorkerDiedInput implements Death {
  @Field(() => ID, { description: "The worker's number." })
  readonly worker: string;

  @Field(() => LocalDateScalar, { description: "The day of death, which is covered still." })
  readonly diedOn: LocalDate;

  @Field(() => ID, { description: "The claim's number." })
  readonly claim: string;
}
