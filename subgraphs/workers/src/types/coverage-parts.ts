import type { FundingSource, Programme } from "@payung/jamsostek";
import type { WorkerCategory } from "@payung/plugin-kit";
import { FundingSourceEnum, ProgrammeEnum, WorkerCategoryEnum } from "@payung/subgraph-kit";
import { Field, Int, ObjectType } from "type-graphql";
import { SchemeRef } from "./scheme-ref.js";
import { SexEnum } from "./worker-enums.js";
import type { Sex } from "./worker-enums.js";

/** What every count of persons covered says; null where it would point at persons. */
@ObjectType()
class PersonsCovered {
  @Field(() => Int, {
    nullable: true,
    description: "Distinct persons with cover; null where they are too few to show.",
  })
  readonly covered: number | null;

  @Field(() => Boolean, { description: "True where the number is left out to protect few persons." })
  readonly suppressed: boolean;
}

@ObjectType({ description: "Persons covered by one scheme." })
export class SchemeCoverage extends PersonsCovered {
  @Field(() => SchemeRef, { description: "The scheme." })
  readonly scheme: SchemeRef;
}

@ObjectType({ description: "Persons covered of one group of workers." })
export class CategoryCoverage extends PersonsCovered {
  @Field(() => WorkerCategoryEnum, { description: "The group." })
  readonly category: WorkerCategory;
}

@ObjectType({ description: "Persons for whom one source pays; a person may have several." })
export class SourceCoverage extends PersonsCovered {
  @Field(() => FundingSourceEnum, { description: "Who pays." })
  readonly source: FundingSource;
}

@ObjectType({ description: "Persons covered by one programme; a person may have several." })
export class ProgrammeCoverage extends PersonsCovered {
  @Field(() => ProgrammeEnum, { description: "The programme." })
  readonly programme: Programme;
}

@ObjectType({ description: "Women, or men, covered." })
export class SexCoverage extends PersonsCovered {
  @Field(() => SexEnum, { description: "As the identity card says." })
  readonly sex: Sex;
}
