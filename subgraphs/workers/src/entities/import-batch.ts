import type { Message } from "@payung/jamsostek";
import type { RegionCode } from "@payung/plugin-kit";
import type { Role } from "@payung/subgraph-kit";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import type { ImportOptions } from "../types/import-options.js";
import { ImportStatusEnum } from "../types/worker-enums.js";
import type { ImportStatus } from "../types/worker-enums.js";

/** A fault or notice on the list as a whole. */
export interface ListNotice {
  readonly code: string;
  readonly message: Message;
}

@ObjectType({ description: "A list of people that an officer sent in, and how far it has come." })
@Entity()
@Index("import_batch_by_region", ["region", "id"])
@Index("import_batch_by_file", ["scheme", "fileHash"])
@Index("import_batch_reading", ["id"], { where: "status = 'READING'" })
export class ImportBatch {
  @Field(() => ID, { description: "The batch's number." })
  @PrimaryColumn({ type: "text", primaryKeyConstraintName: "import_batch_key" })
  id: string;

  @Column({ type: "text" })
  scheme: string;

  /** Whose people the list holds: who acts there sees the batch. */
  @Column({ type: "text", collation: "C" })
  region: RegionCode;

  @Field(() => ImportStatusEnum, { description: "How far it has come." })
  @Column({ type: "text" })
  status: ImportStatus;

  @Field(() => Boolean, { description: "True for a list that is only checked: nobody is enrolled by it." })
  @Column({ type: "boolean" })
  dryRun: boolean;

  @Column({ type: "jsonb" })
  options: ImportOptions;

  @Field(() => String, { nullable: true, description: "As the officer's computer called it." })
  @Column({ type: "text", nullable: true })
  fileName: string | null;

  @Column({ type: "bytea", nullable: true })
  fileHash: Buffer | null;

  @Column({ type: "bigint", nullable: true })
  fileBytes: string | null;

  /** Of the file while it lies on disk; kind "file" of PersonalData. */
  @Column({ type: "bytea", nullable: true })
  fileKeySealed: Buffer | null;

  /** Rows with people in the whole list; null until it was read through once. */
  @Column({ type: "integer", nullable: true })
  totalRows: number | null;

  /** Of the list's columns, as the village wrote them. */
  @Column({ type: "jsonb", default: [] })
  headings: readonly string[];

  @Field(() => Int, { description: "Rows with people that were read so far." })
  @Column({ type: "integer", default: 0 })
  rows: number;

  @Field(() => Int, { description: "Rows whose people were enrolled; in a list only checked: could be." })
  @Column({ type: "integer", default: 0 })
  accepted: number;

  @Field(() => Int, { description: "Rows whose people were enrolled before, and whose facts changed." })
  @Column({ type: "integer", default: 0 })
  changed: number;

  @Field(() => Int, { description: "Rows whose people were enrolled before, just so." })
  @Column({ type: "integer", default: 0 })
  unchanged: number;

  @Field(() => Int, { description: "Rows that wait for a verifier, since another payer covers the person." })
  @Column({ type: "integer", default: 0 })
  queued: number;

  @Field(() => Int, { description: "Rows with an error, whose people were not enrolled." })
  @Column({ type: "integer", default: 0 })
  rejected: number;

  @Field(() => Int, { description: "Rows with a warning, whatever became of them." })
  @Column({ type: "integer", default: 0 })
  warnings: number;

  /** Steps of rows that are committed: where to go on after a crash. */
  @Column({ type: "integer", default: 0 })
  steps: number;

  @Column({ type: "jsonb", nullable: true })
  fault: ListNotice | null;

  @Column({ type: "jsonb", default: [] })
  notices: readonly ListNotice[];

  @Column({ type: "text" })
  madeBy: string;

  /** Under whose rights the list is read on after the request that brought it. */
  @Column({ type: "text", default: "OFFICER" })
  madeByRole: Role;

  @Column({ type: "text", array: true, default: [] })
  madeByRegions: RegionCode[];

  @Column({ type: "timestamptz" })
  madeAt: Date;

  /** Until when a process is at work on it; after that another one goes on. */
  @Column({ type: "timestamptz", nullable: true })
  leaseUntil: Date | null;

  @Column({ type: "timestamptz", nullable: true })
  endedAt: Date | null;

  @Field(() => Boolean, { description: "True for generated sample data." })
  @Column({ type: "boolean" })
  synthetic: boolean;
}
