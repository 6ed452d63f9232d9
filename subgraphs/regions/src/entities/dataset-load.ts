import { Column, Entity, PrimaryColumn } from "typeorm";

/** Which version of a dataset the tables hold: written last in the transaction that loads it. */
@Entity("dataset_load")
export class DatasetLoad {
  @PrimaryColumn({ type: "text" })
  name: string;

  /** The version of the source and a fingerprint of our own data files. */
  @Column({ type: "text" })
  version: string;

  @Column({ type: "text" })
  licence: string;

  /** Where the rows disagree with the numbers that the regulation prints: sentences in English, for the operator. */
  @Column({ type: "jsonb" })
  mismatches: string[];

  @Column({ type: "timestamp with time zone", default: () => "now()" })
  loadedAt: Date;
}
