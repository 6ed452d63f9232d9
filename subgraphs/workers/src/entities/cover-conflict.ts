import type { FundingSource, Month, Programme } from "@payung/jamsostek";
import type { RegionCode, WorkerCategory } from "@payung/plugin-kit";
import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import type { WhenShort } from "../types/import-options.js";
import { ConflictStatusEnum } from "../types/worker-enums.js";
import type { ConflictStatus } from "../types/worker-enums.js";

/** What was asked for the person, as the list had it; see queue-conflicts.ts. */
export interface AskedCover {
  readonly category: WorkerCategory;
  readonly fromMonth: Month;
  readonly untilMonth: Month;
  readonly payer: FundingSource;
  readonly programmes: readonly Programme[];
  readonly whenShort?: WhenShort;
  readonly recordedAsDead?: boolean;
}

@ObjectType({
  description: "A person whom one payer covers and another wants to: who acts for both decides.",
})
@Entity()
@Index("cover_conflict_by_ancestor", ["status", "ancestor", "id"])
export class CoverConflict {
  @Field(() => ID, { description: "Its number." })
  @PrimaryColumn({ type: "text", primaryKeyConstraintName: "cover_conflict_key" })
  id: string;

  @Column({ type: "text" })
  province: string;

  @Column({ type: "text" })
  workerId: string;

  @Column({ type: "text" })
  scheme: string;

  /** Where the person lives, as who asks has it. */
  @Column({ type: "text", collation: "C" })
  village: RegionCode;

  @Column({ type: "jsonb" })
  asked: AskedCover;

  /** The smallest region around both payers. */
  @Column({ type: "text", collation: "C" })
  ancestor: RegionCode;

  @Field(() => ConflictStatusEnum, { description: "Whether and how it was decided." })
  @Column({ type: "text" })
  status: ConflictStatus;

  @Field(() => String, { description: "The account that asked." })
  @Column({ type: "text" })
  madeBy: string;

  @Column({ type: "timestamptz" })
  madeAt: Date;

  @Field(() => String, { nullable: true, description: "The account that decided." })
  @Column({ type: "text", nullable: true })
  decidedBy: string | null;

  @Column({ type: "timestamptz", nullable: true })
  decidedAt: Date | null;

  @Field(() => String, { nullable: true, description: "The words of who decided." })
  @Column({ type: "text", nullable: true })
  note: string | null;
}
