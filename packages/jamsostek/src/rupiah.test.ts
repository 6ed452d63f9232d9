import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addRupiah,
  basisPointsRoundedDown,
  divideRupiah,
  excessRupiah,
  formatRupiah,
  greaterRupiah,
  lesserRupiah,
  rupiah,
  rupiahText,
  splitRupiah,
  subtractRupiah,
  timesRupiah,
} from "./rupiah.js";
import type { Rupiah } from "./rupiah.js";

const GREATEST = 9_007_199_254_740_991;
const anyRupiah = fc.nat({ max: GREATEST }).map((value) => rupiah(value));

describe("an amount of rupiah", () => {
  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 9_007_199_254_740_992])(
    "is never %s: whole, not negative, not beyond 2^53-1",
    (value) => {
      expect(() => rupiah(value, "budget")).toThrow(
        expect.objectContaining({ code: "INVALID_RUPIAH", field: "budget" }),
      );
    },
  );

  it("is read from a big integer exactly, or not at all", () => {
    expect(rupiah(9_007_199_254_740_991n)).toBe(GREATEST);
    expect(() => rupiah(9_007_199_254_740_993n)).toThrow(expect.objectContaining({ code: "INVALID_RUPIAH" }));
  });

  it("is zero, not minus zero", () => expect(Object.is(rupiah(-0), 0)).toBe(true));

  it("refuses in both languages", () => {
    expect(() => rupiah(-5)).toThrow(
      expect.objectContaining({
        messages: {
          id: expect.stringContaining("-5 tidak sah"),
          en: expect.stringContaining("-5 is not valid"),
        },
      }),
    );
  });
});

describe("sums and products of rupiah", () => {
  it("give an error instead of a wrong number beyond 2^53-1", () => {
    expect(() => addRupiah(rupiah(GREATEST), rupiah(1))).toThrow(/not valid/);
    expect(() => timesRupiah(rupiah(GREATEST), 2, "units")).toThrow(
      expect.objectContaining({ code: "INVALID_RUPIAH", field: "units" }),
    );
  });

  it("refuse a count that is not whole", () => {
    expect(() => timesRupiah(rupiah(10), 1.5)).toThrow(expect.objectContaining({ code: "INVALID_RUPIAH" }));
  });

  it("never go below zero", () => {
    expect(() => subtractRupiah(rupiah(1), rupiah(2))).toThrow(
      expect.objectContaining({ code: "INVALID_RUPIAH" }),
    );
    expect(excessRupiah(rupiah(1), rupiah(2))).toBe(0);
    expect(excessRupiah(rupiah(5), rupiah(2))).toBe(3);
    expect(greaterRupiah(rupiah(5), rupiah(2))).toBe(5);
    expect(greaterRupiah(rupiah(2), rupiah(5))).toBe(5);
    expect(lesserRupiah(rupiah(5), rupiah(2))).toBe(2);
    expect(lesserRupiah(rupiah(2), rupiah(5))).toBe(2);
  });

  it("of nothing are zero", () => expect(addRupiah()).toBe(0));
});

describe("dividing rupiah", () => {
  it("gives whole parts and what is left, together the amount", () => {
    fc.assert(
      fc.property(
        anyRupiah,
        anyRupiah.filter((unit) => unit > 0),
        (amount, unit) => {
          const { whole, left } = divideRupiah(amount, unit);
          expect(left).toBeLessThan(unit);
          expect(addRupiah(timesRupiah(unit, whole), left)).toBe(amount);
        },
      ),
    );
  });

  it("by nothing is refused", () => {
    expect(() => divideRupiah(rupiah(1), 0 as Rupiah)).toThrow(
      expect.objectContaining({ code: "INVALID_RUPIAH" }),
    );
  });
});

describe("a share in basis points", () => {
  it("drops the fraction of a rupiah", () => {
    expect(basisPointsRoundedDown(rupiah(3_000_001), 24)).toBe(7_200);
    expect(basisPointsRoundedDown(rupiah(99_999), 1)).toBe(9);
  });

  it("of 100% is the amount itself, whatever its size", () => {
    fc.assert(
      fc.property(anyRupiah, (amount) => {
        expect(basisPointsRoundedDown(amount, 10_000)).toBe(amount);
      }),
    );
  });

  it.each([-1, 0.5])("of %s basis points is refused", (share) => {
    expect(() => basisPointsRoundedDown(rupiah(1), share)).toThrow(
      expect.objectContaining({ code: "INVALID_BASIS_POINTS" }),
    );
  });
});

describe("writing rupiah", () => {
  it("groups thousands with a comma in English and a point in Indonesian", () => {
    expect(formatRupiah(rupiah(54_307_662_320))).toBe("Rp54,307,662,320");
    expect(rupiahText(rupiah(16_800))).toEqual({ id: "Rp16.800", en: "Rp16,800" });
    expect(formatRupiah(rupiah(0))).toBe("Rp0");
  });
});

describe("an amount split in equal parts", () => {
  it("gives the rupiah that do not divide to the first ones", () => {
    expect(splitRupiah(rupiah(42_000_000), 5)).toEqual(Array(5).fill(8_400_000));
    expect(splitRupiah(rupiah(10), 4)).toEqual([3, 3, 2, 2]);
    expect(splitRupiah(rupiah(1), 3)).toEqual([1, 0, 0]);
  });

  it("is never split in no part, or in half a part", () => {
    expect(() => splitRupiah(rupiah(10), 0)).toThrow(expect.objectContaining({ code: "INVALID_RUPIAH" }));
    expect(() => splitRupiah(rupiah(10), 1.5)).toThrow(expect.objectContaining({ code: "INVALID_RUPIAH" }));
  });

  it("adds up to the amount, and no part is more than a rupiah above another", () => {
    fc.assert(
      fc.property(anyRupiah, fc.integer({ min: 1, max: 50 }), (amount, parts) => {
        const split = splitRupiah(amount, parts);
        expect(split.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(amount));
        expect(Math.max(...split) - Math.min(...split)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
