import { describe, expect, it } from "vitest";
import { dated, inForce, periodOn } from "./dated.js";
import { localDate } from "./local-date.js";
import { PP_44_2015, PP_82_2019 } from "./regulations/government-regulations.js";

const old = { from: localDate("2015-07-01"), until: localDate("2019-12-01"), basis: PP_44_2015, value: 24 };
const now = { from: localDate("2019-12-02"), basis: PP_82_2019, value: 42 };

describe("a value that changes with the law", () => {
  it("is the old one on its last day and the new one on its first, in whatever order they are written", () => {
    const value = dated("santunan", [now, old]);
    expect(inForce(value, localDate("2019-12-01")).value).toBe(24);
    expect(inForce(value, localDate("2019-12-02")).value).toBe(42);
  });

  it("is not there before the law, and the error names the field that asked", () => {
    const value = dated("santunan", [old, now]);
    expect(periodOn(value, localDate("2015-06-30"))).toBeUndefined();
    expect(() => inForce(value, localDate("2015-06-30"), "date")).toThrow(
      expect.objectContaining({ code: "NO_RULE_IN_FORCE", field: "date" }),
    );
  });

  it("refuses two laws for one day and names both", () => {
    const late = { ...old, until: localDate("2019-12-02") };
    expect(() => dated("santunan", [late, now])).toThrow(/PP 44\/2015.*PP 82\/2019/);
    const endless = { from: old.from, basis: old.basis, value: old.value };
    expect(() => dated("santunan", [endless, now])).toThrow(
      expect.objectContaining({ code: "PERIODS_OVERLAP" }),
    );
  });

  it("refuses two periods that begin on one day", () => {
    expect(() => dated("santunan", [now, { ...now, basis: PP_44_2015 }])).toThrow(
      expect.objectContaining({ code: "PERIODS_OVERLAP" }),
    );
  });

  it("refuses a period that ends before it begins", () => {
    expect(() => dated("santunan", [{ ...now, until: localDate("2019-12-01") }])).toThrow(
      expect.objectContaining({ code: "PERIODS_OVERLAP" }),
    );
  });
});
