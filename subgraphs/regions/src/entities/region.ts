import type { LocalDate } from "@payung/jamsostek";
import type { RegionCode, RegionLevel } from "@payung/plugin-kit";
import { LocalDateScalar, RegionCodeScalar, RegionLevelEnum, localDateColumn } from "@payung/subgraph-kit";
import { Directive, Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { RegionKindEnum } from "./region-kind.js";
import type { RegionKind } from "./region-kind.js";

@Directive('@key(fields: "code")')
@ObjectType("Region", { description: "The nation, or a region in it, down to the village." })
@Entity("region")
@Index("region_level_code", ["level", "code"], { where: "valid_until is null" })
@Index("region_parent_code", ["parentCode", "code"], { where: "valid_until is null" })
// TypeORM cannot say GIN with an operator class: the migration makes it.
@Index("region_name_trigrams", { synchronize: false })
export class Region {
  @Field(() => RegionCodeScalar, { description: "The Kemendagri code." })
  @PrimaryColumn({ type: "text", collation: "C" })
  code: RegionCode;

  @Column({ type: "text", collation: "C", nullable: true })
  parentCode: RegionCode | null;

  @Field(() => String, { description: "The name as the regulation lists it." })
  @Column({ type: "text" })
  name: string;

  @Field(() => RegionLevelEnum, { description: "How deep it lies, from the nation to the village." })
  @Column({ type: "text" })
  level: RegionLevel;

  @Field(() => RegionKindEnum, {
    description: "What it is by law: a desa or a kelurahan, a kabupaten or a kota.",
  })
  @Column({ type: "text" })
  kind: RegionKind;

  /** The code of a Regulation. */
  @Column({ type: "text", nullable: true })
  listedByCode: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: "The day since which the regulation in `listedBy` lists it; the region itself may be older.",
  })
  @Column(localDateColumn({ nullable: true }))
  validFrom: LocalDate | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: "The last day on which it was listed; null while it still is.",
  })
  @Column(localDateColumn({ nullable: true }))
  validUntil: LocalDate | null;

  @Field(() => Int, { nullable: true, description: "How many regions lie directly in it." })
  @Column({ type: "integer", default: 0 })
  childCount: number;
}
