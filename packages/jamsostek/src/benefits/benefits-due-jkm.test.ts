import { describe, expect, it } from "vitest";
import { localDate } from "../local-date.js";
import { rupiah } from "../rupiah.js";
import { benefitsDue } from "./benefits-due.js";
import type { BenefitsInput } from "./benefits-input.js";

function jkm(about: Partial<Omit<BenefitsInput, "date">> & { on?: string } = {}) {
  const { on = "2024-10-01", ...rest } = about;
  return benefitsDue({
    programme: "JKM",
    event: "DEATH",
    monthlyIncome: rupiah(1_000_000),
    monthsContributed: 24,
    ...rest,
    date: localDate(on),
  });
}

describe("a death that does not come from work", () => {
  it("after 24 months is worth Rp42,000,000, in three benefits each with its law", () => {
    const { total, benefits, scholarships } = jkm();
    expect(total).toBe(42_000_000);
    expect(scholarships).toEqual([]);
    expect(benefits.map(({ code, amount, basis }) => [code, amount, basis.verification])).toEqual([
      ["SANTUNAN_KEMATIAN", 20_000_000, "SECONDARY"],
      ["SANTUNAN_BERKALA", 12_000_000, "SECONDARY"],
      ["BIAYA_PEMAKAMAN", 10_000_000, "SECONDARY"],
    ]);
    expect(benefits[1]?.trace).toEqual({
      id: "Santunan berkala 24 x Rp500.000 = Rp12.000.000, dibayar sekaligus (PP 44/2015, sebagaimana diubah dengan PP 82/2019)",
      en: "Periodic benefit (santunan berkala) 24 x Rp500,000 = Rp12,000,000, paid at once (PP 44/2015, sebagaimana diubah dengan PP 82/2019)",
    });
  });

  it.each([0, 1, 2])(
    "after %d months is worth Rp10,000,000 only, whose composition the sources dispute",
    (months) => {
      const { total, benefits } = jkm({ monthsContributed: months });
      expect(total).toBe(10_000_000);
      expect(benefits).toMatchObject([{ basis: { verification: "CONFLICTING" } }]);
      expect(benefits[0]?.trace.en).toContain("sources agree on the sum, not on what it consists of");
      expect(benefits[0]?.trace.id).toContain("susunannya");
    },
  );

  it("after one month is told in the singular", () => {
    expect(jkm({ monthsContributed: 1 }).benefits[0]?.trace.en).toContain("1 month of membership");
  });

  it("after 3 months is worth the whole", () => expect(jkm({ monthsContributed: 3 }).total).toBe(42_000_000));

  it("is worth the same at every income, also one that no band holds, and to a wage earner", () => {
    expect(jkm({ monthlyIncome: rupiah(19_000_000) }).total).toBe(42_000_000);
    expect(jkm({ monthlyIncome: rupiah(25_000_000), segment: "PU" }).total).toBe(42_000_000);
  });

  it("fourteen times is the Rp588,000,000 that Labuhanbatu reported", () => {
    expect(14 * jkm().total).toBe(588_000_000);
  });

  it("the day before PP 82/2019 was worth Rp24,000,000, in parts that are unverified", () => {
    const { total, benefits, notes } = jkm({ on: "2019-12-01" });
    expect(total).toBe(24_000_000);
    expect(benefits.map((benefit) => benefit.basis.verification)).toEqual(Array(3).fill("UNVERIFIED"));
    expect(notes[0]?.en).toContain("before PP 82/2019");
    expect(jkm({ on: "2019-12-02" }).total).toBe(42_000_000);
  });

  it("with two months before PP 82/2019 is not settled", () => {
    expect(() => jkm({ on: "2019-12-01", monthsContributed: 2 })).toThrow(
      expect.objectContaining({ code: "NOT_SETTLED", field: "monthsContributed" }),
    );
  });

  it("before July 2015 has no rule", () => {
    expect(() => jkm({ on: "2015-06-30" })).toThrow(
      expect.objectContaining({ code: "NO_RULE_IN_FORCE", field: "date" }),
    );
    expect(jkm({ on: "2015-07-01" }).total).toBe(24_000_000);
  });

  it("tells when the right lapses and that a grace period is not to be promised", () => {
    const notes = jkm()
      .notes.map((note) => note.en)
      .join("\n");
    expect(notes).toContain("lapses after 5 years (unverified)");
    expect(notes).toContain("grace period of arrears is unverified and cannot be promised");
  });
});
