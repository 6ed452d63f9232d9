import type { FundingSource, Month, Programme } from "@payung/jamsostek";
import { FundingSourceEnum, MonthScalar, ProgrammeEnum, Refusal, connectionType } from "@payung/subgraph-kit";
import { Field, ObjectType, createUnionType } from "type-graphql";
import { CoverConflict } from "../entities/cover-conflict.js";

@ObjectType({ description: "The cover that was asked for a person who has one." })
export class AskedCoverType {
  @Field(() => MonthScalar, { description: "The first month." })
  readonly fromMonth: Month;

  @Field(() => MonthScalar, { description: "The last month." })
  readonly untilMonth: Month;

  @Field(() => FundingSourceEnum, { description: "Who would pay." })
  readonly payer: FundingSource;

  @Field(() => [ProgrammeEnum], { description: "What the cover would hold." })
  readonly programmes: readonly Programme[];
}

export const CoverConflictConnection = connectionType("CoverConflict", () => CoverConflict);

export const DecideCoverConflictResult = createUnionType({
  name: "DecideCoverConflictResult",
  description: "The decided conflict, or why it was not decided.",
  types: () => [CoverConflict, Refusal] as const,
});
