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

/** For `code || '.' like pattern`: the code of the region or of one inside it, with a dot behind it. */
export function regionPattern(region: RegionCode): string {
  return region === NATION ? "%" : `${region}.%`;
}

/** How many characters the codes one level below a region have, or null for a village, which contains none. */
export function childCodeLength(region: RegionCode): number | null {
  return region === NATION ? 2 : (LENGTH_BELOW.get(region.length) ?? null);
}

const LENGTH_BELOW: ReadonlyMap<number, number> = new Map([
  [2, 5],
  [5, 8],
  [8, 13],
]);

/** What a statement needs to find the rows of many regions at once; each list has an entry for each region asked for. */
export interface RegionMatch {
  /** The beginnings that rows' codes have: the region's own code, or nothing for the nation. */
  readonly prefixes: readonly string[];
  /** See childCodeLength. */
  readonly children: readonly (number | null)[];
  /** The distinct lengths of the prefixes. */
  readonly lengths: readonly number[];
  /** Bounds around all regions, as of a RegionRange. */
  readonly low: string;
  readonly high: string;
}

/**
 * For `left(code, length) = prefix`, which PostgreSQL can hash, within bounds that it can look up in an index: a join on
 * the ranges themselves compares every row with every region.
 */
export function regionMatch(regions: readonly RegionCode[]): RegionMatch {
  const ranges = regions.map(regionRange);
  const prefixes = ranges.map(({ low }) => low);
  return {
    prefixes,
    children: regions.map(childCodeLength),
    lengths: [...new Set(prefixes.map(({ length }) => length))],
    low: prefixes.reduce((least, low) => (low < least ? low : least), ":"),
    high: ranges.reduce((most, { high }) => (high > most ? high : most), ""),
  };
}
