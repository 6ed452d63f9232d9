import type { LocalDate, Message, Verification } from "@payung/jamsostek";
import { VerificationEnum } from "@payung/subgraph-kit";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { IndicatorEnum, ProgressUnitEnum } from "./indicator.js";
import type { Indicator, ProgressUnit } from "./indicator.js";
import { Instruction } from "./instruction.js";

/** The publication that a target or an achieved figure was read in. */
export interface Publication {
  readonly publisher: string;
  readonly title: string;
  readonly date?: LocalDate;
}

@ObjectType("Target", { description: "What an instruction or a plan asks for by one indicator." })
@Entity("target")
export class Target {
  /** Unique in data/instructions.json: "rpjmn-2025-coverage". */
  @PrimaryColumn({ type: "text" })
  code: string;

  @Column({ type: "text" })
  instructionKind: string;

  @Column({ type: "text" })
  instructionNumber: string;

  @Column({ type: "integer" })
  instructionYear: number;

  @Field(() => IndicatorEnum, { description: "What is asked." })
  @Column({ type: "text" })
  indicator: Indicator;

  @Field(() => Int, { nullable: true, description: "How much, in `unit`; null where no number is set." })
  @Column({ type: "integer", nullable: true })
  value: number | null;

  @Field(() => ProgressUnitEnum, { description: "What `value` counts." })
  @Column({ type: "text" })
  unit: ProgressUnit;

  @Field(() => Int, { nullable: true, description: "The year by which it is to be reached." })
  @Column({ type: "integer", nullable: true })
  year: number | null;

  @Field(() => VerificationEnum, {
    description: "How sure it is; CONFLICTING where sources print different numbers.",
  })
  @Column({ type: "text" })
  verification: Verification;

  @Column({ type: "jsonb", nullable: true })
  note: Message | null;

  @Column({ type: "jsonb", nullable: true })
  source: Publication | null;

  @ManyToOne(() => Instruction)
  @JoinColumn([
    {
      name: "instruction_kind",
      referencedColumnName: "kind",
      foreignKeyConstraintName: "target_instruction",
    },
    {
      name: "instruction_number",
      referencedColumnName: "number",
      foreignKeyConstraintName: "target_instruction",
    },
    {
      name: "instruction_year",
      referencedColumnName: "year",
      foreignKeyConstraintName: "target_instruction",
    },
  ])
  instruction?: Instruction;
}
