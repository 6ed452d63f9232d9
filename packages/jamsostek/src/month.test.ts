import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localDate } from "./local-date.js";
import { addMonths, firstDayOf, lastDayOf, month, monthOf } from "./month.js";

describe("a month", () => {
  it.each(["2024-13", "2024-00", "2024-1", "202-01", "0000-01", "2024-01-01"])("is never %s", (text) => {
    expect(() => month(text, "month")).toThrow(
      expect.objectContaining({ code: "INVALID_MONTH", field: "month" }),
    );
  });

  it("has a first and a last day", () => {
    expect(firstDayOf(month("2024-02"))).toBe("2024-02-01");
    expect(lastDayOf(month("2024-02"))).toBe("2024-02-29");
    expect(monthOf(localDate("2024-02-29"))).toBe("2024-02");
  });

  it("counted forward goes over the year's end, and back again", () => {
    expect(addMonths(month("2026-11"), 2)).toBe("2027-01");
    expect(addMonths(month("2027-01"), -1)).toBe("2026-12");
    const anyMonth = fc
      .tuple(fc.integer({ min: 1000, max: 2999 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, number]) => month(`${year}-${String(number).padStart(2, "0")}`));
    fc.assert(
      fc.property(anyMonth, fc.integer({ min: -500, max: 500 }), (start, count) => {
        expect(addMonths(addMonths(start, count), -count)).toBe(start);
      }),
    );
  });

  it("after the year 9999 is refused", () => {
    expect(() => addMonths(month("9999-12"), 1, "months")).toThrow(
      expect.objectContaining({ code: "INVALID_MONTH", field: "months" }),
    );
  });
});
