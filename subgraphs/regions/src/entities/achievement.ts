import type { Message, Verification } from "@payung/jamsostek";
import type { RegionCode } from "@payung/plugin-kit";
import { VerificationEnum } from "@payung/subgraph-kit";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { IndicatorEnum, ProgressUnitEnum } from "./indicator.js";
import type { Indicator, ProgressUnit } from "./indicator.js";
import type { Publication } from "./target.js";

@ObjectType("Achievement", { description: "What was reached by one indicator, as it was published." })
@Entity("achievement")
export class Achievement {
  @Field(() => IndicatorEnum, { description: "What was measured." })
  @PrimaryColumn({ type: "text" })
  indicator: Indicator;

  @PrimaryColumn({ type: "text", collation: "C" })
  regionCode: RegionCode;

  @Field(() => String, { description: 'The month or day it speaks of: "2025-10".' })
  @PrimaryColumn({ type: "text" })
  asOf: string;

  @Field(() => Int, { description: "How much, in `unit`." })
  @Column({ type: "integer" })
  value: number;

  @Field(() => ProgressUnitEnum, { description: "What `value` counts." })
  @Column({ type: "text" })
  unit: ProgressUnit;

  @Field(() => VerificationEnum, { description: "How sure it is." })
  @Column({ type: "text" })
  verification: Verification;

  @Column({ type: "jsonb", nullable: true })
  note: Message | null;

  @Column({ type: "jsonb", nullable: true })
  source: Publication | null;
}
