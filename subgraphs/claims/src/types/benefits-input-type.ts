import type {
  BenefitEvent,
  BenefitsInput,
  ChildInput,
  LocalDate,
  Programme,
  Rupiah,
  SchoolLevel,
  Segment,
} from "@payung/jamsostek";
import {
  BenefitEventEnum,
  LocalDateScalar,
  ProgrammeEnum,
  RupiahScalar,
  SchoolLevelEnum,
  SegmentEnum,
} from "@payung/subgraph-kit";
import { Field, Float, InputType, Int } from "type-graphql";
import { CostInputType } from "./cost-input-type.js";

@InputType("ChildInput", { description: "A child of the worker, as on the day of the event." })
export class ChildInputType implements ChildInput {
  @Field(() => LocalDateScalar, { description: "The day of birth." })
  readonly birthDate: LocalDate;

  @Field(() => SchoolLevelEnum, { description: "The school that the child is in." })
  readonly level: SchoolLevel;

  @Field(() => Int, { description: "Which year of that school, from 1." })
  readonly yearInLevel: number;
}

@InputType("BenefitsInput", { description: "One event of one worker." })
export class BenefitsInputType implements BenefitsInput {
  @Field(() => ProgrammeEnum, { description: "JKK when the event comes from work, JKM for another death." })
  readonly programme: Programme;

  @Field(() => BenefitEventEnum, { description: "What happened." })
  readonly event: BenefitEvent;

  @Field(() => LocalDateScalar, { description: "The day of the accident or death, which decides the law." })
  readonly date: LocalDate;

  @Field(() => RupiahScalar, {
    description: "BPU: the reported income, which counts as the base of its band. PU: the wage.",
  })
  readonly monthlyIncome: Rupiah;

  @Field(() => Int, { description: "Months of contribution until the event." })
  readonly monthsContributed: number;

  @Field(() => SegmentEnum, { nullable: true, defaultValue: "BPU", description: "BPU unless told." })
  readonly segment?: Segment | null;

  @Field(() => [ChildInputType], {
    nullable: true,
    description: "The children who might have a scholarship; at most two get one, the first in this order.",
  })
  readonly children?: ChildInputType[] | null;

  @Field(() => Float, {
    nullable: true,
    description: "PARTIAL_DISABILITY only: the percentage of PP 44/2015, Lampiran III.",
  })
  readonly disabilityPercent?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "JKK, but not MEDICAL_CARE: whole months unable to work until healed, disabled or dead; needed for TEMPORARY_INCAPACITY.",
  })
  readonly incapacityMonths?: number | null;

  @Field(() => [CostInputType], {
    nullable: true,
    description:
      "JKK only: what was spent on care, transport and aids; costs of one kind are capped together, each prosthesis by itself.",
  })
  readonly costs?: CostInputType[] | null;
}
