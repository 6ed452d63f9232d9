import type { LocalDate } from "@payung/jamsostek";
import type { RegionCode, WorkerCategory } from "@payung/plugin-kit";
import { LocalDateScalar, NikScalar, WorkerCategoryEnum } from "@payung/subgraph-kit";
import { Field, InputType } from "type-graphql";
import { SexEnum } from "./worker-enums.js";
import type { Sex } from "./worker-enums.js";

/** What a request says of one person; statedPerson() looks at it. */
@InputType()
export abstract class PersonInput {
  @Field(() => NikScalar, { description: "The person's NIK; it is stored sealed and shown masked." })
  readonly nik: string;

  @Field(() => String, { description: "The name as the identity card says, 1 to 100 characters." })
  readonly name: string;

  @Field(() => LocalDateScalar, { nullable: true, description: "Left out: as the NIK says." })
  readonly birthDate?: LocalDate | null;

  @Field(() => SexEnum, { nullable: true, description: "Left out: as the NIK says." })
  readonly sex?: Sex | null;

  @Field(() => WorkerCategoryEnum, {
    description: "The group of workers that the person belongs to while covered.",
  })
  readonly category: WorkerCategory;

  /** Each input says what village it asks for. */
  abstract readonly village: RegionCode;

  @Field(() => String, { nullable: true, description: "What the person works as." })
  readonly occupation?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: "A made-up person, for trying things out: the NIK begins with 99.",
  })
  readonly synthetic?: boolean | null;
}
