import type { EntityManager } from "typeorm";
import { OfficialCount } from "../entities/official-count.js";
import { Population } from "../entities/population.js";
import type { PrintedCount, RegionData } from "./region-data.js";

export async function savePopulations(
  manager: EntityManager,
  populations: RegionData["populations"],
): Promise<void> {
  const rows = populations.map(({ region, people, year, regulation }) => ({
    regionCode: region,
    people,
    year,
    regulationCode: regulation,
  }));
  await manager.deleteAll(Population);
  await manager.insert(Population, rows);
}

/** Villages by kind for every region above them. A code has a fixed length at each level. */
const COUNT_VILLAGES = `
  insert into official_count
    (region_code, regulation_code, origin, desa, kelurahan, desa_adat, total, valid_from, valid_until)
  select above, $1, 'COUNTED',
    count(*) filter (where kind = 'DESA'), count(*) filter (where kind = 'KELURAHAN'),
    count(*) filter (where kind = 'DESA_ADAT'), count(*), $2, null
  from region village, unnest(array['ID', left(code, 2), left(code, 5), left(code, 8)]) as above
  where level = 'VILLAGE' and valid_until is null
  group by above`;

/** The numbers that regulations print, and beside them those of the list itself. */
export async function saveCounts(
  manager: EntityManager,
  printed: readonly PrintedCount[],
  list: RegionData["list"],
): Promise<void> {
  await manager.delete(OfficialCount, { origin: "PRINTED" });
  await manager.delete(OfficialCount, { regulationCode: list.regulation });
  await manager.query(
    "update official_count set valid_until = $1::date - 1 where origin = 'COUNTED' and valid_until is null",
    [list.validFrom],
  );
  await manager.query(COUNT_VILLAGES, [list.regulation, list.validFrom]);
  const rows = printed.map(({ region, regulation, ...count }) => ({
    ...count,
    regionCode: region,
    regulationCode: regulation,
    origin: "PRINTED" as const,
  }));
  await manager.insert(OfficialCount, rows);
}
