import type { FigureMetric, FigureUnit, LeftOut } from "@payung/plugin-kit";
import { RupiahScalar } from "@payung/subgraph-kit";
import { Field, Int, ObjectType } from "type-graphql";
import { ReportedFigureRow } from "../entities/reported-figure.js";

@ObjectType("FigureLeftOut", { description: "A published figure that is in no total, and why." })
export class FigureLeftOut {
  @Field(() => ReportedFigureRow, { description: "The figure." })
  readonly figure: ReportedFigureRow;

  @Field(() => String, {
    description: "Its suspect status; NOT_REPORTED by anybody (computed); COUNTED_ALREADY by another figure.",
  })
  readonly reason: LeftOut;
}

@ObjectType("FigureTotal", {
  description: "The sum of published figures of one metric and period, without those that are suspect.",
})
export class FigureTotal {
  @Field(() => String, { description: "What is counted." })
  readonly metric: FigureMetric;

  @Field(() => String, { description: "The day or period that all its figures speak of." })
  readonly period: string;

  @Field(() => String, { description: "RUPIAH, PERSONS, CASES or VILLAGES." })
  readonly unit: FigureUnit;

  @Field(() => RupiahScalar, {
    nullable: true,
    description: "The sum, a whole number in `unit`; null where no figure is sound.",
  })
  readonly value: number | null;

  @Field(() => Int, { description: "How many regional governments are in the sum." })
  readonly regionsReported: number;

  @Field(() => Int, { description: "Of how many: the region's own and all in it." })
  readonly regionsTotal: number;

  @Field(() => [ReportedFigureRow], { description: "The figures in the sum." })
  readonly counted: readonly ReportedFigureRow[];

  @Field(() => [FigureLeftOut], { description: "The figures that are not." })
  readonly leftOut: readonly FigureLeftOut[];
}
