import type { Month } from "@payung/jamsostek";
import { MissingReasonEnum, MonthScalar } from "@payung/subgraph-kit";
import type { MissingReason } from "@payung/subgraph-kit";
import { Field, Int, ObjectType } from "type-graphql";
import {
  CategoryCoverage,
  ProgrammeCoverage,
  SchemeCoverage,
  SexCoverage,
  SourceCoverage,
} from "./coverage-parts.js";

@ObjectType({
  description: "How many people of a region have cover on a month's last day, of how many, and who says so.",
})
export class Coverage {
  @Field(() => MonthScalar, {
    description: "The month; in one to come, those count who are paid for that far already.",
  })
  readonly month: Month;

  @Field(() => Int, {
    nullable: true,
    description:
      "Distinct persons with cover on the month's last day; null where none is stored or too few to show.",
  })
  readonly covered: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "Distinct persons for whom money is set aside in that month, paid or not; null where none is stored or too few to show.",
  })
  readonly enrolled: number | null;

  @Field(() => Boolean, { description: "True where the numbers are left out to protect few persons." })
  readonly suppressed: boolean;

  @Field(() => [SchemeCoverage], { description: "By scheme, the largest first." })
  readonly byScheme: readonly SchemeCoverage[];

  @Field(() => [CategoryCoverage], { description: "By group of workers, the largest first." })
  readonly byCategory: readonly CategoryCoverage[];

  @Field(() => [SourceCoverage], { description: "By who pays, the largest first." })
  readonly bySource: readonly SourceCoverage[];

  @Field(() => [ProgrammeCoverage], { description: "By programme, the largest first." })
  readonly byProgramme: readonly ProgrammeCoverage[];

  @Field(() => [SexCoverage], { description: "By sex, the largest first." })
  readonly bySex: readonly SexCoverage[];

  @Field(() => Int, {
    nullable: true,
    description: "How many there are to cover; null where nobody states it.",
  })
  readonly eligible: number | null;

  @Field(() => String, { nullable: true, description: "Who states how many there are to cover." })
  readonly denominatorSource: string | null;

  @Field(() => MissingReasonEnum, { nullable: true, description: "Why `eligible` is null." })
  readonly eligibleMissingReason: MissingReason | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many regions one level below have had somebody enrolled by then.",
  })
  readonly regionsReported: number | null;

  @Field(() => Int, { nullable: true, description: "How many regions lie one level below." })
  readonly regionsTotal: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "True when generated sample people are among those counted.",
  })
  readonly synthetic: boolean | null;

  @Field(() => MissingReasonEnum, { nullable: true, description: "Why nothing is known." })
  readonly missingReason: MissingReason | null;
}
