import type { LocalDate, SchoolLevel } from "@payung/jamsostek";
import { LocalDateScalar, SchoolLevelEnum, localDateColumn } from "@payung/subgraph-kit";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from "typeorm";
import { ScholarshipStepKindEnum } from "../types/claim-enums.js";
import type { ScholarshipStepKind } from "../types/claim-enums.js";
import { Claim } from "./claim.js";

@ObjectType({ description: "What was done with a scholarship, by whom; steps are added and never changed." })
@Entity()
@Index("scholarship_step_by_claim", ["claimId"])
export class ScholarshipStep {
  @PrimaryGeneratedColumn("identity", {
    type: "integer",
    primaryKeyConstraintName: "scholarship_step_key",
    generatedIdentity: "ALWAYS",
  })
  number: number;

  @Column({ type: "text" })
  childId: string;

  @Field(() => Int, { description: "Of which year." })
  @Column({ type: "smallint" })
  year: number;

  @ManyToOne(() => Claim)
  @JoinColumn({ name: "claim_id", foreignKeyConstraintName: "scholarship_step_of_claim" })
  claim?: Claim;

  @Column({ type: "text" })
  claimId: string;

  @Field(() => ScholarshipStepKindEnum, { description: "What was done." })
  @Column({ type: "text" })
  kind: ScholarshipStepKind;

  @Field(() => String, { description: "The account that did it." })
  @Column({ type: "text" })
  madeBy: string;

  @Field(() => LocalDateScalar, { description: "The day on which it was done, in the region." })
  @Column(localDateColumn())
  madeOn: LocalDate;

  @Field(() => String, { nullable: true, description: "What whoever did it wrote." })
  @Column({ type: "text", nullable: true })
  note: string | null;

  @Field(() => SchoolLevelEnum, {
    nullable: true,
    description: "Of CORRECT: the school in which the child is that year.",
  })
  @Column({ type: "text", nullable: true })
  level: SchoolLevel | null;

  @Field(() => Int, { nullable: true, description: "Of CORRECT: which year of it, from 1." })
  @Column({ type: "smallint", nullable: true })
  yearInLevel: number | null;
}
