import { addYears, localDate } from "@payung/jamsostek";
import type { LocalDate, Period } from "@payung/jamsostek";
import { NATION, regionCode } from "../region-code.js";
import type { RegionCode } from "../region-code.js";
import type { Applicant, SchemeTerms } from "../scheme.js";
import { WORKER_CATEGORIES } from "../worker-category.js";

/** A village in the region: "99" has "99.01.01.2001". */
export function villageIn(region: RegionCode, serial = 2001): RegionCode {
  const parts = region === NATION ? ["99"] : region.split(".");
  const rest = ["", "01", "01", String(serial)].slice(parts.length);
  return regionCode([...parts, ...rest].join("."));
}

/** A province that the region does not lie in. */
export function elsewhere(region: RegionCode): RegionCode {
  return regionCode(region.startsWith("98") ? "97" : "98");
}

/** The first and the last day of a period; a year after the first where it has no last. */
export function daysOf({ from, until }: Period<SchemeTerms>): LocalDate[] {
  return [from, until ?? addYears(from, 1)];
}

const AGES = [0, 12, 17, 18, 40, 65, 66, 100];

/** People of every category, age and situation, in one region. */
export function everybody(region: RegionCode, on: LocalDate): Applicant[] {
  return WORKER_CATEGORIES.flatMap((category) =>
    AGES.flatMap((age) =>
      SITUATIONS.map((situation) => ({ category, birthDate: addYears(on, -age), region, ...situation })),
    ),
  );
}

/** What somebody said of a person, and what nobody said. */
const SITUATIONS: readonly Partial<Applicant>[] = [
  {},
  { extremelyPoor: true, sponsoredByCompany: true, occupation: "nelayan" },
  { extremelyPoor: false, sponsoredByCompany: false },
];

/** A day that is in no regional scheme: before the republic. */
export const LONG_AGO = localDate("1945-01-01");
