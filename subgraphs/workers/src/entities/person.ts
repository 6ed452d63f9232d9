import { Column, Entity, Index, PrimaryColumn } from "typeorm";

/** Which worker a NIK is, in the whole nation: a keyed index of the NIK, and where the worker's row lies. */
@Entity()
@Index("person_by_likeness", ["likeness"])
export class Person {
  @PrimaryColumn({ type: "bytea", primaryKeyConstraintName: "person_key" })
  nikIndex: Buffer;

  @Column({ type: "text" })
  province: string;

  @Column({ type: "text" })
  workerId: string;

  /** See likenessOf(); null where it was never made. */
  @Column({ type: "bigint", nullable: true })
  likeness?: string | null;
}
