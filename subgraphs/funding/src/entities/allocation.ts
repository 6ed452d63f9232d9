import type { Rupiah } from "@payung/jamsostek";
import type { RegionCode } from "@payung/plugin-kit";
import { RupiahScalar, rupiahColumn } from "@payung/subgraph-kit";
import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { AllocationDetailsScalar } from "../types/allocation-details.js";
import { Budget } from "./budget.js";

@Directive('@key(fields: "id")')
@ObjectType({ description: "A part of a budget that is set aside for one region." })
@Entity()
@Index("allocation_by_budget", ["budgetId", "region", "id"])
@Check("allocation_amount", "amount >= 0")
export class Allocation {
  @Field(() => ID, { description: "The allocation's number." })
  @PrimaryColumn({ type: "text", primaryKeyConstraintName: "allocation_key" })
  id: string;

  @ManyToOne(() => Budget)
  @JoinColumn({ name: "budget_id", foreignKeyConstraintName: "allocation_of_budget" })
  budget?: Budget;

  @Column({ type: "text" })
  budgetId: string;

  @Column({ type: "text", collation: "C" })
  region: RegionCode;

  @Field(() => RupiahScalar, { description: "What is set aside for the whole year, in rupiah." })
  @Column(rupiahColumn())
  amount: Rupiah;

  /** What the scheme keeps beside the amount, of the shape that its `allocationDetails` states. */
  @Directive("@inaccessible")
  @Field(() => AllocationDetailsScalar, { nullable: true })
  @Column({ type: "jsonb", nullable: true })
  details: Record<string, unknown> | null;

  @Field(() => Boolean, { description: "True for generated sample data." })
  @Column({ type: "boolean" })
  synthetic: boolean;
}
