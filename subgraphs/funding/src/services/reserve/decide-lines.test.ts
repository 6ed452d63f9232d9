import { rupiah, sumRupiah, timesRupiah } from "@payung/jamsostek";
import type { Rupiah } from "@payung/jamsostek";
import { array, assert, boolean, constantFrom, integer, nat, property, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import { decideLines, lastMonthForAll } from "./decide-lines.js";
import type { Purse } from "./decide-lines.js";

/** A purse whose months cost the same each. */
function purse(free: number, price: number, months: number): Purse {
  return {
    free: rupiah(free),
    costs: Array.from({ length: months }, (_, index) => rupiah(price * (index + 1))),
  };
}

const purses = tuple(
  integer({ min: 1, max: 12 }),
  array(tuple(nat(3_000_000), constantFrom(6_800, 10_000, 16_800)), { minLength: 1, maxLength: 2 }),
).map(([months, each]) => each.map(([free, price]) => purse(free, price, months)));

const costOf = ({ costs }: Purse, months: number): Rupiah => (months === 0 ? rupiah(0) : costs[months - 1]!);

describe("lines that draw on the same money", () => {
  test("never take more than there is, and what they take is what their months cost", () => {
    const given = property(purses, nat(60), boolean(), (from, lines, fewer) => {
      const { months, spent } = decideLines(from, lines, fewer);
      expect(months).toHaveLength(lines);
      for (const [index, each] of from.entries()) {
        expect(spent[index]).toBe(sumRupiah(months.map((count) => costOf(each, count))));
        expect(spent[index]).toBeLessThanOrEqual(each.free);
      }
    });
    assert(given);
  });

  test("are refused only where a whole one more would not fit, in the order asked", () => {
    const given = property(purses, nat(60), (from, lines) => {
      const { months, missing } = decideLines(from, lines, false);
      const whole = months.filter((count) => count > 0).length;
      const oneMoreFits = from.every((each) => timesRupiah(each.costs.at(-1)!, whole + 1) <= each.free);
      expect(months.slice(0, whole)).not.toContain(0);
      expect(whole === lines || (!oneMoreFits && missing > 0)).toBe(true);
    });
    assert(given);
  });

  test("where all have the same last month, it is the latest that is paid for", () => {
    const none = { freed: [Array.from({ length: 12 }, () => rupiah(0))], earliest: 1 };
    const [lines, asked] = [integer({ min: 1, max: 60 }), integer({ min: 1, max: 12 })];
    const given = property(nat(3_000_000), lines, asked, (free, count, months) => {
      const until = lastMonthForAll([purse(free, 16_800, months)], count, 1, none);
      const paid = (month: number) => count * 16_800 * Math.min(month, months) <= free;
      const latest = Array.from({ length: 12 }, (_, index) => 12 - index).find(paid);
      expect(until).toBe(latest);
    });
    assert(given);
  });

  test("end no cover before a month that is billed or somebody's first", () => {
    const none = { freed: [Array.from({ length: 12 }, () => rupiah(0))], earliest: 5 };
    expect(lastMonthForAll([purse(4 * 16_800, 16_800, 12)], 1, 1, none)).toBeUndefined();
    expect(lastMonthForAll([purse(5 * 16_800, 16_800, 12)], 1, 1, none)).toBe(5);
  });
});
