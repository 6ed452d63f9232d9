import type { FundingSource, Month, Programme, Rupiah } from "@payung/jamsostek";
import type { RegionCode } from "@payung/plugin-kit";
import {
  FundingSourceEnum,
  MonthScalar,
  ProgrammeEnum,
  RegionCodeScalar,
  RupiahScalar,
  graphEnum,
} from "@payung/subgraph-kit";
import { Directive, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import type { WhenShort } from "../services/reserve/decide-lines.js";
import type {
  RefusedLine,
  ReserveFundsAnswer,
  ShortenedPerson,
} from "../services/reserve/reservation-input.js";

const WhenShortEnum = graphEnum(
  "WhenShort",
  "What to do where the money does not reach: REFUSE whom it does not pay for whole, give FEWER_MONTHS to the last ones, or FEWER_MONTHS_FOR_ALL, also for those enrolled before.",
  ["REFUSE", "FEWER_MONTHS", "FEWER_MONTHS_FOR_ALL"],
);

@Directive("@inaccessible")
@InputType("ReserveFundsInput", { description: "Months of people of one scheme at one price." })
export class ReserveFundsInputType {
  @Field(() => String, { description: "The same again answers the same." })
  readonly key: string;

  @Field(() => String)
  readonly scheme: string;

  @Field(() => FundingSourceEnum)
  readonly payer: FundingSource;

  @Field(() => [ProgrammeEnum])
  readonly programmes: Programme[];

  @Field(() => RupiahScalar)
  readonly monthlyIncome: Rupiah;

  @Field(() => Boolean, { nullable: true })
  readonly transportWorker?: boolean | null;

  @Field(() => MonthScalar)
  readonly fromMonth: Month;

  @Field(() => Int, { description: "Within the year of fromMonth." })
  readonly months: number;

  @Field(() => WhenShortEnum)
  readonly whenShort: WhenShort;

  @Field(() => String, { description: "The account on whose behalf it is." })
  readonly requestedBy: string;

  @Field(() => [RegionCodeScalar], {
    nullable: true,
    description: "Where that account acts: nobody elsewhere is cut for its sake. Everywhere unless said.",
  })
  readonly within?: RegionCode[] | null;

  @Field(() => [ID], { description: "Parallel with workers and villages, up to 10,000." })
  readonly enrolments: string[];

  @Field(() => [ID])
  readonly workers: string[];

  @Field(() => [RegionCodeScalar])
  readonly villages: RegionCode[];
}

@Directive("@inaccessible")
@ObjectType("RefusedLine", { description: "A line that got no month." })
class RefusedLineType {
  @Field(() => Int, { description: "Its place in the lists, from 0." })
  readonly line: number;

  @Field(() => String, { description: "NO_BUDGET, FUNDS_SHORT or CROSSES_YEAR." })
  readonly code: RefusedLine["code"];

  @Field(() => RupiahScalar, { nullable: true, description: "What lacks for all months of the line." })
  readonly missing: Rupiah | null;

  @Field(() => RupiahScalar, { nullable: true, description: "What is free where the line is paid from." })
  readonly available: Rupiah | null;
}

@Directive("@inaccessible")
@ObjectType("FewerMonthsLine", { description: "A line that got fewer months than it asked for." })
class FewerMonthsLine {
  @Field(() => Int, { description: "Its place in the lists, from 0." })
  readonly line: number;

  @Field(() => MonthScalar)
  readonly untilMonth: Month;
}

@Directive("@inaccessible")
@ObjectType("ShortenedEnrolment", { description: "Somebody enrolled before, whose cover ends earlier now." })
class ShortenedEnrolment {
  @Field(() => ID)
  readonly enrolment: string;

  @Field(() => ID)
  readonly worker: string;

  @Field(() => MonthScalar)
  readonly untilMonth: Month;
}

@Directive("@inaccessible")
@ObjectType("ReserveFundsAnswer", {
  description: "What differs from what was asked; every other line is reserved whole.",
})
export class ReserveFundsAnswerType implements ReserveFundsAnswer {
  @Field(() => [RefusedLineType])
  readonly refused: readonly RefusedLine[];

  @Field(() => [FewerMonthsLine])
  readonly fewer: ReserveFundsAnswer["fewer"];

  @Field(() => [ShortenedEnrolment])
  readonly shortened: readonly ShortenedPerson[];
}
