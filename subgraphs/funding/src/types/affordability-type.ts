import type { Rupiah } from "@payung/jamsostek";
import { RupiahScalar } from "@payung/subgraph-kit";
import { Field, Int, ObjectType } from "type-graphql";

@ObjectType("Affordability", {
  description: "What a budget buys, or whether it pays for the workers wanted.",
})
export class AffordabilityType {
  @Field(() => RupiahScalar, { description: "What one worker costs in the first month, in rupiah." })
  readonly contributionPerWorkerMonth: Rupiah;

  @Field(() => Int, { description: "Whole workers that one unit pays for all months." })
  readonly workersPerUnit: number;

  @Field(() => Int, { description: "workersPerUnit times the units." })
  readonly workersFunded: number;

  @Field(() => Int, {
    description: "Whole months, from the first, that the money pays for everybody counted.",
  })
  readonly monthsFunded: number;

  @Field(() => RupiahScalar, {
    description: "What the workers wanted cost for all months; without `workers`, what the funded ones cost.",
  })
  readonly cost: Rupiah;

  @Field(() => RupiahScalar, { description: "Money left after the cost; zero when it falls short." })
  readonly remainder: Rupiah;

  @Field(() => RupiahScalar, { description: "Money missing for the cost; zero when it suffices." })
  readonly shortfall: Rupiah;

  @Field(() => [String], { description: "How it came about, a sentence a step, in the reader's language." })
  readonly trace: string[];
}
