import type { EntityManager } from "typeorm";
import type { RegionData } from "./region-data.js";

/** Where the list has not as many regions of a level as its regulation prints. */
export async function levelMismatches(
  manager: EntityManager,
  printed: RegionData["list"]["printed"],
): Promise<string[]> {
  const rows: { level: string; count: number }[] = await manager.query(
    "select level, count(*)::integer as count from region where valid_until is null group by level",
  );
  const listed = new Map(rows.map((row) => [row.level, row.count]));
  return Object.entries(printed)
    .filter(([level, count]) => listed.get(level) !== count)
    .map(([level, count]) => `${level} ${listed.get(level) ?? 0} listed, ${count} printed`);
}

/** Where the villages of the list, by kind, are not as many as the same regulation prints for a region. */
export async function countMismatches(manager: EntityManager): Promise<string[]> {
  const rows: { sentence: string }[] = await manager.query(`
    select format('region %s: %s desa, %s kelurahan and %s desa adat listed; %s, %s and %s printed', region_code,
      counted.desa, counted.kelurahan, counted.desa_adat, printed.desa, printed.kelurahan, printed.desa_adat) as sentence
    from official_count printed join official_count counted using (region_code, regulation_code)
    where printed.origin = 'PRINTED' and counted.origin = 'COUNTED'
      and (printed.desa, printed.kelurahan, printed.desa_adat, printed.total)
        is distinct from (counted.desa, counted.kelurahan, counted.desa_adat, counted.total)
    order by region_code`);
  return rows.map((row) => row.sentence);
}
