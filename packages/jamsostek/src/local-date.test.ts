import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addYears, ageOn, isLocalDate, localDate, previousDay } from "./local-date.js";

const anyDay = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
  .map((date) => localDate(date.toISOString().slice(0, 10)));

describe("a day", () => {
  it.each(["2024-02-29", "2000-02-29", "2019-12-02", "0001-01-01"])("may be %s", (text) => {
    expect(localDate(text)).toBe(text);
  });

  it.each([
    "2023-02-29",
    "1900-02-29",
    "2024-02-30",
    "2024-13-01",
    "2024-00-10",
    "2024-1-1",
    "0000-01-01",
    "",
  ])("is never %j", (text) => {
    expect(isLocalDate(text)).toBe(false);
    expect(() => localDate(text, "date")).toThrow(
      expect.objectContaining({ code: "INVALID_LOCAL_DATE", field: "date" }),
    );
  });

  it("has a day before it, over the ends of months and years", () => {
    expect(previousDay(localDate("2024-03-01"))).toBe("2024-02-29");
    expect(previousDay(localDate("2020-01-01"))).toBe("2019-12-31");
    expect(previousDay(localDate("2019-12-02"))).toBe("2019-12-01");
  });

  it("counted forward a day and back a day is itself", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(previousDay(addDays(day, 1))).toBe(day);
      }),
    );
  });

  it("counted forward agrees with the calendar of the machine", () => {
    fc.assert(
      fc.property(anyDay, fc.nat({ max: 800 }), (day, days) => {
        const expected = new Date(`${day}T00:00:00Z`);
        expected.setUTCDate(expected.getUTCDate() + days);
        expect(addDays(day, days)).toBe(expected.toISOString().slice(0, 10));
      }),
    );
  });
});

describe("age", () => {
  it("grows on the birthday, not a day earlier", () => {
    expect(ageOn(localDate("2001-05-10"), localDate("2024-05-09"))).toBe(22);
    expect(ageOn(localDate("2001-05-10"), localDate("2024-05-10"))).toBe(23);
  });

  it("of somebody born on 29 February grows on 28 February of a common year", () => {
    expect(ageOn(localDate("2004-02-29"), localDate("2023-02-27"))).toBe(18);
    expect(ageOn(localDate("2004-02-29"), localDate("2023-02-28"))).toBe(19);
    expect(addYears(localDate("2004-02-29"), 4)).toBe("2008-02-29");
  });
});
