import type { LocalDate, Message } from "@payung/jamsostek";
import type { RegionCode } from "@payung/plugin-kit";
import { LocalDateScalar, graphEnum, localDateColumn } from "@payung/subgraph-kit";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { Region } from "./region.js";
import { Regulation } from "./regulation.js";

const COUNT_ORIGINS = ["PRINTED", "COUNTED"] as const;
export type CountOrigin = (typeof COUNT_ORIGINS)[number];

const CountOriginEnum = graphEnum(
  "CountOrigin",
  "PRINTED: the regulation states the number. COUNTED: Payung counted the villages that it lists.",
  COUNT_ORIGINS,
);

@ObjectType("OfficialCount", {
  description: "How many villages a region has by one regulation, and while it was in force.",
})
@Entity("official_count")
export class OfficialCount {
  @PrimaryColumn({ type: "text", collation: "C" })
  regionCode: RegionCode;

  @PrimaryColumn({ type: "text" })
  regulationCode: string;

  @Field(() => CountOriginEnum, { description: "Whether the number is printed, or counted from the list." })
  @PrimaryColumn({ type: "text" })
  origin: CountOrigin;

  @Field(() => Int, { description: "Desa, which have a budget of their own." })
  @Column({ type: "integer" })
  desa: number;

  @Field(() => Int, { description: "Kelurahan, which have none." })
  @Column({ type: "integer" })
  kelurahan: number;

  @Field(() => Int, { description: "Desa adat." })
  @Column({ type: "integer" })
  desaAdat: number;

  @Field(() => Int, { description: "Desa, kelurahan and desa adat together." })
  @Column({ type: "integer" })
  total: number;

  @Field(() => LocalDateScalar, { description: "The first day of the regulation." })
  @Column(localDateColumn())
  validFrom: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: "The last day before its successor." })
  @Column(localDateColumn({ nullable: true }))
  validUntil: LocalDate | null;

  @Column({ type: "jsonb", nullable: true })
  note: Message | null;

  @ManyToOne(() => Region)
  @JoinColumn({ name: "region_code", foreignKeyConstraintName: "official_count_region" })
  region?: Region;

  @ManyToOne(() => Regulation)
  @JoinColumn({ name: "regulation_code", foreignKeyConstraintName: "official_count_regulation" })
  regulation?: Regulation;
}
