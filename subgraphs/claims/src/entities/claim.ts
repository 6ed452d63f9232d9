import type {
  BenefitEvent,
  CostInput,
  LocalDate,
  Message,
  Programme,
  Rupiah,
  Segment,
} from "@payung/jamsostek";
import type { RegionCode, WorkerCategory } from "@payung/plugin-kit";
import {
  BenefitEventEnum,
  LocalDateScalar,
  ProgrammeEnum,
  RupiahScalar,
  SegmentEnum,
  WorkerCategoryEnum,
  localDateColumn,
  rupiahColumn,
} from "@payung/subgraph-kit";
import { Directive, Field, Float, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, Entity, Index, PrimaryColumn } from "typeorm";
import type { WorkerCover } from "../filing/worker-facts.js";
import type { ClaimStatus } from "../life-cycle/transitions.js";
import { ClaimCauseEnum, ClaimStatusEnum } from "../types/claim-enums.js";
import type { ClaimCause } from "../types/claim-enums.js";

@Directive('@key(fields: "id")')
@ObjectType({
  description: "What is asked for after an accident or a death; only officers of the place may read one.",
})
@Entity()
@Index("claim_by_region", ["region", "date"])
@Index("claim_by_date", ["date", "id"])
@Index("claim_by_worker", ["workerId"])
@Index("claim_of_province", ["province", "date", "id"])
@Index("claim_of_regency", ["regency", "date", "id"])
// TypeORM does not compare the condition of a partial index: the migration makes them.
@Index("claim_once", { synchronize: false })
@Index("claim_death_once", { synchronize: false })
@Index("claim_to_report", { synchronize: false })
@Index("claim_to_lapse", { synchronize: false })
@Index("claim_to_decide", { synchronize: false })
@Index("claim_to_pay", { synchronize: false })
@Index("claim_open_by_region", { synchronize: false })
@Index("claim_scholarship_due", { synchronize: false })
@Index("claim_scholarship_by_region", { synchronize: false })
@Check("claim_pays_what_is_decided", "0 <= paid and paid <= decided")
@Check("claim_keeps_what_is_decided", "status <> 'WITHDRAWN' or decided = 0")
export class Claim {
  @Field(() => ID, { description: "The claim's number." })
  @PrimaryColumn({ type: "text", primaryKeyConstraintName: "claim_key" })
  id: string;

  /** A worker of the workers subgraph. */
  @Column({ type: "text" })
  workerId: string;

  @Column({ type: "text" })
  scheme: string;

  /** The first day of the scheme's terms on the day of the event; null where it had none. */
  @Column(localDateColumn({ nullable: true }))
  termsFrom: LocalDate | null;

  /** The village where the worker lived when the claim was entered. */
  @Column({ type: "text", collation: "C" })
  region: RegionCode;

  /** The first five characters of the region, so that a regency's claims lie together in an index. */
  @Column({ type: "text", collation: "C" })
  regency: string;

  @Column({ type: "text", collation: "C" })
  province: string;

  @Field(() => WorkerCategoryEnum, { description: "The worker's group on the day of the event." })
  @Column({ type: "text" })
  category: WorkerCategory;

  @Field(() => ProgrammeEnum, { description: "JKK when the event came from work, JKM for another death." })
  @Column({ type: "text" })
  programme: Programme;

  @Field(() => ClaimCauseEnum, { description: "What the event came from." })
  @Column({ type: "text" })
  cause: ClaimCause;

  @Field(() => BenefitEventEnum, { description: "What happened." })
  @Column({ type: "text" })
  event: BenefitEvent;

  @Field(() => LocalDateScalar, { description: "The day of the accident or the death." })
  @Column(localDateColumn())
  date: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: "The day of the death, which may follow an accident; null where the worker lives.",
  })
  @Column(localDateColumn({ nullable: true }))
  diedOn: LocalDate | null;

  @Field(() => ClaimStatusEnum, { description: "How far the claim has come." })
  @Column({ type: "text" })
  status: ClaimStatus;

  @Field(() => SegmentEnum, { description: "As which the worker was a member." })
  @Column({ type: "text" })
  segment: Segment;

  @Field(() => RupiahScalar, { description: "The reported income, or the wage of a PU; rupiah a month." })
  @Column(rupiahColumn())
  monthlyIncome: Rupiah;

  @Field(() => Int, { description: "Months of contribution until the event." })
  @Column({ type: "smallint" })
  monthsContributed: number;

  @Field(() => Float, { nullable: true, description: "The percentage of a partial disability." })
  @Column({ type: "double precision", nullable: true })
  disabilityPercent: number | null;

  @Field(() => Int, { nullable: true, description: "Whole months unable to work." })
  @Column({ type: "smallint", nullable: true })
  incapacityMonths: number | null;

  /** What was spent after an accident, as it was entered; what is granted of it stands among the benefits. */
  @Column({ type: "jsonb" })
  costs: readonly CostInput[];

  /** Tells whether what was entered is what was approved. */
  @Column({ type: "text" })
  entryHash: string;

  /** The hash of what was approved last; null before an approval. */
  @Column({ type: "text", nullable: true })
  approvedHash: string | null;

  /** The worker's cover on the day of the event, as the workers subgraph told it then. */
  @Column({ type: "jsonb" })
  cover: WorkerCover;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: "The day of the first report (stage I) to BPJS Ketenagakerjaan; null for a draft.",
  })
  @Column(localDateColumn({ nullable: true }))
  reportedOn: LocalDate | null;

  @Field(() => RupiahScalar, {
    description: "What is due by law and scheme, in rupiah; scholarships stay out.",
  })
  @Column(rupiahColumn())
  due: Rupiah;

  @Field(() => RupiahScalar, { description: "What was approved, in rupiah; 0 while nothing is." })
  @Column(rupiahColumn())
  decided: Rupiah;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: "The day of the last decision, which may have been kept on a later day; null before one.",
  })
  @Column(localDateColumn({ nullable: true }))
  decidedOn: LocalDate | null;

  @Field(() => RupiahScalar, {
    description: "What was paid of it, in rupiah; scholarships stay out.",
  })
  @Column(rupiahColumn())
  paid: Rupiah;

  /** The day of its last step, which the database keeps. */
  @Column(localDateColumn({ nullable: true, insert: false, update: false }))
  readonly steppedOn?: LocalDate | null;

  /** The day of its next scholarship that nobody has claimed, which the database keeps. */
  @Column(localDateColumn({ nullable: true, insert: false, update: false }))
  readonly scholarshipDueOn?: LocalDate | null;

  /** What the family should know besides. */
  @Column({ type: "jsonb" })
  remarks: readonly Message[];

  @Field(() => Boolean, { description: "True for a generated sample claim." })
  @Column({ type: "boolean" })
  synthetic: boolean;
}
