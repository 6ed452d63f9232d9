import type { FundingSource, LegalBasis, LocalDate, Programme } from "@payung/jamsostek";
import type { RegionCode, WorkerCategory } from "@payung/plugin-kit";
import {
  FundingSourceEnum,
  LegalBasisType,
  LocalDateScalar,
  ProgrammeEnum,
  WorkerCategoryEnum,
} from "@payung/subgraph-kit";
import { Directive, Field, ObjectType } from "type-graphql";

@Directive('@key(fields: "code")')
@ObjectType("Scheme", {
  description: "How one region pays the employment social security of some of its workers.",
})
export class Scheme {
  @Field(() => String, { description: "Unique in the nation." })
  readonly code: string;

  @Field(() => String, { description: "The scheme's name." })
  readonly name: string;

  readonly regionCode: RegionCode;
  readonly pluginId: string;

  @Field(() => Boolean, {
    description:
      "Whether it is in force on the day asked for, today unless told; if not, the terms are those of its nearest period.",
  })
  readonly inForce: boolean;

  @Field(() => LocalDateScalar, { description: "The first day of the terms below." })
  readonly termsFrom: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: "Their last day; null until further notice." })
  readonly termsUntil: LocalDate | null;

  @Field(() => LegalBasisType, { description: "What the terms below rest on." })
  readonly termsBasis: LegalBasis;

  @Field(() => [ProgrammeEnum], {
    nullable: true,
    description: "What is paid for; null where no source states it.",
  })
  readonly programmes: readonly Programme[] | null;

  @Field(() => [FundingSourceEnum], {
    nullable: true,
    description: "Whose money it is; null where no source states it.",
  })
  readonly fundingSources: readonly FundingSource[] | null;

  @Field(() => [WorkerCategoryEnum], {
    nullable: true,
    description: "Whom it is for; null where no source states it.",
  })
  readonly categories: readonly WorkerCategory[] | null;

  @Field(() => [String], { description: "The fields above that are null because no source states them." })
  readonly notStated: readonly string[];

  @Field(() => [LegalBasisType], { description: "Every regulation that the scheme rests on." })
  readonly legalBasis: readonly LegalBasis[];
}
