import type { FundingSource } from "@payung/jamsostek";
import type { RegionCode } from "@payung/plugin-kit";
import { FundingSourceEnum } from "@payung/subgraph-kit";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn, Unique } from "typeorm";

@Directive('@key(fields: "id")')
@ObjectType({ description: "The money of one scheme, from one source, for one year." })
@Entity()
@Index("budget_by_region", ["year", "region"])
@Unique("budget_once", ["scheme", "region", "year", "source"])
export class Budget {
  @Field(() => ID, { description: "The budget's number." })
  @PrimaryColumn({ type: "text", primaryKeyConstraintName: "budget_key" })
  id: string;

  @Column({ type: "text" })
  scheme: string;

  /** Whose budget it is. Compared by byte, so that a range finds a region and what lies in it. */
  @Column({ type: "text", collation: "C" })
  region: RegionCode;

  @Field(() => Int, { description: "The budget year." })
  @Column({ type: "smallint" })
  year: number;

  @Field(() => FundingSourceEnum, { description: "Where the money comes from." })
  @Column({ type: "text" })
  source: FundingSource;

  @Field(() => Boolean, { description: "True for generated sample data." })
  @Column({ type: "boolean" })
  synthetic: boolean;
}
