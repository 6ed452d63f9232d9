import type { LocalDate, Rupiah } from "@payung/jamsostek";
import { LocalDateScalar, RupiahScalar, localDateColumn, rupiahColumn } from "@payung/subgraph-kit";
import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { BudgetStageEnum, DecisionStatusEnum } from "../types/budget-enums.js";
import type { BudgetStage, DecisionStatus } from "../types/budget-enums.js";
import { Budget } from "./budget.js";

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    "The whole year's money of a budget as somebody proposed it, and what a second person decided.",
})
@Entity()
@Index("budget_revision_by_budget", ["budgetId", "id"])
@Index("budget_revision_pending", ["budgetId"], { unique: true, where: "status = 'PROPOSED'" })
@Index("budget_revision_murni", ["budgetId"], {
  unique: true,
  where: "status = 'APPROVED' and stage = 'MURNI'",
})
@Check("budget_revision_amount", "amount between 0 and 9007199254740991")
@Check("budget_revision_unallocated", "unallocated between 0 and amount")
@Check("budget_revision_two_persons", "decided_by <> made_by")
export class BudgetRevision {
  @Field(() => ID, { description: "The revision's number." })
  @PrimaryColumn({ type: "text", primaryKeyConstraintName: "budget_revision_key" })
  id: string;

  @ManyToOne(() => Budget)
  @JoinColumn({ name: "budget_id", foreignKeyConstraintName: "budget_revision_of_budget" })
  budget?: Budget;

  @Column({ type: "text" })
  budgetId: string;

  @Field(() => BudgetStageEnum, { description: "The first budget of the year, or a revised one." })
  @Column({ type: "text" })
  stage: BudgetStage;

  @Field(() => RupiahScalar, { description: "The whole year's money, not the difference, in rupiah." })
  @Column(rupiahColumn())
  amount: Rupiah;

  @Field(() => RupiahScalar, { description: "What the plan leaves to no share, in rupiah." })
  @Column(rupiahColumn())
  unallocated: Rupiah;

  /** What the funder stated for the scheme's rule. */
  @Column({ type: "jsonb", nullable: true })
  details: Record<string, unknown> | null;

  @Field(() => DecisionStatusEnum, { description: "Whether a second person has decided." })
  @Column({ type: "text" })
  status: DecisionStatus;

  @Column({ type: "text" })
  madeBy: string;

  @Field(() => LocalDateScalar, { description: "The day of the proposal." })
  @Column(localDateColumn())
  madeOn: LocalDate;

  @Column({ type: "text", nullable: true })
  decidedBy: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: "The day of the decision." })
  @Column(localDateColumn({ nullable: true }))
  decidedOn: LocalDate | null;

  @Column({ type: "text", nullable: true })
  note: string | null;
}
