import type { LocalDate } from "@payung/jamsostek";
import type { RegionCode, WorkerCategory } from "@payung/plugin-kit";
import { LocalDateScalar, RegionCodeScalar, WorkerCategoryEnum, localDateColumn } from "@payung/subgraph-kit";
import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { SexEnum } from "../types/worker-enums.js";
import type { Sex } from "../types/worker-enums.js";

@Directive('@key(fields: "id")')
@ObjectType({ description: "A person whom a scheme covers; only officers of the place may read one." })
@Entity()
@Index("worker_by_domicile", ["domicile", "id"])
@Index("worker_by_category", ["category", "domicile", "id"])
@Index("worker_by_birth", ["birthDate", "domicile"])
// TypeORM cannot say GIN with an operator class: the migration makes it.
@Index("worker_name_trigrams", { synchronize: false })
export class Worker {
  /** Two digits: where the worker was registered first. Never changes; the table is partitioned by it. */
  @PrimaryColumn({ type: "text", primaryKeyConstraintName: "worker_key" })
  province: string;

  @Field(() => ID, {
    description: "The province of registration and a number that says nothing of the person.",
  })
  @PrimaryColumn({ type: "text", primaryKeyConstraintName: "worker_key" })
  id: string;

  /** See PersonalData; kind "nik". Read only where it is masked or revealed. */
  @Column({ type: "bytea" })
  nikSealed: Buffer;

  @Field(() => String, { description: "The name as registered." })
  @Column({ type: "text" })
  name: string;

  @Field(() => LocalDateScalar, { description: "The day of birth." })
  @Column(localDateColumn())
  birthDate: LocalDate;

  @Field(() => SexEnum, { description: "As the identity card says." })
  @Column({ type: "text" })
  sex: Sex;

  @Field(() => WorkerCategoryEnum, { description: "The group of workers that the person belongs to." })
  @Column({ type: "text" })
  category: WorkerCategory;

  @Field(() => String, { nullable: true, description: "What the person works as." })
  @Column({ type: "text", nullable: true })
  occupation: string | null;

  @Field(() => RegionCodeScalar, { description: "The code of the village where the person lives." })
  @Column({ type: "text", collation: "C" })
  domicile: RegionCode;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      "The day of death, as an approved claim told it, or an officer before; null where none is known.",
  })
  @Column(localDateColumn({ nullable: true }))
  diedOn: LocalDate | null;

  @Field(() => ID, {
    nullable: true,
    description: "The claim that told the day of death; null where an officer did, or none is known.",
  })
  @Column({ type: "text", nullable: true })
  deathClaim: string | null;

  @Field(() => Boolean, { description: "True for a generated sample person." })
  @Column({ type: "boolean" })
  synthetic: boolean;
}
