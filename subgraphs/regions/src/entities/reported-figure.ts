import type { Rupiah } from "@payung/jamsostek";
import type {
  Caveat,
  FigureMetric,
  FigurePrecision,
  FigureSource,
  FigureStatus,
  FigureUnit,
  RegionCode,
} from "@payung/plugin-kit";
import { RupiahScalar, rupiahColumn } from "@payung/subgraph-kit";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { CaveatType, FigureSourceType } from "./figure-parts.js";

@ObjectType("ReportedFigure", {
  description:
    "A number as somebody published it: the printed string, what was read in it, and what speaks against it.",
})
@Entity("reported_figure")
@Index("reported_figure_region", ["regionCode"])
export class ReportedFigureRow {
  @PrimaryColumn({ type: "text" })
  pluginId: string;

  @Field(() => String, { description: "Unique among the figures of its plugin." })
  @PrimaryColumn({ type: "text" })
  code: string;

  @Column({ type: "text", collation: "C" })
  regionCode: RegionCode;

  @Field(() => String, { description: "What is counted: BUDGET, WORKERS_ENROLLED, BENEFITS_PAID and so on." })
  @Column({ type: "text" })
  metric: FigureMetric;

  @Field(() => String, {
    nullable: true,
    description:
      "Whom it counts, where it is a part of the metric only; such parts are not added to the whole.",
  })
  @Column({ type: "text", nullable: true })
  group: string | null;

  @Field(() => String, { description: "What is said, in our own words." })
  @Column({ type: "text" })
  statement: string;

  @Field(() => String, {
    nullable: true,
    description: "The exact printed string; null where none is stated.",
  })
  @Column({ type: "text", nullable: true })
  printed: string | null;

  @Field(() => RupiahScalar, {
    nullable: true,
    description:
      "The printed string as a whole number in `unit`, which is not always rupiah; null where none is stated.",
  })
  @Column(rupiahColumn({ nullable: true }))
  value: Rupiah | null;

  @Field(() => String, { description: "RUPIAH, PERSONS, CASES, VILLAGES or BASIS_POINTS." })
  @Column({ type: "text" })
  unit: FigureUnit;

  @Field(() => String, { nullable: true, description: 'The day or period it speaks of: "2023", "2024-10".' })
  @Column({ type: "text", nullable: true })
  asOf: string | null;

  @Field(() => String, { nullable: true, description: "EXACT, ROUNDED or APPROXIMATE." })
  @Column({ type: "text", nullable: true })
  precision: FigurePrecision | null;

  @Field(() => String, { nullable: true, description: "What a rate is a rate of, where the source says it." })
  @Column({ type: "text", nullable: true })
  denominator: string | null;

  @Field(() => String, {
    description: "AS_REPORTED, CORROBORATED, CONTRADICTED, SUSPECTED_MISPRINT or SUPERSEDED.",
  })
  @Column({ type: "text" })
  status: FigureStatus;

  @Field(() => RupiahScalar, {
    nullable: true,
    description:
      "What it may have been meant to be: inferred, and in no total until a named person confirms it.",
  })
  @Column(rupiahColumn({ nullable: true }))
  suggestedValue: Rupiah | null;

  @Field(() => [CaveatType], { description: "What a reader must know before using it." })
  @Column({ type: "jsonb" })
  caveats: readonly Caveat[];

  @Field(() => FigureSourceType, { description: "Who published it." })
  @Column({ type: "jsonb" })
  source: FigureSource;
}
