import type { LocalDate, Programme } from "@payung/jamsostek";
import { LocalDateScalar, ProgrammeEnum } from "@payung/subgraph-kit";
import { Field, Int, ObjectType } from "type-graphql";
import { Enrolment } from "../entities/enrolment.js";

@ObjectType({
  description:
    "A worker's cover of one programme around a day: what is paid for, by whomever, and nothing else.",
})
export class CoverOn {
  @Field(() => LocalDateScalar, { description: "The day asked for." })
  readonly date: LocalDate;

  @Field(() => ProgrammeEnum, { description: "The programme asked for." })
  readonly programme: Programme;

  @Field(() => Boolean, { description: "Whether the day is paid for; the day of death still is." })
  readonly covered: boolean;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      "The first day of the unbroken cover around the day, whatever the number of enrolments; null where it is not covered.",
  })
  readonly coveredFrom: LocalDate | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: "The last day of that unbroken cover; null where the day is not covered.",
  })
  readonly paidThrough: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: "The latest covered day before the day." })
  readonly lastCoveredOn: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: "The first covered day after the day." })
  readonly nextCoveredFrom: LocalDate | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      "The recorded day of death before the day, with which an enrolment that still ran ended; null where none did.",
  })
  readonly endedByDeathOn: LocalDate | null;

  @Field(() => Int, {
    description:
      "Months of contribution that had begun by the day: of each unbroken cover, counted from its first day; with the earlier ones that a paper shows.",
  })
  readonly monthsContributed: number;

  @Field(() => Enrolment, {
    nullable: true,
    description:
      "The enrolment that covers on the day, of several the one that lasts longest; else the one whose cover ended last before it.",
  })
  readonly enrolment: Enrolment | null;
}
