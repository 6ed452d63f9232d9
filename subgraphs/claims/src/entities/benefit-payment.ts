import type { LocalDate, Rupiah } from "@payung/jamsostek";
import { LocalDateScalar, RupiahScalar, localDateColumn, rupiahColumn } from "@payung/subgraph-kit";
import { Field, ID, ObjectType } from "type-graphql";
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { Claim } from "./claim.js";

@ObjectType({ description: "Money that was paid on a claim." })
@Entity()
@Index("benefit_payment_by_claim", ["claimId"])
@Index("benefit_payment_once", { synchronize: false })
@Check("benefit_payment_amount", "amount > 0")
export class BenefitPayment {
  @Field(() => ID, { description: "The payment's number." })
  @PrimaryColumn({ type: "text", primaryKeyConstraintName: "benefit_payment_key" })
  id: string;

  @ManyToOne(() => Claim)
  @JoinColumn({ name: "claim_id", foreignKeyConstraintName: "benefit_payment_of_claim" })
  claim?: Claim;

  @Column({ type: "text" })
  claimId: string;

  @Field(() => String, { description: "The benefit, as benefitsDue names it: SANTUNAN_KEMATIAN." })
  @Column({ type: "text" })
  code: string;

  @Field(() => RupiahScalar, { description: "What was paid, in rupiah." })
  @Column(rupiahColumn())
  amount: Rupiah;

  @Field(() => LocalDateScalar, { description: "The day of the payment." })
  @Column(localDateColumn())
  paidOn: LocalDate;

  @Field(() => String, { description: "The payment's number at the bank or treasury." })
  @Column({ type: "text" })
  reference: string;

  @Field(() => ID, { nullable: true, description: "The heir to whom it went; null for the worker." })
  @Column({ type: "text", nullable: true })
  heirId: string | null;

  @Field(() => String, { description: "The account that recorded it." })
  @Column({ type: "text" })
  madeBy: string;

  @Field(() => Boolean, { description: "True for a generated sample payment." })
  @Column({ type: "boolean" })
  synthetic: boolean;
}
