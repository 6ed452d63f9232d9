import type { LocalDate } from "@payung/jamsostek";
import type { RegionCode, WorkerCategory } from "@payung/plugin-kit";
import { LocalDateScalar, RegionCodeScalar, WorkerCategoryEnum } from "@payung/subgraph-kit";
import { Field, InputType } from "type-graphql";

@InputType({ description: "A person, without a name or number, and a scheme that may cover such a person." })
export class EligibilityInput {
  @Field(() => String, { description: "The scheme's code." })
  readonly scheme: string;

  @Field(() => WorkerCategoryEnum, { description: "The group of workers that the person belongs to." })
  readonly category: WorkerCategory;

  @Field(() => LocalDateScalar, { description: "The day of birth, from 1900 to today." })
  readonly birthDate: LocalDate;

  @Field(() => RegionCodeScalar, { description: "Where the person lives." })
  readonly region: RegionCode;

  @Field(() => LocalDateScalar, { description: "The day of enrolment; the terms in force on it decide." })
  readonly on: LocalDate;

  @Field(() => Boolean, {
    nullable: true,
    description: "Recorded as extremely poor; left out: nobody said.",
  })
  readonly extremelyPoor?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "A company pays for the person; left out: nobody said.",
  })
  readonly sponsoredByCompany?: boolean | null;

  @Field(() => String, { nullable: true, description: "What the person works as, in a word or two." })
  readonly occupation?: string | null;
}
