import type { BenefitEvent, LocalDate, Rupiah, Segment } from "@payung/jamsostek";
import { BenefitEventEnum, LocalDateScalar, RupiahScalar, SegmentEnum } from "@payung/subgraph-kit";
import { Field, Float, ID, InputType, Int } from "type-graphql";
import type { ClaimEntry } from "../filing/claim-entry.js";
import { ChildInputType } from "./benefits-input-type.js";
import { CostInputType } from "./cost-input-type.js";
import { ClaimCauseEnum } from "./claim-enums.js";
import type { ClaimCause } from "./claim-enums.js";

@InputType({ description: "A child of the worker, as on the day of the event." })
export class ClaimChildInput extends ChildInputType {
  @Field(() => String, { description: "The name: 1 to 100 characters." })
  readonly name: string;
}

@InputType({ description: "One event of a worker, as the family and the papers tell it." })
export class ClaimEntryInput {
  @Field(() => ClaimCauseEnum, { description: "What it came from, which decides between JKM and JKK." })
  readonly cause: ClaimCause;

  @Field(() => BenefitEventEnum, { description: "What happened." })
  readonly event: BenefitEvent;

  @Field(() => LocalDateScalar, {
    description: "The day of the accident, of the diagnosis, or of a death not from work: its law holds.",
  })
  readonly date: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: "DEATH from work only: the day of the death, where it is later than the accident.",
  })
  readonly diedOn?: LocalDate | null;

  @Field(() => RupiahScalar, {
    description: "BPU: the reported income, which counts as the base of its band. PU: the wage. A month.",
  })
  readonly monthlyIncome: Rupiah;

  @Field(() => SegmentEnum, { nullable: true, defaultValue: "BPU", description: "BPU unless told." })
  readonly segment?: Segment | null;

  @Field(() => Float, {
    nullable: true,
    description: "PARTIAL_DISABILITY only: the percentage of PP 44/2015, Lampiran III.",
  })
  readonly disabilityPercent?: number | null;

  @Field(() => Int, { nullable: true, description: "Whole months unable to work." })
  readonly incapacityMonths?: number | null;

  @Field(() => [CostInputType], {
    nullable: true,
    description: "JKK only: what was spent on care, transport and aids; at most 100.",
  })
  readonly costs?: CostInputType[] | null;

  @Field(() => [ClaimChildInput], {
    nullable: true,
    description: "The children who might have a scholarship; at most two get one, the first in this order.",
  })
  readonly children?: ClaimChildInput[] | null;
}

@InputType({ description: "A claim to enter." })
export class ClaimInput extends ClaimEntryInput {
  @Field(() => ID, { description: "The worker, who need not be covered any more." })
  readonly worker: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: "The day of the first report (stage I) to BPJS Ketenagakerjaan; left out: a draft.",
  })
  readonly reportedOn?: LocalDate | null;
}

/** The same as services take it. */
export function claimEntry(input: ClaimEntryInput): ClaimEntry {
  return {
    cause: input.cause,
    event: input.event,
    date: input.date,
    diedOn: input.diedOn ?? null,
    monthlyIncome: input.monthlyIncome,
    segment: input.segment ?? "BPU",
    disabilityPercent: input.disabilityPercent ?? null,
    incapacityMonths: input.incapacityMonths ?? null,
    costs: (input.costs ?? []).map(({ kind, amount, referencePrice }) => ({
      kind,
      amount,
      ...(referencePrice != null && { referencePrice }),
    })),
    children: (input.children ?? []).map(({ name, birthDate, level, yearInLevel }) => ({
      name: name.trim(),
      birthDate,
      level,
      yearInLevel,
    })),
  };
}
