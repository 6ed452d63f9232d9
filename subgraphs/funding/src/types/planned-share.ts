import type { Message, Programme, Rupiah } from "@payung/jamsostek";
import type { RegionCode } from "@payung/plugin-kit";
import { ProgrammeEnum, RupiahScalar, connectionType } from "@payung/subgraph-kit";
import { Field, ObjectType } from "type-graphql";

@ObjectType({
  description: "What a revision sets aside for one region, or for the account of one programme.",
})
export class PlannedShare {
  readonly revisionId: string;
  /** Its place in the plan. */
  readonly number: number;
  readonly region: RegionCode;

  @Field(() => ProgrammeEnum, {
    nullable: true,
    description: "The one programme that it pays for, where the scheme keeps an account for each.",
  })
  readonly programme: Programme | null;

  @Field(() => RupiahScalar, { description: "What it gets for the whole year, in rupiah." })
  readonly amount: Rupiah;

  readonly trace: Message;
}

export const PlannedShareConnection = connectionType("PlannedShare", () => PlannedShare);
