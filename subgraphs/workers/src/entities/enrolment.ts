import type { FundingSource, LocalDate, Month, Programme } from "@payung/jamsostek";
import {
  FundingSourceEnum,
  LocalDateScalar,
  MonthScalar,
  ProgrammeEnum,
  localDateColumn,
  monthColumn,
} from "@payung/subgraph-kit";
import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { Worker } from "./worker.js";

@ObjectType({ description: "A worker's cover by one scheme and one payer." })
@Entity()
@Index("enrolment_by_worker", ["province", "workerId"])
export class Enrolment {
  /** As the worker's, beside whose rows these lie. */
  @PrimaryColumn({ type: "text", primaryKeyConstraintName: "enrolment_key" })
  province: string;

  @Field(() => ID, { description: "The enrolment's number." })
  @PrimaryColumn({ type: "text", primaryKeyConstraintName: "enrolment_key" })
  id: string;

  @ManyToOne(() => Worker)
  @JoinColumn([
    { name: "province", referencedColumnName: "province", foreignKeyConstraintName: "enrolment_of_worker" },
    { name: "worker_id", referencedColumnName: "id", foreignKeyConstraintName: "enrolment_of_worker" },
  ])
  worker?: Worker;

  @Column({ type: "text" })
  workerId: string;

  @Column({ type: "text" })
  scheme: string;

  @Field(() => [ProgrammeEnum], { description: "What the cover holds." })
  @Column({ type: "text", array: true })
  programmes: Programme[];

  @Field(() => FundingSourceEnum, { description: "Who pays the contributions." })
  @Column({ type: "text" })
  payer: FundingSource;

  @Field(() => MonthScalar, { description: "The first month of the cover." })
  @Column(monthColumn())
  fromMonth: Month;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: "The last day that is paid for; null while nothing is paid. Nothing later is promised.",
  })
  @Column(localDateColumn({ nullable: true }))
  paidThrough: LocalDate | null;
}
