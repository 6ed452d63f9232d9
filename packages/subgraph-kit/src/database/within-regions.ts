import type { RegionCode } from "@payung/plugin-kit";
import { Brackets } from "typeorm";
import { regionRange } from "./region-range.js";

/**
 * A condition on a column of region codes: in one of the regions, or in what lies in them; with no region it never
 * holds. A range for each, so that each is a look-up in an index on the column.
 */
export function withinRegions(column: string, regions: readonly RegionCode[]): Brackets {
  return new Brackets((where) => {
    where.where("false");
    for (const [index, region] of regions.entries()) {
      const { low, high } = regionRange(region);
      const bounds = { [`low${index}`]: low, [`high${index}`]: high };
      where.orWhere(`(${column} >= :low${index} and ${column} < :high${index})`, bounds);
    }
  });
}
