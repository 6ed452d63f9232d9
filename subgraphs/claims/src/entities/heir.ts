import type { HeirRelation, LocalDate, Rupiah } from "@payung/jamsostek";
import { LocalDateScalar, RupiahScalar, localDateColumn, rupiahColumn } from "@payung/subgraph-kit";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { HeirRelationEnum } from "../types/claim-enums.js";
import { Claim } from "./claim.js";

@ObjectType({ description: "A person whom the worker left behind." })
@Entity()
@Index("heir_in_order", ["claimId", "number"], { unique: true })
@Check("heir_share", "share >= 0")
export class Heir {
  @Field(() => ID, { description: "The heir's number." })
  @PrimaryColumn({ type: "text", primaryKeyConstraintName: "heir_key" })
  id: string;

  @ManyToOne(() => Claim)
  @JoinColumn({ name: "claim_id", foreignKeyConstraintName: "heir_of_claim" })
  claim?: Claim;

  @Column({ type: "text" })
  claimId: string;

  @Field(() => Int, { description: "Its place among the claim's heirs, from 1." })
  @Column({ type: "smallint" })
  number: number;

  @Field(() => String, { description: "The name as the claim gives it." })
  @Column({ type: "text" })
  name: string;

  @Field(() => HeirRelationEnum, { description: "What the heir is to the worker." })
  @Column({ type: "text" })
  relation: HeirRelation;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: "The heir's day of birth; null where the claim does not say.",
  })
  @Column(localDateColumn({ nullable: true }))
  birthDate: LocalDate | null;

  @Field(() => RupiahScalar, {
    description: "Of what the claim is due but for what the worker was paid; in rupiah.",
  })
  @Column(rupiahColumn())
  share: Rupiah;

  /** See PersonalData; kind "bank account". Read only where it is masked or revealed. */
  @Column({ type: "bytea", nullable: true })
  bankSealed: Buffer | null;

  @Field(() => Boolean, { description: "True for a generated sample person." })
  @Column({ type: "boolean" })
  synthetic: boolean;
}
