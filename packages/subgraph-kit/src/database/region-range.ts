import type { RegionCode } from "@payung/plugin-kit";
import { NATION } from "@payung/plugin-kit";

/** Bounds of text in byte order (`collate "C"`): `low <= code and code < high` holds in the region and nowhere else. */
export interface RegionRange {
  readonly low: string;
  readonly high: string;
}

/**
 * Finds the codes of a region and all that lies in it by an index on the code. "/" follows "." in byte order, so that
 * "99.01/" stands behind all codes that begin with "99.01." and before "99.02"; ":" stands behind all digits.
 */
export function regionRange(region: RegionCode): RegionRange {
  return region === NATION ? { low: "", high: ":" } : { low: region, high: `${region}/` };
}

/** How many characters the codes one level below a region have, or null for a village, which contains none. */
export function childCodeLength(region: RegionCode): number | null {
  if (region === NATION) return 2;
  return { 2: 5, 5: 8, 8: 13 }[region.length] ?? null;
}
