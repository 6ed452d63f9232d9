import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localDate } from "../local-date.js";
import { rupiah } from "../rupiah.js";
import { benefitsDue } from "./benefits-due.js";
import type { BenefitsInput } from "./benefits-input.js";

type Asked = Partial<Omit<BenefitsInput, "date" | "monthlyIncome">> & { on?: string; income?: number };

function jkk(about: Asked = {}) {
  const { on = "2024-10-01", income = 1_000_000, ...rest } = about;
  return benefitsDue({
    programme: "JKK",
    event: "DEATH",
    monthsContributed: 1,
    ...rest,
    date: localDate(on),
    monthlyIncome: rupiah(income),
  });
}

const english = (about: Asked) =>
  jkk(about)
    .notes.map((note) => note.en)
    .join("\n");

describe("a death at work", () => {
  it("at the base of Rp1,000,000 is worth 48 + 12 + 10 = Rp70,000,000", () => {
    const { total, benefits } = jkk();
    expect(total).toBe(70_000_000);
    expect(benefits.map(({ code, amount }) => [code, amount])).toEqual([
      ["SANTUNAN_KEMATIAN", 48_000_000],
      ["SANTUNAN_BERKALA", 12_000_000],
      ["BIAYA_PEMAKAMAN", 10_000_000],
    ]);
    expect(benefits[0]?.trace.en).toBe(
      "Death benefit (santunan kematian) 48 x Rp1,000,000 (the base of an income of Rp1,000,000) = Rp48,000,000 (PP 44/2015, Pasal 25 sebagaimana diubah dengan PP 82/2019)",
    );
  });

  it("of a BPU with a small income counts the base of the lowest band", () => {
    expect(jkk({ income: 300_000 }).total).toBe(70_000_000);
    expect(jkk({ income: 1_099_000 }).total).toBe(70_000_000);
  });

  it("of a BPU in an unverified band is unverified", () => {
    const { total, benefits } = jkk({ income: 1_100_000 });
    expect(total).toBe(48 * 1_200_000 + 22_000_000);
    expect(benefits[0]?.basis.verification).toBe("UNVERIFIED");
    expect(benefits[2]?.basis.verification).toBe("SECONDARY");
  });

  it("of a BPU in the last band counts Rp20,700,000", () => {
    expect(jkk({ income: 20_200_000 }).benefits[0]?.amount).toBe(48 * 20_700_000);
  });

  it.each([1_099_500, 19_000_000])("of a BPU with an income of %d is not settled", (income) => {
    expect(() => jkk({ income })).toThrow(
      expect.objectContaining({ code: "NOT_SETTLED", field: "monthlyIncome" }),
    );
  });

  it("of a wage earner counts the wage itself", () => {
    const { benefits } = jkk({ segment: "PU", income: 3_250_000 });
    expect(benefits[0]?.amount).toBe(156_000_000);
    expect(benefits[0]?.trace.id).toContain("48 x Rp3.250.000 (upah)");
  });

  it("of a very small wage is raised to the death benefit of JKM", () => {
    const [death] = jkk({ segment: "PU", income: 400_000 }).benefits;
    expect(death?.amount).toBe(20_000_000);
    expect(death?.trace.en).toContain(
      "48 x Rp400,000 (the wage) = Rp19,200,000, raised to the death benefit of JKM Rp20,000,000",
    );
    expect(jkk({ segment: "PU", income: 416_667 }).benefits[0]?.amount).toBe(20_000_016);
  });

  it("asks for no month of contribution", () => expect(jkk({ monthsContributed: 0 }).total).toBe(70_000_000));

  it("before PP 82/2019 had smaller fixed parts, unverified", () => {
    const { total, benefits } = jkk({ on: "2019-12-01" });
    expect(total).toBe(48_000_000 + 4_800_000 + 3_000_000);
    expect(benefits.every((benefit) => benefit.basis.verification === "UNVERIFIED")).toBe(true);
  });
});

describe("a permanent total disability", () => {
  it("at the base of Rp1,000,000 is worth 56 x the base and 12 million: Rp68,000,000", () => {
    const { total, benefits } = jkk({ event: "PERMANENT_TOTAL_DISABILITY" });
    expect(total).toBe(68_000_000);
    expect(benefits.map((benefit) => benefit.code)).toEqual([
      "SANTUNAN_CACAT_TOTAL_TETAP",
      "SANTUNAN_BERKALA",
    ]);
  });
});

