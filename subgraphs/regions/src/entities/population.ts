import type { RegionCode } from "@payung/plugin-kit";
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { Region } from "./region.js";
import { Regulation } from "./regulation.js";

/** How many people a region has, by whom and for which year: people, never workers. */
@Entity("population")
export class Population {
  @PrimaryColumn({ type: "text", collation: "C" })
  regionCode: RegionCode;

  @PrimaryColumn({ type: "integer" })
  year: number;

  @Column({ type: "integer" })
  people: number;

  @Column({ type: "text" })
  regulationCode: string;

  @ManyToOne(() => Region)
  @JoinColumn({ name: "region_code", foreignKeyConstraintName: "population_region" })
  region?: Region;

  @ManyToOne(() => Regulation)
  @JoinColumn({ name: "regulation_code", foreignKeyConstraintName: "population_regulation" })
  regulation?: Regulation;
}
