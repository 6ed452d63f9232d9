import type { RegionCode, RegionLevel } from "@payung/plugin-kit";
import { containing, regionRange } from "@payung/subgraph-kit";
import type { DataSource, SelectQueryBuilder } from "typeorm";
import { Region } from "../entities/region.js";
import type { RegionColumn } from "./region-columns.js";

/** Which regions are asked for. */
export interface RegionFilter {
  readonly level: RegionLevel;
  /** The region they lie in, or are. */
  readonly within: RegionCode;
  /** Words that all stand in the name, in any order and case. */
  readonly words: readonly string[];
}

/**
 * The regions after a code, in the order of codes, with the columns asked for. A page may have all regencies: TypeORM takes
 * longer to make its objects than PostgreSQL to find them.
 */
export function listRegions(
  database: DataSource,
  filter: RegionFilter,
  after: string,
  limit: number,
  columns: readonly RegionColumn[],
): Promise<Region[]> {
  const query = filtered(database, filter).select([]);
  for (const column of columns) query.addSelect(`region.${column}`, column);
  return query.andWhere("region.code > :after", { after }).orderBy("region.code").limit(limit).getRawMany();
}

export function countRegions(database: DataSource, filter: RegionFilter): Promise<number> {
  return filtered(database, filter).getCount();
}

function filtered(database: DataSource, { level, within, words }: RegionFilter): SelectQueryBuilder<Region> {
  const query = database
    .getRepository(Region)
    .createQueryBuilder("region")
    .where("region.level = :level and region.validUntil is null", { level });
  // The nation's code is no number, and stands outside every range of them.
  if (level === "NATION") query.andWhere("region.code = :within", { within });
  else query.andWhere("region.code >= :low and region.code < :high", regionRange(within));
  for (const [index, word] of words.entries())
    query.andWhere(`region.name ilike :word${index}`, { [`word${index}`]: containing(word) });
  return query;
}
