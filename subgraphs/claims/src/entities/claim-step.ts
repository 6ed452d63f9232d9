import type { LocalDate, Rupiah } from "@payung/jamsostek";
import { LocalDateScalar, RupiahScalar, localDateColumn, rupiahColumn } from "@payung/subgraph-kit";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import type { ClaimStatus, StepKind } from "../life-cycle/transitions.js";
import { ClaimStatusEnum, ClaimStepKindEnum, RefusalReasonEnum } from "../types/claim-enums.js";
import type { RefusalReason } from "../types/claim-enums.js";
import { Claim } from "./claim.js";

@ObjectType({ description: "What was done with a claim, by whom; steps are added and never changed." })
@Entity()
export class ClaimStep {
  @PrimaryColumn({ type: "text", primaryKeyConstraintName: "claim_step_key" })
  claimId: string;

  @ManyToOne(() => Claim)
  @JoinColumn({ name: "claim_id", foreignKeyConstraintName: "claim_step_of_claim" })
  claim?: Claim;

  @Field(() => Int, { description: "Its place in the claim's life, from 1." })
  @PrimaryColumn({ type: "smallint", primaryKeyConstraintName: "claim_step_key" })
  number: number;

  @Field(() => ClaimStepKindEnum, { description: "What was done." })
  @Column({ type: "text" })
  kind: StepKind;

  @Field(() => ClaimStatusEnum, { description: "Where the claim stood afterwards." })
  @Column({ type: "text" })
  status: ClaimStatus;

  @Field(() => String, { description: "The account that did it." })
  @Column({ type: "text" })
  madeBy: string;

  @Field(() => LocalDateScalar, { description: "The day on which it was done, in the region." })
  @Column(localDateColumn())
  madeOn: LocalDate;

  @Field(() => RupiahScalar, {
    nullable: true,
    description: "What was due when it was entered or approved, or was paid by this step; in rupiah.",
  })
  @Column(rupiahColumn({ nullable: true }))
  amount: Rupiah | null;

  @Field(() => RefusalReasonEnum, { nullable: true, description: "Why it was refused." })
  @Column({ type: "text", nullable: true })
  reason: RefusalReason | null;

  @Field(() => String, { nullable: true, description: "The article that a refusal rests on." })
  @Column({ type: "text", nullable: true })
  article: string | null;

  @Field(() => String, { nullable: true, description: "What whoever did it wrote." })
  @Column({ type: "text", nullable: true })
  note: string | null;
}
