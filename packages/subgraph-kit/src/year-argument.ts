import { yearOf } from "@payung/jamsostek";
import type { RegionCode } from "@payung/plugin-kit";
import type { Clock } from "./clock.js";
import { todayIn } from "./clock.js";
import { codedError } from "./errors/coded-error.js";

const YEARS = { least: 2000, most: 2100 };

/** The argument `year`, or the present year in the region where it is left out. @throws INVALID_YEAR naming the argument */
export function yearOrPresent(year: number | null | undefined, clock: Clock, region: RegionCode): number {
  return year == null ? yearOf(todayIn(clock, region)) : checkedYear(year);
}

/** @throws INVALID_YEAR naming the argument, for a year that no table can hold sensibly */
export function checkedYear(year: number, field = "year"): number {
  if (year >= YEARS.least && year <= YEARS.most) return year;
  throw codedError("INVALID_YEAR", { value: year, ...YEARS }, field);
}
