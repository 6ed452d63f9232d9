import { basisPointsRoundedDown, rupiah } from "@payung/jamsostek";

/** BKBK a year for each desa and kelurahan. */
export const GRANT_PER_VILLAGE = rupiah(100_000_000);

/** 10% of the grant pays contributions. */
export const SHARE_BASIS_POINTS = 1_000;

/** Rp10,000,000 a village and year. */
export const SHARE_PER_VILLAGE = basisPointsRoundedDown(GRANT_PER_VILLAGE, SHARE_BASIS_POINTS);

/** The years for which the article states these amounts. */
export const STATED_YEARS = { first: 2022, last: 2023 } as const;

/** Whether these amounts are stated for a year; for any other they are not known, though the scheme may go on. */
export function isStatedFor(year: number): boolean {
  return year >= STATED_YEARS.first && year <= STATED_YEARS.last;
}
