import type { Rupiah } from "@payung/jamsostek";
import { RupiahScalar } from "@payung/subgraph-kit";
import { Field, Int, ObjectType } from "type-graphql";
import type { YearCover } from "../services/year-cover.js";

@ObjectType("YearCover", {
  description: "How many workers of the lowest income an amount pays for, all twelve months of its year.",
})
export class YearCoverType implements YearCover {
  @Field(() => Int, { description: "Whole workers." })
  readonly workers: number;

  @Field(() => RupiahScalar, { description: "What is left then, in rupiah." })
  readonly remainder: Rupiah;

  @Field(() => RupiahScalar, { description: "What one worker more would lack, in rupiah." })
  readonly shortfall: Rupiah;
}
