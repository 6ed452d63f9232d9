import type { BenefitEvent, LocalDate, Programme } from "@payung/jamsostek";
import type { RegionCode, WorkerCategory } from "@payung/plugin-kit";
import {
  BenefitEventEnum,
  LocalDateScalar,
  ProgrammeEnum,
  WorkerCategoryEnum,
  localDateColumn,
} from "@payung/subgraph-kit";
import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { ClaimStatusEnum } from "../types/claim-enums.js";
import type { ClaimStatus } from "../types/claim-enums.js";

@Directive('@key(fields: "id")')
@ObjectType({
  description: "What is asked for after an accident or a death; only officers of the place may read one.",
})
@Entity()
@Index("claim_by_region", ["region", "date"])
@Index("claim_by_date", ["date", "id"])
@Index("claim_by_worker", ["workerId"])
export class Claim {
  @Field(() => ID, { description: "The claim's number." })
  @PrimaryColumn({ type: "text", primaryKeyConstraintName: "claim_key" })
  id: string;

  /** A worker of the workers subgraph. */
  @Column({ type: "text" })
  workerId: string;

  @Column({ type: "text" })
  scheme: string;

  /** The village where the worker lived on the day of the event. */
  @Column({ type: "text", collation: "C" })
  region: RegionCode;

  @Field(() => WorkerCategoryEnum, { description: "The worker's group on the day of the event." })
  @Column({ type: "text" })
  category: WorkerCategory;

  @Field(() => ProgrammeEnum, { description: "JKK when the event came from work, JKM for another death." })
  @Column({ type: "text" })
  programme: Programme;

  @Field(() => BenefitEventEnum, { description: "What happened." })
  @Column({ type: "text" })
  event: BenefitEvent;

  @Field(() => LocalDateScalar, { description: "The day of the accident or the death." })
  @Column(localDateColumn())
  date: LocalDate;

  @Field(() => ClaimStatusEnum, { description: "How far the claim has come." })
  @Column({ type: "text" })
  status: ClaimStatus;

  @Field(() => Boolean, { description: "True for a generated sample claim." })
  @Column({ type: "boolean" })
  synthetic: boolean;
}
