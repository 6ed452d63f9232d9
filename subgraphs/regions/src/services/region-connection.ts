import { isRegionCode } from "@payung/plugin-kit";
import { Page, codedError, decodeCursor, pageSize } from "@payung/subgraph-kit";
import type { Region } from "../entities/region.js";

/** A nation's regencies fit on one page. */
const MOST_REGIONS = 600;

/** Where a page of regions begins, read from what the caller wrote. */
export interface RegionPageInput {
  readonly first: number;
  /** The code that the page comes after; "" for the first page. */
  readonly after: string;
}

/** @throws INVALID_PAGE naming `first` or `after` */
export function readRegionPage(first: number, cursor: string | null | undefined): RegionPageInput {
  pageSize(first, MOST_REGIONS);
  if (cursor === null || cursor === undefined) return { first, after: "" };
  const after = decodeCursor(cursor, 1)[0]!;
  if (isRegionCode(after)) return { first, after };
  throw codedError("INVALID_PAGE", { rule: "after: endCursor" }, "after");
}

/** @param rows in the order of codes, one more than the page holds where there are more */
export function regionPage(
  rows: readonly Region[],
  { first }: RegionPageInput,
  count: () => Promise<number>,
): Page<Region> {
  return new Page({ rows, first, keyOf: (region) => [region.code], count });
}
