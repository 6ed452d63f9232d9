import type { RegionCode } from "@payung/plugin-kit";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { ImportStatusEnum } from "../types/worker-enums.js";
import type { ImportStatus } from "../types/worker-enums.js";

@ObjectType({ description: "A list of people that an officer sent in." })
@Entity()
export class ImportBatch {
  @Field(() => ID, { description: "The batch's number." })
  @PrimaryColumn({ type: "text", primaryKeyConstraintName: "import_batch_key" })
  id: string;

  @Column({ type: "text" })
  scheme: string;

  /** Whose people the list holds. */
  @Column({ type: "text", collation: "C" })
  region: RegionCode;

  @Field(() => ImportStatusEnum, { description: "How far it has come." })
  @Column({ type: "text" })
  status: ImportStatus;

  @Field(() => Int, { description: "Rows in the list." })
  @Column({ type: "integer" })
  rows: number;

  @Field(() => Int, { description: "Rows without a fault." })
  @Column({ type: "integer" })
  accepted: number;

  @Field(() => Int, { description: "Rows with a fault." })
  @Column({ type: "integer" })
  rejected: number;

  @Field(() => Boolean, { description: "True for generated sample data." })
  @Column({ type: "boolean" })
  synthetic: boolean;
}
