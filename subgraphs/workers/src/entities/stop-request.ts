import type { LocalDate } from "@payung/jamsostek";
import type { RegionCode } from "@payung/plugin-kit";
import { LocalDateScalar, localDateColumn } from "@payung/subgraph-kit";
import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { RequestStatusEnum, StopReasonEnum } from "../types/worker-enums.js";
import type { RequestStatus, StopReason } from "../types/worker-enums.js";

@ObjectType({ description: "A stop of many people that waits for a second person, or was decided by one." })
@Entity()
@Index("stop_request_by_region", ["status", "region", "id"])
export class StopRequest {
  @Field(() => ID, { description: "Its number." })
  @PrimaryColumn({ type: "text", primaryKeyConstraintName: "stop_request_key" })
  id: string;

  /** The smallest region in which all of the people were enrolled. */
  @Column({ type: "text", collation: "C" })
  region: RegionCode;

  @Field(() => [ID], { name: "enrolmentIds", description: "The enrolments to stop." })
  @Column({ type: "text", array: true })
  enrolments: string[];

  @Field(() => LocalDateScalar, { description: "From which day." })
  @Column(localDateColumn())
  stoppedOn: LocalDate;

  @Field(() => StopReasonEnum, { description: "Why." })
  @Column({ type: "text" })
  reason: StopReason;

  @Field(() => String, { nullable: true, description: "The proposer's words." })
  @Column({ type: "text", nullable: true })
  note: string | null;

  @Field(() => RequestStatusEnum, { description: "Whether it was decided." })
  @Column({ type: "text" })
  status: RequestStatus;

  @Field(() => String, { description: "The account that proposed it." })
  @Column({ type: "text" })
  madeBy: string;

  @Column({ type: "timestamptz" })
  madeAt: Date;

  @Field(() => String, { nullable: true, description: "The account that decided it." })
  @Column({ type: "text", nullable: true })
  decidedBy: string | null;

  @Column({ type: "timestamptz", nullable: true })
  decidedAt: Date | null;

  @Field(() => String, { nullable: true, description: "The words of who decided it." })
  @Column({ type: "text", nullable: true })
  decisionNote: string | null;
}
