import type { ChildEnd, ChildWorkKind, LocalDate, SchoolLevel } from "@payung/jamsostek";
import { LocalDateScalar, SchoolLevelEnum, localDateColumn } from "@payung/subgraph-kit";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique } from "typeorm";
import { ChildEndEnum, ChildWorkEnum } from "../types/claim-enums.js";
import { Claim } from "./claim.js";

@ObjectType({ description: "A child of the worker, as on the day of the event." })
@Entity()
@Unique("claim_child_number", ["claimId", "number"])
export class ClaimChild {
  @Field(() => ID, { description: "The child's number." })
  @PrimaryColumn({ type: "text", primaryKeyConstraintName: "claim_child_key" })
  id: string;

  @ManyToOne(() => Claim)
  @JoinColumn({ name: "claim_id", foreignKeyConstraintName: "claim_child_of_claim" })
  claim?: Claim;

  @Column({ type: "text" })
  claimId: string;

  @Field(() => Int, {
    description: "Its place among the claim's children, from 1: the first two get scholarships.",
  })
  @Column({ type: "smallint" })
  number: number;

  @Field(() => String, { description: "The name as the claim gives it." })
  @Column({ type: "text" })
  name: string;

  @Field(() => LocalDateScalar, { description: "The day of birth." })
  @Column(localDateColumn())
  birthDate: LocalDate;

  @Field(() => SchoolLevelEnum, { description: "The school on the day of the event." })
  @Column({ type: "text" })
  level: SchoolLevel;

  @Field(() => Int, { description: "Which year of it, from 1." })
  @Column({ type: "smallint" })
  yearInLevel: number;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: "The day on which the right ended before the 23rd birthday; null while it holds.",
  })
  @Column(localDateColumn({ nullable: true }))
  endedOn: LocalDate | null;

  @Field(() => ChildEndEnum, { nullable: true, description: "Why it ended." })
  @Column({ type: "text", nullable: true })
  endReason: ChildEnd | null;

  @Field(() => ChildWorkEnum, { nullable: true, description: "Of WORKING: what work ended it." })
  @Column({ type: "text", nullable: true })
  endWork: ChildWorkKind | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: "Of WORKING: the day since which the child had that work.",
  })
  @Column(localDateColumn({ nullable: true }))
  workingSince: LocalDate | null;
}