describe("a partial disability", () => {
  const partial = (disabilityPercent: number, more: Asked = {}) =>
    jkk({ event: "PARTIAL_DISABILITY", disabilityPercent, ...more });

  it.each([
    [38.5, 30_800_000],
    [0.01, 8_000],
    [5, 4_000_000],
    [70, 56_000_000],
  ])("of %d%% at the base of Rp1,000,000 is worth Rp%d", (percent, amount) => {
    expect(partial(percent).total).toBe(amount);
  });

  it("drops the fraction of a rupiah of an odd wage", () => {
    expect(partial(0.29, { segment: "PU", income: 1_000_001 }).total).toBe(232_000);
  });

  it("says that the percentage table is unverified, and doubts more than a total disability", () => {
    expect(english({ event: "PARTIAL_DISABILITY", disabilityPercent: 70 })).toContain(
      "Lampiran III, which is unverified",
    );
    expect(english({ event: "PARTIAL_DISABILITY", disabilityPercent: 70 })).not.toContain("check it");
    expect(english({ event: "PARTIAL_DISABILITY", disabilityPercent: 70.01 })).toContain("check it");
  });
});

describe("a temporary incapacity", () => {
  const incapable = (incapacityMonths: number, more: Asked = {}) =>
    jkk({ event: "TEMPORARY_INCAPACITY", incapacityMonths, ...more });

  it("is paid in full for 12 months and half from the 13th", () => {
    expect(incapable(1).total).toBe(1_000_000);
    expect(incapable(12).total).toBe(12_000_000);
    expect(incapable(13).total).toBe(12_500_000);
    expect(incapable(24).total).toBe(18_000_000);
    expect(incapable(13).benefits[0]?.trace.en).toContain("12 x Rp1,000,000 + 1 x Rp500,000 = Rp12,500,000");
  });

  it("rounds half of an odd wage down, month by month", () => {
    expect(incapable(14, { segment: "PU", income: 3_000_001 }).total).toBe(12 * 3_000_001 + 2 * 1_500_000);
  });

  it("before PP 82/2019 was full for 6 months, three quarters for 6, then half, unverified", () => {
    const old = incapable(13, { on: "2019-12-01" });
    expect(old.total).toBe(6_000_000 + 4_500_000 + 500_000);
    expect(old.benefits[0]?.basis.verification).toBe("UNVERIFIED");
  });
});

describe("what JKK gives besides cash", () => {
  it("is told with its law: care, transport, home care, aids, return to work", () => {
    const notes = english({ event: "TEMPORARY_INCAPACITY", incapacityMonths: 1 });
    for (const part of [
      "without ceiling",
      "sea to Rp2,000,000",
      "Home care",
      "Glasses",
      "return-to-work",
      "PP 82/2019",
    ])
      expect(notes).toContain(part);
    expect(notes).toContain("2 x 24 hours; stage II after the doctor's final statement (PERMENAKER 5/2021)");
    expect(notes).toContain("no general health insurance");
  });

  it("does not offer the dead a return to work", () => {
    expect(english({})).toContain("without ceiling");
    expect(english({})).not.toContain("return-to-work");
  });

  it("does not offer a return to work to whom nothing keeps from it", () => {
    expect(english({ event: "MEDICAL_CARE" })).toContain("Glasses");
    expect(english({ event: "MEDICAL_CARE" })).not.toContain("return-to-work");
    expect(english({ event: "PARTIAL_DISABILITY", disabilityPercent: 5 })).toContain("return-to-work");
  });

  it("lapses 5 years after the accident", () =>
    expect(english({})).toContain("lapses 5 years after the accident"));

  it("is not told with the figures of PP 82/2019 for an accident before it", () => {
    expect(english({ on: "2019-12-01" })).not.toContain("Rp10,000,000");
  });
});

describe("whatever the wage", () => {
  const wages = fc.integer({ min: 1, max: 1_000_000_000 });
  const events = fc.constantFrom<Asked>(
    { event: "DEATH" },
    { event: "PERMANENT_TOTAL_DISABILITY" },
    { event: "PARTIAL_DISABILITY", disabilityPercent: 12.34 },
    { event: "TEMPORARY_INCAPACITY", incapacityMonths: 17 },
  );

  it("the total is the sum of the benefits, and never falls when the wage rises", () => {
    fc.assert(
      fc.property(events, wages, wages, (event, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((income) =>
          jkk({ ...event, segment: "PU", income }),
        );
        expect(low!.total).toBeLessThanOrEqual(high!.total);
        expect(low!.benefits.reduce((sum, benefit) => sum + benefit.amount, 0)).toBe(low!.total);
      }),
    );
  });

  it("a death at work is worth no less than a death elsewhere", () => {
    fc.assert(
      fc.property(wages, (income) => {
        expect(jkk({ segment: "PU", income }).total).toBeGreaterThanOrEqual(42_000_000);
      }),
    );
  });

  it("an amount beyond 2^53-1 is an error that names the income", () => {
    for (const income of [9_007_199_254_740_991, 187_649_984_473_771]) {
      expect(() => jkk({ segment: "PU", income })).toThrow(
        expect.objectContaining({ code: "INVALID_RUPIAH", field: "monthlyIncome" }),
      );
    }
  });
});
