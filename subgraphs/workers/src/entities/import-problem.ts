import type { Message } from "@payung/jamsostek";
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { ImportBatch } from "./import-batch.js";

/** What is wrong with one row of a list, in words. */
@Entity()
export class ImportProblem {
  @ManyToOne(() => ImportBatch)
  @JoinColumn({ name: "batch_id", foreignKeyConstraintName: "import_problem_of_batch" })
  batch?: ImportBatch;

  @PrimaryColumn({ type: "text", primaryKeyConstraintName: "import_problem_key" })
  batchId: string;

  /** As the file counts its rows, from 1. */
  @PrimaryColumn({ type: "integer", primaryKeyConstraintName: "import_problem_key" })
  rowNumber: number;

  /** Of the row's problems, from 0. */
  @PrimaryColumn({ type: "smallint", primaryKeyConstraintName: "import_problem_key" })
  number: number;

  @Column({ type: "text" })
  severity: "ERROR" | "WARNING";

  @Column({ type: "text" })
  code: string;

  /** The heading of the column, as the village wrote it. */
  @Column({ type: "text", nullable: true })
  heading: string | null;

  @Column({ type: "jsonb" })
  message: Message;

  /** The row's cells as JSON, kind "row" of PersonalData; with the row's first problem only. */
  @Column({ type: "bytea", nullable: true })
  rowSealed: Buffer | null;
}
