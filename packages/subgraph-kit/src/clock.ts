import { localDate } from "@payung/jamsostek";
import type { LocalDate } from "@payung/jamsostek";
import type { RegionCode } from "@payung/plugin-kit";
import { NATION } from "@payung/plugin-kit";

/** Milliseconds since 1970 in UTC. The only clock is the one that the composition root hands to the context. */
export type Clock = () => number;

const HOUR = 3_600_000;

/**
 * Hours ahead of UTC by the province's code: WIB 7, WITA 8, WIT 9. The nation counts in WIB.
 * Source: Keppres 41/1987; provinces made since follow the province they came from.
 */
function zoneOf(region: RegionCode): 7 | 8 | 9 {
  if (region === NATION) return 7;
  const province = Number(region.slice(0, 2));
  if (province >= 80) return 9;
  if (province >= 70 || (province >= 50 && province < 60) || (province >= 63 && province <= 65)) return 8;
  return 7;
}

/** The day it is in a region. */
export function todayIn(clock: Clock, region: RegionCode = NATION): LocalDate {
  return localDate(new Date(clock() + zoneOf(region) * HOUR).toISOString().slice(0, 10));
}
