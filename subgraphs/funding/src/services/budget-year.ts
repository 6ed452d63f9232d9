import { yearOf } from "@payung/jamsostek";
import type { RegionCode } from "@payung/plugin-kit";
import { codedError, todayIn } from "@payung/subgraph-kit";
import type { Clock } from "@payung/subgraph-kit";

const YEARS = { least: 2000, most: 2100 };

/** The year asked for, or the present one in the region. @throws INVALID_YEAR naming the argument */
export function budgetYear(year: number | undefined, clock: Clock, region?: RegionCode): number {
  if (year === undefined) return yearOf(todayIn(clock, region));
  return checkedYear(year);
}

export function checkedYear(year: number): number {
  if (year >= YEARS.least && year <= YEARS.most) return year;
  throw codedError("INVALID_YEAR", { value: year, ...YEARS }, "year");
}
