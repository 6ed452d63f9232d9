import { describe, expect, it } from "vitest";
import { localDate } from "../local-date.js";
import { rupiah } from "../rupiah.js";
import { benefitsDue } from "./benefits-due.js";
import type { BenefitsInput } from "./benefits-input.js";

const jkk = (about: Partial<BenefitsInput>) =>
  benefitsDue({
    programme: "JKK",
    event: "DEATH",
    date: localDate("2024-10-01"),
    monthlyIncome: rupiah(1_000_000),
    monthsContributed: 1,
    ...about,
  });

describe("months of incapacity before the outcome", () => {
  it.each([
    ["DEATH", {}, 70_000_000],
    ["PERMANENT_TOTAL_DISABILITY", {}, 68_000_000],
    ["PARTIAL_DISABILITY", { disabilityPercent: 10 }, 8_000_000],
  ] as const)("are paid beside a %s, and not asked for", (event, more, without) => {
    expect(jkk({ event, ...more }).total).toBe(without);
    const { benefits, total } = jkk({ event, ...more, incapacityMonths: 13 });
    expect(benefits.at(-1)).toMatchObject({ code: "STMB", amount: 12_500_000 });
    expect(total).toBe(without + 12_500_000);
  });
});

describe("an accident that was treated and left no loss", () => {
  it("gives no cash of its own, whatever the income", () => {
    for (const income of [1_000_000, 1_099_500])
      expect(jkk({ event: "MEDICAL_CARE", monthlyIncome: rupiah(income) })).toMatchObject({
        total: 0,
        benefits: [],
      });
  });

  it("before July 2015 has no rule", () => {
    expect(() => jkk({ event: "MEDICAL_CARE", date: localDate("2015-06-30") })).toThrow(
      expect.objectContaining({ code: "NO_RULE_IN_FORCE", field: "date" }),
    );
  });
});
