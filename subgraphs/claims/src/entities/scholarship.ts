import type { LegalBasis, LocalDate, Message, Rupiah, SchoolLevel } from "@payung/jamsostek";
import {
  LegalBasisType,
  LocalDateScalar,
  RupiahScalar,
  SchoolLevelEnum,
  localDateColumn,
  rupiahColumn,
} from "@payung/subgraph-kit";
import { Field, Int, ObjectType } from "type-graphql";
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { ScholarshipStatusEnum } from "../types/claim-enums.js";
import type { ScholarshipStatus } from "../types/claim-enums.js";
import { ClaimChild } from "./claim-child.js";
import { Claim } from "./claim.js";

@ObjectType({
  description:
    "One yearly scholarship of a child: planned by the law of the event's day, claimed year by year.",
})
@Entity()
@Index("scholarship_by_claim", ["claimId"])
@Check("scholarship_amount", "amount > 0")
@Check("scholarship_two_persons", "decided_by <> claimed_by")
@Check("scholarship_paid_by_another", "paid_by <> decided_by")
@Check(
  "scholarship_paid_as_decided",
  "status <> 'PAID' or num_nulls(claimed_by, decided_by, paid_by, paid_on, reference) = 0",
)
export class Scholarship {
  @PrimaryColumn({ type: "text", primaryKeyConstraintName: "scholarship_key" })
  childId: string;

  @ManyToOne(() => ClaimChild)
  @JoinColumn({ name: "child_id", foreignKeyConstraintName: "scholarship_of_child" })
  child?: ClaimChild;

  @Field(() => Int, { description: "The calendar year of the payment." })
  @PrimaryColumn({ type: "smallint", primaryKeyConstraintName: "scholarship_key" })
  year: number;

  @ManyToOne(() => Claim)
  @JoinColumn({ name: "claim_id", foreignKeyConstraintName: "scholarship_of_claim" })
  claim?: Claim;

  @Column({ type: "text" })
  claimId: string;

  @Field(() => LocalDateScalar, {
    description: "The day from which it can be claimed: the event's, year by year.",
  })
  @Column(localDateColumn())
  dueOn: LocalDate;

  @Field(() => SchoolLevelEnum, {
    description:
      "The school that the child is in then, if it moves up every year from the event or the last correction on.",
  })
  @Column({ type: "text" })
  level: SchoolLevel;

  @Field(() => RupiahScalar, { description: "In rupiah." })
  @Column(rupiahColumn())
  amount: Rupiah;

  @Field(() => LegalBasisType, { description: "The regulation that gives it." })
  @Column({ type: "jsonb" })
  basis: LegalBasis;

  /** How the amount came about. */
  @Column({ type: "jsonb" })
  trace: Message;

  @Field(() => ScholarshipStatusEnum, { description: "How far it has come." })
  @Column({ type: "text" })
  status: ScholarshipStatus;

  @Column({ type: "text", nullable: true })
  claimedBy: string | null;

  @Column({ type: "text", nullable: true })
  decidedBy: string | null;

  @Column({ type: "text", nullable: true })
  paidBy: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: "The day of the payment." })
  @Column(localDateColumn({ nullable: true }))
  paidOn: LocalDate | null;

  @Field(() => String, { nullable: true, description: "The payment's number at the bank or treasury." })
  @Column({ type: "text", nullable: true })
  reference: string | null;
}
