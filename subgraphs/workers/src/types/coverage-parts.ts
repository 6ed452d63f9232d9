import type { FundingSource } from "@payung/jamsostek";
import type { WorkerCategory } from "@payung/plugin-kit";
import { FundingSourceEnum, WorkerCategoryEnum } from "@payung/subgraph-kit";
import { Field, Int, ObjectType } from "type-graphql";
import { SchemeRef } from "./scheme-ref.js";
import { SexEnum } from "./worker-enums.js";
import type { Sex } from "./worker-enums.js";

const PERSONS = { description: "Distinct persons with cover." };

@ObjectType({ description: "Persons covered by one scheme." })
export class SchemeCoverage {
  @Field(() => SchemeRef, { description: "The scheme." })
  readonly scheme: SchemeRef;

  @Field(() => Int, PERSONS)
  readonly covered: number;
}

@ObjectType({ description: "Persons covered of one group of workers." })
export class CategoryCoverage {
  @Field(() => WorkerCategoryEnum, { description: "The group." })
  readonly category: WorkerCategory;

  @Field(() => Int, PERSONS)
  readonly covered: number;
}

@ObjectType({ description: "Persons for whom one source pays; a person may have several." })
export class SourceCoverage {
  @Field(() => FundingSourceEnum, { description: "Who pays." })
  readonly source: FundingSource;

  @Field(() => Int, PERSONS)
  readonly covered: number;
}

@ObjectType({ description: "Women, or men, covered." })
export class SexCoverage {
  @Field(() => SexEnum, { description: "As the identity card says." })
  readonly sex: Sex;

  @Field(() => Int, PERSONS)
  readonly covered: number;
}
