import type { LocalDate, Month, Rupiah } from "@payung/jamsostek";
import {
  LocalDateScalar,
  MonthScalar,
  RupiahScalar,
  localDateColumn,
  monthColumn,
  rupiahColumn,
} from "@payung/subgraph-kit";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from "typeorm";
import { BillStatusEnum } from "../types/bill-status.js";
import type { BillStatus } from "../types/bill-status.js";
import { Budget } from "./budget.js";

@Directive('@key(fields: "id")')
@ObjectType({
  description: "One month's contributions of a budget: its list of people is frozen when it is made.",
})
@Entity()
@Index("bill_by_budget", ["budgetId", "month"])
@Check("bill_amount", "amount between 0 and 9007199254740991")
@Check("bill_two_persons", "decided_by <> made_by")
export class Bill {
  @Field(() => ID, { description: "The bill's number." })
  @PrimaryGeneratedColumn("identity", {
    type: "integer",
    primaryKeyConstraintName: "bill_key",
    generatedIdentity: "ALWAYS",
  })
  id: number;

  @ManyToOne(() => Budget)
  @JoinColumn({ name: "budget_id", foreignKeyConstraintName: "bill_of_budget" })
  budgetRow?: Budget;

  @Column({ type: "text" })
  budgetId: string;

  @Field(() => MonthScalar, { description: "The month that is paid for." })
  @Column(monthColumn())
  month: Month;

  @Field(() => BillStatusEnum, { description: "Where the bill stands." })
  @Column({ type: "text" })
  status: BillStatus;

  @Field(() => RupiahScalar, { description: "What all on it cost together, in rupiah." })
  @Column(rupiahColumn())
  amount: Rupiah;

  @Field(() => Int, { description: "How many people are on it." })
  @Column({ type: "integer" })
  persons: number;

  @Column({ type: "text" })
  madeBy: string;

  @Field(() => LocalDateScalar, { description: "The day on which the list was frozen." })
  @Column(localDateColumn())
  madeOn: LocalDate;

  @Column({ type: "text", nullable: true })
  decidedBy: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: "The day of the decision." })
  @Column(localDateColumn({ nullable: true }))
  decidedOn: LocalDate | null;

  @Column({ type: "text", nullable: true })
  note: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: "The day of the payment." })
  @Column(localDateColumn({ nullable: true }))
  paidOn: LocalDate | null;

  @Column({ type: "text", nullable: true })
  reference: string | null;

  /** The transaction in which the list was frozen. */
  @Column({ type: "text", default: () => "(pg_current_xact_id())", select: false })
  madeIn: string;
}
