import type { LocalDate, Month, Rupiah } from "@payung/jamsostek";
import { localDateColumn, monthColumn, rupiahColumn } from "@payung/subgraph-kit";
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { Allocation } from "./allocation.js";

/** What BPJS asks for one month of the people whom an allocation pays for. */
@Entity()
@Index("contribution_bill_by_allocation", ["allocationId"])
@Check("contribution_bill_amount", "amount >= 0")
export class ContributionBill {
  @PrimaryColumn({ type: "text", primaryKeyConstraintName: "contribution_bill_key" })
  id: string;

  @ManyToOne(() => Allocation)
  @JoinColumn({ name: "allocation_id", foreignKeyConstraintName: "contribution_bill_of_allocation" })
  allocation?: Allocation;

  @Column({ type: "text" })
  allocationId: string;

  @Column(monthColumn())
  month: Month;

  @Column(rupiahColumn())
  amount: Rupiah;

  @Column(localDateColumn({ nullable: true }))
  paidOn: LocalDate | null;

  @Column({ type: "boolean" })
  synthetic: boolean;
}
