import type { Programme } from "@payung/jamsostek";
import type { RegionCode } from "@payung/plugin-kit";
import { ProgrammeEnum } from "@payung/subgraph-kit";
import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, Unique } from "typeorm";
import { AllocationDetailsScalar } from "../types/allocation-details.js";
import { Budget } from "./budget.js";

@Directive('@key(fields: "id")')
@ObjectType({
  description: "A part of a budget that is set aside for one region, or for the account of one programme.",
})
@Entity()
@Unique("allocation_once", ["budgetId", "region", "programme"])
export class Allocation {
  @Field(() => ID, { description: "The allocation's number." })
  @PrimaryGeneratedColumn("identity", {
    type: "integer",
    primaryKeyConstraintName: "allocation_key",
    generatedIdentity: "ALWAYS",
  })
  id: number;

  @ManyToOne(() => Budget)
  @JoinColumn({ name: "budget_id", foreignKeyConstraintName: "allocation_of_budget" })
  budget?: Budget;

  @Column({ type: "text" })
  budgetId: string;

  /** For whom; the budget's own region where the budget is not cut by region. */
  @Column({ type: "text", collation: "C" })
  region: RegionCode;

  @Field(() => ProgrammeEnum, {
    nullable: true,
    description: "The one programme that it pays for, where the scheme keeps an account for each.",
  })
  @Column({ type: "text", nullable: true })
  programme: Programme | null;

  /** What the scheme keeps beside the amount, of the shape that its `allocationDetails` states. */
  @Directive("@inaccessible")
  @Field(() => AllocationDetailsScalar, { nullable: true })
  @Column({ type: "jsonb", nullable: true })
  details: Record<string, unknown> | null;
}
