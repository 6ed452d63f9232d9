import type { FundingSource, Programme, Rupiah } from "@payung/jamsostek";
import { FundingSourceEnum, MissingReasonEnum, ProgrammeEnum, RupiahScalar } from "@payung/subgraph-kit";
import type { MissingReason } from "@payung/subgraph-kit";
import type { RegionCode } from "@payung/plugin-kit";
import { Field, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "The money of one funding source; the four parts together are what is budgeted." })
export class SourceFunding {
  @Field(() => FundingSourceEnum, { description: "Who pays." })
  readonly source: FundingSource;

  @Field(() => RupiahScalar, { description: "The year's budgets from this source." })
  readonly budgeted: Rupiah;

  @Field(() => RupiahScalar, { description: "The first budgets of the year." })
  readonly murni: Rupiah;

  @Field(() => RupiahScalar, {
    nullable: true,
    description: "The budgets as they stand after revision; null where none was revised.",
  })
  readonly perubahan: Rupiah | null;

  @Field(() => RupiahScalar, { description: "Reserved for people's months that are on no approved bill." })
  readonly reserved: Rupiah;

  @Field(() => RupiahScalar, { description: "On approved bills, not paid yet." })
  readonly billed: Rupiah;

  @Field(() => RupiahScalar, { description: "Paid." })
  readonly paid: Rupiah;

  @Field(() => RupiahScalar, { description: "Neither reserved, billed nor paid." })
  readonly free: Rupiah;
}

@ObjectType({ description: "The money that stands in accounts of one programme." })
export class AccountFunding {
  @Field(() => ProgrammeEnum, { description: "The programme." })
  readonly programme: Programme;

  @Field(() => RupiahScalar, { description: "What is set aside for it in the year." })
  readonly budgeted: Rupiah;

  @Field(() => RupiahScalar, { description: "Reserved for people's months that are on no approved bill." })
  readonly reserved: Rupiah;

  @Field(() => RupiahScalar, { description: "On approved bills, not paid yet." })
  readonly billed: Rupiah;

  @Field(() => RupiahScalar, { description: "Paid." })
  readonly paid: Rupiah;

  @Field(() => RupiahScalar, { description: "Neither reserved, billed nor paid." })
  readonly free: Rupiah;
}

@ObjectType({
  description: "A year's budgets of a region and of all that lies in it; null amounts where none is entered.",
})
export class RegionFunding {
  @Field(() => Int, { description: "The budget year." })
  readonly year: number;

  /** Whose funding it is. */
  readonly region: RegionCode;

  @Field(() => RupiahScalar, { nullable: true, description: "All budgets of the year." })
  readonly budgeted: Rupiah | null;

  @Field(() => RupiahScalar, { nullable: true, description: "The first budgets of the year (murni)." })
  readonly murni: Rupiah | null;

  @Field(() => RupiahScalar, {
    nullable: true,
    description: "The budgets as they stand after revision; null where none was revised.",
  })
  readonly perubahan: Rupiah | null;

  @Field(() => RupiahScalar, {
    nullable: true,
    description: "Reserved for people's months that are on no approved bill.",
  })
  readonly reserved: Rupiah | null;

  @Field(() => RupiahScalar, { nullable: true, description: "On approved bills, not paid yet." })
  readonly billed: Rupiah | null;

  @Field(() => RupiahScalar, { nullable: true, description: "Paid." })
  readonly paid: Rupiah | null;

  @Field(() => RupiahScalar, { nullable: true, description: "Neither reserved, billed nor paid." })
  readonly free: Rupiah | null;

  @Field(() => [SourceFunding], { description: "The same by who pays, the largest budget first." })
  readonly bySource: readonly SourceFunding[];

  @Field(() => Int, {
    nullable: true,
    description: "How many regions one level below have a budget of their own, or one inside them.",
  })
  readonly regionsReported: number | null;

  @Field(() => Int, { nullable: true, description: "How many regions lie one level below." })
  readonly regionsTotal: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "True when generated sample budgets are among what is counted.",
  })
  readonly synthetic: boolean | null;

  @Field(() => MissingReasonEnum, { nullable: true, description: "Why the amounts are null." })
  readonly missingReason: MissingReason | null;
}
