import type { LegalBasis, LocalDate, Message } from "@payung/jamsostek";
import { LegalBasisType, LocalDateScalar, localDateColumn } from "@payung/subgraph-kit";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

@ObjectType("Instruction", {
  description:
    "A presidential instruction, or a national plan, that asks the regions for something that is monitored.",
})
@Entity("instruction")
export class Instruction {
  @Field(() => String, { description: "INPRES, RPJPN, RPJMN or RKP." })
  @PrimaryColumn({ type: "text" })
  kind: string;

  @Field(() => String, {
    description: "The number, or the years of a plan: the key is kind, number and year.",
  })
  @PrimaryColumn({ type: "text" })
  number: string;

  @Field(() => Int, { description: "The year of the instruction, or the first of the plan." })
  @PrimaryColumn({ type: "integer" })
  year: number;

  @Field(() => String, { description: "The title, in Indonesian." })
  @Column({ type: "text" })
  title: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: "The day it was issued, where that is known.",
  })
  @Column(localDateColumn({ nullable: true }))
  issuedOn: LocalDate | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: "Its last day; null where it states none.",
  })
  @Column(localDateColumn({ nullable: true }))
  validUntil: LocalDate | null;

  @Column({ type: "jsonb", nullable: true })
  addressees: Message | null;

  @Column({ type: "jsonb", nullable: true })
  note: Message | null;

  @Field(() => LegalBasisType, {
    description: "The regulation it is, or that enacts it, and how sure that is.",
  })
  @Column({ type: "jsonb" })
  legalBasis: LegalBasis;
}
