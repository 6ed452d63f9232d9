import type { LocalDate } from "@payung/jamsostek";
import { LocalDateScalar, localDateColumn } from "@payung/subgraph-kit";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { Claim } from "./claim.js";

@ObjectType({
  description: "A paper that somebody added to a claim; a wrong one is struck out and stays in the history.",
})
@Entity()
@Index("claim_document_in_order", ["claimId", "number"], { unique: true })
// TypeORM does not compare the condition of a partial index: the migration makes it.
@Index("claim_document_once", { synchronize: false })
@Check("claim_document_is_not_empty", "bytes > 0")
export class ClaimDocument {
  @Field(() => ID, { description: "The document's number." })
  @PrimaryColumn({ type: "text", primaryKeyConstraintName: "claim_document_key" })
  id: string;

  @ManyToOne(() => Claim)
  @JoinColumn({ name: "claim_id", foreignKeyConstraintName: "claim_document_of_claim" })
  claim?: Claim;

  @Column({ type: "text" })
  claimId: string;

  /** Its place among all that were added to the claim, from 1. */
  @Column({ type: "smallint" })
  number: number;

  @Field(() => String, { description: "Which paper it is, as documentsAsked names it; LAINNYA for another." })
  @Column({ type: "text" })
  code: string;

  @Field(() => String, { description: "The file's name as it was sent." })
  @Column({ type: "text" })
  fileName: string;

  @Field(() => String, { description: "application/pdf, image/jpeg or image/png." })
  @Column({ type: "text" })
  contentType: string;

  @Field(() => Int, { description: "The file's size." })
  @Column({ type: "integer" })
  bytes: number;

  /** SHA-256 of the file as it was sent. */
  @Column({ type: "bytea" })
  hash: Buffer;

  /** The key of the content, sealed by a key of personal data. */
  @Column({ type: "bytea" })
  keySealed: Buffer;

  @Field(() => String, { description: "The account that added it." })
  @Column({ type: "text" })
  addedBy: string;

  @Field(() => LocalDateScalar, { description: "The day on which it was added, in the region." })
  @Column(localDateColumn())
  addedOn: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: "The day on which it was struck out; null for one that counts.",
  })
  @Column(localDateColumn({ nullable: true }))
  removedOn: LocalDate | null;

  @Field(() => String, { nullable: true, description: "The account that struck it out." })
  @Column({ type: "text", nullable: true })
  removedBy: string | null;

  @Field(() => String, { nullable: true, description: "Why it was struck out." })
  @Column({ type: "text", nullable: true })
  removedNote: string | null;
}
