import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { month } from "../month.js";
import { rupiah } from "../rupiah.js";
import { FUNDING_SOURCES, PROGRAMMES } from "../vocabulary.js";
import { contributionDue } from "./contribution-due.js";
import type { ContributionInput } from "./contribution-input.js";

function bpu(
  about: Partial<Omit<ContributionInput, "monthlyIncome" | "month">> & { income?: number; in?: string },
) {
  const { income = 1_000_000, in: when = "2024-05", ...rest } = about;
  return contributionDue({
    segment: "BPU",
    programmes: ["JKK", "JKM"],
    payer: "APBD_REGENCY",
    ...rest,
    monthlyIncome: rupiah(income),
    month: month(when),
  });
}

describe("the contribution of a BPU", () => {
  it("for JKK and JKM in the lowest band is Rp16,800 a month", () => {
    const { amount, items } = bpu({});
    expect(amount).toBe(16_800);
    expect(items.map((item) => [item.programme, item.amount])).toEqual([
      ["JKK", 10_000],
      ["JKM", 6_800],
    ]);
  });

  it("says where each amount comes from, in both languages", () => {
    const [jkk, jkm] = bpu({}).items;
    expect(jkk?.basis).toMatchObject({ kind: "PP", number: "44", year: 2015, article: "Lampiran II" });
    expect(jkk?.basis.verification).toBe("SECONDARY");
    expect(jkk?.trace.en).toBe(
      "JKK: Rp10,000 a month at the base of Rp1,000,000 for an income of Rp1,000,000 (PP 44/2015, Lampiran II)",
    );
    expect(jkm?.trace.id).toBe("JKM: Rp6.800 sebulan, sama untuk setiap penghasilan (PP 44/2015)");
  });

  it.each([
    [0, 10_000, "SECONDARY"],
    [1_099_000, 10_000, "SECONDARY"],
    [1_100_000, 12_000, "UNVERIFIED"],
    [1_299_000, 12_000, "UNVERIFIED"],
    [1_300_000, 14_000, "UNVERIFIED"],
    [1_500_000, 16_000, "UNVERIFIED"],
    [1_899_000, 18_000, "UNVERIFIED"],
    [20_200_000, 207_000, "SECONDARY"],
    [9_007_199_254_740_991, 207_000, "SECONDARY"],
  ])("for JKK at an income of %d is %d, %s", (income, amount, verification) => {
    const [jkk] = bpu({ income, programmes: ["JKK"] }).items;
    expect(jkk).toMatchObject({ amount, basis: { verification } });
  });

  it.each([1_099_001, 1_099_500, 1_099_999, 1_299_500, 1_900_000, 19_000_000, 20_199_999])(
    "for JKK at an income of %d is not settled: no known band holds it",
    (income) => {
      expect(() => bpu({ income })).toThrow(
        expect.objectContaining({
          code: "NOT_SETTLED",
          field: "monthlyIncome",
          basis: expect.objectContaining({ number: "44", article: "Lampiran II" }),
        }),
      );
    },
  );

  it("for JKM needs no band", () => {
    expect(bpu({ income: 19_000_000, programmes: ["JKM"] }).amount).toBe(6_800);
  });

  it("for JHT is 2% of the reported income, not of its band's base", () => {
    const [atBase] = bpu({ programmes: ["JHT"] }).items;
    expect(atBase).toMatchObject({ amount: 20_000, basis: { number: "46", verification: "SECONDARY" } });
    expect(atBase?.trace.en).toBe("JHT: 2% of the reported income Rp1,000,000 = Rp20,000 (PP 46/2015)");
    expect(bpu({ programmes: ["JHT"], income: 1_150_000 }).amount).toBe(23_000);
    expect(bpu({ programmes: ["JHT"], income: 19_000_000 }).amount).toBe(380_000);
  });

  it("for JHT below the lowest base counts as the lowest base, and is marked unverified", () => {
    const [item] = bpu({ programmes: ["JHT"], income: 400_000 }).items;
    expect(item).toMatchObject({ amount: 20_000, basis: { verification: "UNVERIFIED" } });
    expect(item?.trace.en).toContain("the least income that can be reported");
  });

  it("for all three programmes at the lowest base is Rp36,800", () => {
    expect(bpu({ programmes: ["JKK", "JKM", "JHT"] }).amount).toBe(36_800);
  });

  it("begins in July 2015; no month before has a rule", () => {
    expect(bpu({ in: "2015-07" }).amount).toBe(16_800);
    for (const programme of PROGRAMMES) {
      expect(() => bpu({ in: "2015-06", programmes: [programme] })).toThrow(
        expect.objectContaining({ code: "NO_RULE_IN_FORCE", field: "month" }),
      );
    }
  });

  it("is the sum of its items, whoever pays and whenever", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FUNDING_SOURCES),
        fc.subarray([...PROGRAMMES], { minLength: 1 }),
        fc.integer({ min: 2016, max: 2030 }),
        fc.integer({ min: 10, max: 12 }),
        fc.boolean(),
        (payer, programmes, year, number, transportWorker) => {
          const { amount, items } = bpu({ payer, programmes, in: `${year}-${number}`, transportWorker });
          expect(items.map((item) => item.programme)).toEqual(programmes);
          expect(items.reduce((sum, item) => sum + item.amount, 0)).toBe(amount);
        },
      ),
    );
  });

  it("never falls when the income rises", () => {
    const settled = fc.oneof(fc.nat({ max: 1_099_000 }), fc.integer({ min: 20_200_000, max: 90_000_000 }));
    fc.assert(
      fc.property(settled, settled, (a, b) => {
        const [less, more] = [a, b]
          .toSorted((x, y) => x - y)
          .map((income) => bpu({ income, programmes: ["JKK", "JHT"] }));
        expect(less!.amount).toBeLessThanOrEqual(more!.amount);
      }),
    );
  });
});
