import type { LocalDate } from "@payung/jamsostek";
import { LocalDateScalar, connectionType, graphEnum } from "@payung/subgraph-kit";
import { Field, Int, ObjectType } from "type-graphql";
import { Enrolment } from "../entities/enrolment.js";
import { Worker } from "../entities/worker.js";

const ENDING_LEVELS = ["DAYS_90", "DAYS_60", "DAYS_30", "LAPSED", "AGE_65"] as const;
export type EndingLevel = (typeof ENDING_LEVELS)[number];
const EndingLevelEnum = graphEnum(
  "EndingLevel",
  "DAYS_90, DAYS_60, DAYS_30 so many days or fewer are left, LAPSED months are set aside and their payment is late, AGE_65 the person turns 65 within 90 days: covered to the end, since the limit holds at registration, but not to be registered again.",
  ENDING_LEVELS,
);

@ObjectType({ description: "A warning that was given, once for each level." })
export class CoverWarning {
  @Field(() => EndingLevelEnum, { description: "How little was left." })
  readonly level: EndingLevel;

  @Field(() => LocalDateScalar, { description: "The day of the warning." })
  readonly warnedOn: LocalDate;
}

@ObjectType({ description: "Cover that ends and nothing follows, or that lapsed since its payment is late." })
export class CoverEnding {
  @Field(() => Worker, {
    nullable: true,
    description: "The person; null where the person lives elsewhere by now.",
  })
  readonly worker: Worker | null;

  @Field(() => Enrolment, { description: "The enrolment that ends." })
  readonly enrolment: Enrolment;

  @Field(() => LocalDateScalar, {
    description:
      "The last day of the months set aside, or of what is paid where that is later; if lapsed, of what was paid.",
  })
  readonly endsOn: LocalDate;

  @Field(() => Int, { description: "From today to that day; below 0 where it lapsed." })
  readonly daysLeft: number;

  @Field(() => EndingLevelEnum, {
    nullable: true,
    description: "How urgent it is; null with more than 90 days left.",
  })
  readonly level: EndingLevel | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: "The last day that is paid for; null: nothing is paid.",
  })
  readonly paidThrough: LocalDate | null;

  @Field(() => [CoverWarning], { description: "The warnings given, the latest first." })
  readonly warnings: readonly CoverWarning[];
}

export const CoverEndingConnection = connectionType("CoverEnding", () => CoverEnding);

@ObjectType({ description: "For how many persons of a region cover ends, by the last daily count." })
export class CoverEndingCounts {
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: "The day of the count; null: not counted yet.",
  })
  readonly countedOn: LocalDate | null;

  @Field(() => Int, {
    nullable: true,
    description: "With 90 days or fewer left; null where too few to show, or not counted.",
  })
  readonly within90Days: number | null;

  @Field(() => Int, { nullable: true, description: "With 60 days or fewer left." })
  readonly within60Days: number | null;

  @Field(() => Int, { nullable: true, description: "With 30 days or fewer left." })
  readonly within30Days: number | null;

  @Field(() => Int, { nullable: true, description: "Whose cover lapsed since a payment is late." })
  readonly lapsed: number | null;

  @Field(() => Boolean, { description: "True where numbers are left out to protect few persons." })
  readonly suppressed: boolean;
}
