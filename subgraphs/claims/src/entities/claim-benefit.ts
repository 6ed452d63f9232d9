import type { LegalBasis, Message, Rupiah } from "@payung/jamsostek";
import { LegalBasisType, RupiahScalar, rupiahColumn } from "@payung/subgraph-kit";
import { Field, ObjectType } from "type-graphql";
import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { BenefitOriginEnum } from "../types/claim-enums.js";
import type { BenefitOrigin } from "../types/claim-enums.js";
import { Claim } from "./claim.js";

@ObjectType({
  description:
    "One amount that a claim is due, by the law of the event's day; a later change of the law leaves it.",
})
@Entity()
@Check("claim_benefit_pays_what_is_due", "0 <= paid and paid <= amount")
export class ClaimBenefit {
  @PrimaryColumn({ type: "text", primaryKeyConstraintName: "claim_benefit_key" })
  claimId: string;

  @ManyToOne(() => Claim)
  @JoinColumn({ name: "claim_id", foreignKeyConstraintName: "claim_benefit_of_claim" })
  claim?: Claim;

  @Field(() => String, { description: "The benefit, as benefitsDue or the scheme names it." })
  @PrimaryColumn({ type: "text", primaryKeyConstraintName: "claim_benefit_key" })
  code: string;

  /** Its place among the claim's benefits, from 1. */
  @Column({ type: "smallint" })
  number: number;

  @Field(() => BenefitOriginEnum, { description: "Whether the law or the scheme gives it." })
  @Column({ type: "text" })
  origin: BenefitOrigin;

  @Field(() => RupiahScalar, { description: "What is due, in rupiah." })
  @Column(rupiahColumn())
  amount: Rupiah;

  @Field(() => RupiahScalar, {
    nullable: true,
    description: "What was asked for, where the law pays back costs up to a ceiling; in rupiah.",
  })
  @Column(rupiahColumn({ nullable: true }))
  claimed: Rupiah | null;

  @Field(() => RupiahScalar, { description: "What was paid of it, in rupiah." })
  @Column(rupiahColumn())
  paid: Rupiah;

  @Field(() => LegalBasisType, { description: "The regulation that gives it." })
  @Column({ type: "jsonb" })
  basis: LegalBasis;

  /** How the amount came about. */
  @Column({ type: "jsonb" })
  trace: Message;
}
