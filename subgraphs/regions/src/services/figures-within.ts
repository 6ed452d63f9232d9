import { liesIn } from "@payung/plugin-kit";
import type { RegionCode } from "@payung/plugin-kit";
import { regionRange } from "@payung/subgraph-kit";
import type { DataSource } from "typeorm";
import { ReportedFigureRow } from "../entities/reported-figure.js";

/** For each region the figures of it and of all that lies in it, by one statement. */
export async function figuresWithin(
  database: DataSource,
  codes: readonly RegionCode[],
): Promise<(readonly ReportedFigureRow[])[]> {
  const ranges = codes.map(regionRange);
  const rows = await database
    .getRepository(ReportedFigureRow)
    .createQueryBuilder("figure")
    .where(
      `exists (select from unnest(:lows::text[], :highs::text[]) as scope(low, high)
       where figure.regionCode >= scope.low and figure.regionCode < scope.high)`,
      { lows: ranges.map((range) => range.low), highs: ranges.map((range) => range.high) },
    )
    .orderBy({ "figure.regionCode": "ASC", "figure.pluginId": "ASC", "figure.code": "ASC" })
    .getMany();
  return codes.map((code) => rows.filter((row) => liesIn(row.regionCode, code)));
}
