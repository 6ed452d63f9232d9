import type { Message } from "@payung/jamsostek";
import type { RequestFacts } from "@payung/subgraph-kit";
import { Ctx, Field, Int, ObjectType } from "type-graphql";
import { RowSeverityEnum } from "../types/worker-enums.js";
import type { RowSeverity } from "../types/worker-enums.js";
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { ImportBatch } from "./import-batch.js";

@ObjectType({ description: "What is wrong with one row of a list." })
@Entity()
export class ImportProblem {
  @ManyToOne(() => ImportBatch)
  @JoinColumn({ name: "batch_id", foreignKeyConstraintName: "import_problem_of_batch" })
  batch?: ImportBatch;

  @PrimaryColumn({ type: "text", primaryKeyConstraintName: "import_problem_key" })
  batchId: string;

  @Field(() => Int, { description: "The row as the file counts them, from 1." })
  @PrimaryColumn({ type: "integer", primaryKeyConstraintName: "import_problem_key" })
  rowNumber: number;

  /** Of the row's problems, from 0. */
  @PrimaryColumn({ type: "smallint", primaryKeyConstraintName: "import_problem_key" })
  number: number;

  @Field(() => RowSeverityEnum, { description: "ERROR: the person was not enrolled." })
  @Column({ type: "text" })
  severity: RowSeverity;

  @Field(() => String, { description: "Stable, in capitals." })
  @Column({ type: "text" })
  code: string;

  @Field(() => String, {
    nullable: true,
    description: "The column's heading as the village wrote it; null where the row is meant.",
  })
  @Column({ type: "text", nullable: true })
  heading: string | null;

  @Column({ name: "message", type: "jsonb" })
  messages: Message;

  @Field(() => String, { description: "What is wrong and what to do, in the reader's language." })
  message(@Ctx() { request }: { readonly request: RequestFacts }): string {
    return this.messages[request.locale];
  }

  /** The row's cells as JSON, kind "row" of PersonalData; with the row's first problem only. */
  @Column({ type: "bytea", nullable: true })
  rowSealed: Buffer | null;
}
