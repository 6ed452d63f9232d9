import { addDays, previousDay } from "@payung/jamsostek";
import { expect, test } from "vitest";
import { LONG_AGO } from "./sample-applicants.js";
import type { TestedScheme } from "./tested-scheme.js";

/** That terms cover the days which they say, and no others. */
export function testTerms({ scheme, periods, termsOn }: TestedScheme): void {
  for (const period of periods) {
    const { from, until } = period;
    test(`has terms from ${from} until ${until ?? "further notice"}, by the day`, () => {
      expect(termsOn(from)).toBe(period);
      expect(termsOn(previousDay(from))).not.toBe(period);
      expect(termsOn(until ?? addDays(from, 500))).toBe(period);
    });
  }

  test("has no terms before its first period", () => {
    expect(termsOn(LONG_AGO)).toBeUndefined();
  });

  test("cites a regulation for every period, none from after the period began", () => {
    expect(scheme.legalBasis.length).toBeGreaterThan(0);
    const early = periods.filter(({ from, basis }) => basis.year > Number(from.slice(0, 4)));
    expect(early.map(({ from }) => from)).toEqual([]);
  });
}
