import type { LegalBasis, LocalDate, Verification } from "@payung/jamsostek";
import { localDateColumn } from "@payung/subgraph-kit";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** A regulation that lists or counts regions. */
@Entity("regulation")
export class Regulation implements LegalBasis {
  /** The short citation: "KEPMENDAGRI 300.2.2-2138/2025". */
  @PrimaryColumn({ type: "text" })
  code: string;

  @Column({ type: "text" })
  kind: string;

  @Column({ type: "text" })
  number: string;

  @Column({ type: "integer" })
  year: number;

  @Column({ type: "text" })
  title: string;

  @Column(localDateColumn())
  issuedOn: LocalDate;

  @Column({ type: "text" })
  verification: Verification;
}
