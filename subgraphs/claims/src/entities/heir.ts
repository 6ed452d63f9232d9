import type { LocalDate } from "@payung/jamsostek";
import { LocalDateScalar, localDateColumn } from "@payung/subgraph-kit";
import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { HeirRelationEnum } from "../types/claim-enums.js";
import type { HeirRelation } from "../types/claim-enums.js";
import { Claim } from "./claim.js";

@ObjectType({ description: "A person whom the worker left behind." })
@Entity()
@Index("heir_by_claim", ["claimId"])
export class Heir {
  @Field(() => ID, { description: "The heir's number." })
  @PrimaryColumn({ type: "text", primaryKeyConstraintName: "heir_key" })
  id: string;

  @ManyToOne(() => Claim)
  @JoinColumn({ name: "claim_id", foreignKeyConstraintName: "heir_of_claim" })
  claim?: Claim;

  @Column({ type: "text" })
  claimId: string;

  @Field(() => String, { description: "The name as the claim gives it." })
  @Column({ type: "text" })
  name: string;

  @Field(() => HeirRelationEnum, { description: "What the heir is to the worker." })
  @Column({ type: "text" })
  relation: HeirRelation;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      "The day of birth, on which a child's scholarship depends; null where the claim does not say.",
  })
  @Column(localDateColumn({ nullable: true }))
  birthDate: LocalDate | null;

  @Field(() => Boolean, { description: "True for a generated sample person." })
  @Column({ type: "boolean" })
  synthetic: boolean;
}
