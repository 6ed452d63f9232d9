import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excelDay } from "./excel-day.js";

describe("a day that Excel stores as a number", () => {
  it("is the day that Excel shows", () => {
    expect(excelDay(29292, false)).toBe("1980-03-12");
    expect(excelDay(1, false)).toBe("1900-01-01");
    expect(excelDay(59, false)).toBe("1900-02-28");
    expect(excelDay(61, false)).toBe("1900-03-01");
    expect(excelDay(2_958_465, false)).toBe("9999-12-31");
    expect(excelDay(36_585.75, false)).toBe("2000-02-29");
  });

  it("counts from 1904 in files that began on a Macintosh", () => {
    expect(excelDay(0, true)).toBe("1904-01-01");
    expect(excelDay(27_830, true)).toBe("1980-03-12");
  });

  it.each([0, -1, 60, 2_958_466, Number.NaN])("%s is no day", (serial) => {
    expect(excelDay(serial, false)).toBeUndefined();
  });

  it("agrees with the calendar of the machine", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 200_000 }), (serial) => {
        const expected = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
        expect(excelDay(serial, false)).toBe(expected);
      }),
    );
  });
});
