import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { Claim } from "./claim.js";

@ObjectType({ description: "That an heir's account was corrected after the claim was approved." })
@Entity()
@Index("account_correction_once", ["claimId", "step"], { unique: true })
export class AccountCorrection {
  @PrimaryColumn({ type: "text", primaryKeyConstraintName: "account_correction_key" })
  id: string;

  @ManyToOne(() => Claim)
  @JoinColumn({ name: "claim_id", foreignKeyConstraintName: "account_correction_of_claim" })
  claim?: Claim;

  @Column({ type: "text" })
  claimId: string;

  @Field(() => Int, { description: "The number of the claim's step that says who did it, when and why." })
  @Column({ type: "smallint" })
  step: number;

  @Column({ type: "text" })
  heirId: string;

  /** The account until then, sealed as an heir's; null where none was recorded. */
  @Column({ type: "bytea", nullable: true })
  bankSealed: Buffer | null;
}
