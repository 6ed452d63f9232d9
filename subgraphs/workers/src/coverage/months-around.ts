import { month } from "@payung/jamsostek";
import type { MonthRange } from "./record-coverage.js";

/** From the first month of any change to the last one of any. @param changes at least one; months as text */
export function monthsAround(
  changes: readonly { readonly from: string; readonly until: string }[],
): MonthRange {
  const from = changes.map((each) => each.from).toSorted()[0]!;
  const until = changes
    .map((each) => each.until)
    .toSorted()
    .at(-1)!;
  return { from: month(from), until: month(until) };
}
