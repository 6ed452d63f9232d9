import type { RegionCode, WorkerCategory } from "@payung/plugin-kit";
import { RegionCodeScalar, WorkerCategoryEnum } from "@payung/subgraph-kit";
import { Field, InputType } from "type-graphql";

@InputType({ description: "Whom a list of workers shows; all that is given must hold." })
export class WorkerFilter {
  @Field(() => RegionCodeScalar, { nullable: true, description: "Where they live." })
  readonly region?: RegionCode | null;

  @Field(() => String, {
    nullable: true,
    description: "The code of a scheme that they are enrolled in, of those who live in its region.",
  })
  readonly scheme?: string | null;

  @Field(() => WorkerCategoryEnum, { nullable: true, description: "The group of workers." })
  readonly category?: WorkerCategory | null;

  @Field(() => String, {
    nullable: true,
    description: "Words of the name in any order, 1 to 100 characters; capitals do not matter.",
  })
  readonly search?: string | null;
}
