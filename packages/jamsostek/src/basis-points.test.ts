import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { basisPointsOfPercent, percentText } from "./basis-points.js";

describe("a percentage", () => {
  it.each([
    [0.29, 29],
    [38.5, 3_850],
    [100, 10_000],
    [0.01, 1],
    [70, 7_000],
  ])("of %d is %d basis points, without a floating error", (percent, basisPoints) => {
    expect(basisPointsOfPercent(percent, "disabilityPercent")).toBe(basisPoints);
  });

  it.each([0, -1, 100.01, 12.345, 1e-7, Number.NaN, 101])("of %s is refused, naming the field", (percent) => {
    expect(() => basisPointsOfPercent(percent, "disabilityPercent")).toThrow(
      expect.objectContaining({ code: "INVALID_RULE_INPUT", field: "disabilityPercent" }),
    );
  });

  it("comes back from its own text", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (basisPoints) => {
        expect(basisPointsOfPercent(Number.parseFloat(percentText(basisPoints).en), "share")).toBe(
          basisPoints,
        );
      }),
    );
  });

  it("is written with a point in English and a comma in Indonesian", () => {
    expect(percentText(24)).toEqual({ id: "0,24%", en: "0.24%" });
    expect(percentText(5_000)).toEqual({ id: "50%", en: "50%" });
    expect(percentText(370).en).toBe("3.7%");
  });
});
