import { regionCode } from "@payung/plugin-kit";
import { expect, test } from "vitest";
import { yearOrPresent } from "./year-argument.js";

const lateOnNewYearsEve = () => Date.UTC(2026, 11, 31, 16, 30);

test("without a year it is the one that the region's clocks show", () => {
  expect(yearOrPresent(undefined, lateOnNewYearsEve, regionCode("31"))).toBe(2026);
  expect(yearOrPresent(null, lateOnNewYearsEve, regionCode("94"))).toBe(2027);
});

test.each([1999, 2101, -1])("the year %d is refused by its argument", (year) => {
  expect(() => yearOrPresent(year, lateOnNewYearsEve, regionCode("31"))).toThrow(
    expect.objectContaining({ extensions: expect.objectContaining({ code: "INVALID_YEAR", field: "year" }) }),
  );
});
