import type { FundingSource, LocalDate, Month, Programme } from "@payung/jamsostek";
import type { RegionCode, WorkerCategory } from "@payung/plugin-kit";
import {
  FundingSourceEnum,
  LocalDateScalar,
  MonthScalar,
  ProgrammeEnum,
  WorkerCategoryEnum,
  localDateColumn,
  monthColumn,
} from "@payung/subgraph-kit";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { StopReasonEnum } from "../types/worker-enums.js";
import type { StopReason } from "../types/worker-enums.js";
import { Worker } from "./worker.js";

@ObjectType({ description: "A worker's cover by one scheme and one payer, for months of one calendar year." })
@Entity()
@Index("enrolment_by_worker", ["province", "workerId"])
@Index("enrolment_by_end", ["untilMonth", "village"])
// TypeORM cannot say the columns that an index holds beside its key: the migration makes it.
@Index("enrolment_to_end", { synchronize: false })
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

  /** The first day of the scheme's terms that decided, so that the decision stays explainable. */
  @Column(localDateColumn())
  termsFrom: LocalDate;

  /** Where the person lived at enrolment: the village whose money pays. */
  @Column({ type: "text", collation: "C" })
  village: RegionCode;

  @Field(() => WorkerCategoryEnum, { description: "The group of workers as which the person was enrolled." })
  @Column({ type: "text" })
  category: WorkerCategory;

  @Field(() => [ProgrammeEnum], { description: "What the cover holds." })
  @Column({ type: "text", array: true })
  programmes: Programme[];

  @Field(() => FundingSourceEnum, { description: "Who pays the contributions." })
  @Column({ type: "text" })
  payer: FundingSource;

  @Field(() => MonthScalar, { description: "The first month that money is set aside for." })
  @Column(monthColumn())
  fromMonth: Month;

  @Field(() => MonthScalar, {
    description:
      "The last month that money is set aside for; one before the first where it was stopped at once.",
  })
  @Column(monthColumn())
  untilMonth: Month;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: "The payment day from which the cover runs without a gap; null while nothing is paid.",
  })
  @Column(localDateColumn({ nullable: true }))
  coveredFrom: LocalDate | null;

  @Field(() => Int, { description: "Months paid since coveredFrom." })
  @Column({ type: "smallint", default: 0 })
  monthsPaid: number;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      "The last day that is paid for; null while nothing is paid. Nothing later is promised. A recorded death cuts it, of past cover also to a day before coveredFrom, by which nobody is covered.",
  })
  @Column(localDateColumn({ nullable: true }))
  paidThrough: LocalDate | null;

  @Field(() => Int, {
    description: "Months contributed before coveredFrom, as a paper says, recorded here or not; else 0.",
  })
  @Column({ type: "smallint", default: 0 })
  earlierMonths: number;

  @Field(() => String, {
    nullable: true,
    description: "Of cover that was recorded when it was past: which paper shows it; else null.",
  })
  @Column({ type: "text", nullable: true })
  evidence: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: "The day from which it was stopped." })
  @Column(localDateColumn({ nullable: true }))
  stoppedOn: LocalDate | null;

  @Field(() => StopReasonEnum, { nullable: true, description: "Why it was stopped." })
  @Column({ type: "text", nullable: true })
  stopReason: StopReason | null;

  /** The last month before a death cut it; null where none did, or the death was found to be wrong. */
  @Column(monthColumn({ nullable: true }))
  untilBeforeDeath: Month | null;

  @Field(() => LocalDateScalar, { description: "The day on which the person was enrolled." })
  @Column(localDateColumn())
  enrolledOn: LocalDate;

  /** The account that enrolled the person. */
  @Column({ type: "text" })
  enrolledBy: string;

  /** The list that brought the person; null for one who was enrolled alone. */
  @Column({ type: "text", nullable: true })
  batchId: string | null;
}
