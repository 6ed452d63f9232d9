import { describe, expect, it } from "vitest";
import { month } from "../month.js";
import { rupiah } from "../rupiah.js";
import type { Rupiah } from "../rupiah.js";
import type { Programme } from "../vocabulary.js";
import { contributionDue } from "./contribution-due.js";
import type { ContributionInput } from "./contribution-input.js";

const bpu: ContributionInput = {
  segment: "BPU",
  programmes: ["JKK", "JKM"],
  monthlyIncome: rupiah(1_000_000),
  month: month("2024-05"),
  payer: "SELF",
};
const pu: ContributionInput = { ...bpu, segment: "PU", riskClass: 1 };
const cases: readonly (readonly [string, ContributionInput, string])[] = [
  ["no programme", { ...bpu, programmes: [] }, "programmes"],
  ["a programme named twice", { ...bpu, programmes: ["JKK", "JKM", "JKK"] }, "programmes"],
  ["an unknown programme", { ...bpu, programmes: ["JP" as Programme] }, "programmes"],
  ["an unknown payer", { ...bpu, payer: "APBX" as "APBN" }, "payer"],
  ["an unknown segment", { ...bpu, segment: "PMI" as "PU" }, "segment"],
  ["a risk class on a BPU", { ...bpu, riskClass: 1 }, "riskClass"],
  ["a labour-intensive employer of a BPU", { ...bpu, labourIntensive: true }, "labourIntensive"],
  ["a wage earner's JKK without a risk class", { ...pu, riskClass: null }, "riskClass"],
  ["risk class 0", { ...pu, riskClass: 0 }, "riskClass"],
  ["risk class 6", { ...pu, riskClass: 6 }, "riskClass"],
  ["risk class 2.5", { ...pu, riskClass: 2.5 }, "riskClass"],
  ["a transport worker among wage earners", { ...pu, transportWorker: true }, "transportWorker"],
  ["a wage of nothing", { ...pu, monthlyIncome: rupiah(0) }, "monthlyIncome"],
];

describe("what contributionDue refuses", () => {
  it.each(cases)("%s, naming the field in both languages", (_, input, field) => {
    expect(() => contributionDue(input)).toThrow(
      expect.objectContaining({
        code: "INVALID_RULE_INPUT",
        field,
        messages: { id: expect.stringContaining(field), en: expect.stringContaining(field) },
      }),
    );
  });

  it("a negative or fractional income", () => {
    for (const income of [-1, 0.5]) {
      expect(() => contributionDue({ ...bpu, monthlyIncome: income as Rupiah })).toThrow(
        expect.objectContaining({ code: "INVALID_RUPIAH", field: "monthlyIncome" }),
      );
    }
  });

  it("but not the nulls and falses of a form left empty", () => {
    const empty = { transportWorker: null, riskClass: null, labourIntensive: false };
    expect(contributionDue({ ...bpu, ...empty }).amount).toBe(16_800);
    expect(contributionDue({ ...pu, programmes: ["JKM"], ...empty, transportWorker: false }).amount).toBe(
      3_000,
    );
  });
});
