import { rupiah } from "@payung/jamsostek";
import { describe, expect, test } from "vitest";
import { regionCode } from "../region-code.js";
import type { ReportedFigure } from "../reported-figure.js";
import { FIGURE } from "../testing/sound-plugin.js";
import { totalOf } from "./total-of.js";

const figure = (code: string, members: Partial<ReportedFigure>): ReportedFigure => ({
  ...FIGURE,
  code,
  ...members,
});
const inRegion = (code: string, members: Partial<ReportedFigure> = {}) =>
  figure(`of-${code}`, { region: regionCode(code), ...members });

describe("a total of reported figures", () => {
  test("adds the same metric and period, and says how many of the regions reported", () => {
    const total = totalOf(
      [inRegion("97"), inRegion("98", { value: 5 }), inRegion("99", { asOf: "2023" })],
      "BUDGET",
      "2024",
    );
    expect(total).toMatchObject({
      total: 2_000_000_005,
      reported: ["97", "98"],
      counted: ["of-97", "of-98"],
    });
    expect(total.note).toEqual({ id: "2 dari 3 wilayah melaporkan", en: "2 of 3 regions reported" });
  });

  test.each(["SUSPECTED_MISPRINT", "SUPERSEDED", "CONTRADICTED"] as const)(
    "leaves out what is %s",
    (status) => {
      const total = totalOf(
        [inRegion("98", { status, suggestedValue: rupiah(7) }), inRegion("99")],
        "BUDGET",
        "2024",
      );
      expect(total.total).toBe(2_000_000_000);
      expect(total.leftOut).toEqual([{ code: "of-98", reason: status }]);
    },
  );

  test("never takes a suggested value, though nothing else is there: nobody reported, which is not zero", () => {
    const suspect = inRegion("98", { status: "SUSPECTED_MISPRINT", suggestedValue: rupiah(5_794_000_000) });
    const total = totalOf([suspect], "BUDGET", "2024");
    expect(total.total).toBeUndefined();
    expect(total.note.en).toBe("0 of 1 regions reported");
  });

  test("leaves out what was computed and what nobody stated", () => {
    const computed = inRegion("98", { printed: undefined });
    const unstated = inRegion("99", { printed: undefined, value: undefined });
    const total = totalOf([computed, unstated], "BUDGET", "2024");
    expect(total.leftOut.map(({ reason }) => reason)).toEqual(["NOT_REPORTED", "NOT_REPORTED"]);
  });

  test("counts a region once: the whole rather than its parts, the exact rather than the rounded", () => {
    const whole = figure("whole", { value: 10 });
    const part = figure("part", { value: 4, group: "Non-ASN" });
    const rounded = figure("rounded", { value: 11, precision: "ROUNDED" });
    const exact = figure("exact", { value: 12, precision: "EXACT" });
    expect(totalOf([part, whole], "BUDGET", "2024").counted).toEqual(["whole"]);
    expect(totalOf([rounded, exact], "BUDGET", "2024")).toMatchObject({
      total: 12,
      leftOut: [{ code: "rounded", reason: "COUNTED_ALREADY" }],
    });
  });

  test("adds the parts where no whole was reported", () => {
    const parts = ["BPD", "Non-ASN"].map((group) => figure(group, { group, value: 2 }));
    expect(totalOf(parts, "BUDGET", "2024").total).toBe(4);
  });

  test("counts what happens in a territory once: the province's number holds that of its regency", () => {
    const paid = { metric: "BENEFITS_PAID", value: 5 } as const;
    const total = totalOf([inRegion("97", paid), inRegion("97.01", paid)], "BENEFITS_PAID", "2024");
    expect(total).toMatchObject({
      total: 5,
      counted: ["of-97"],
      leftOut: [{ code: "of-97.01", reason: "COUNTED_ALREADY" }],
    });
  });

  test("adds groups of a province and of its regency where they are different people", () => {
    const part = (code: string, group: string, value: number) =>
      inRegion(code, { metric: "BENEFITS_PAID", group, value });
    const [nonAsn, bpd] = [part("97", "Non-ASN", 5), part("97.01", "BPD", 7)];
    expect(totalOf([nonAsn, bpd], "BENEFITS_PAID", "2024").total).toBe(12);
    expect(totalOf([nonAsn, part("97.01", "Non-ASN", 4)], "BENEFITS_PAID", "2024").total).toBe(5);
  });

  test("adds the budgets of a province and of its regency, which are two governments' money", () => {
    const budgets = [inRegion("97", { value: 5 }), inRegion("97.01", { value: 7 })];
    expect(totalOf(budgets, "BUDGET", "2024").total).toBe(12);
  });

  test("is refused for what one worker costs, which does not grow with the regions that say it", () => {
    const price = inRegion("97", { metric: "CONTRIBUTION_PER_MONTH", value: 16_800 });
    expect(() => totalOf([price], "CONTRIBUTION_PER_MONTH", "2024")).toThrow(/has no sum/);
  });

  test("is refused for rates and for amounts beyond 2^53-1", () => {
    const rate = figure("rate", { metric: "COVERAGE_RATE", unit: "BASIS_POINTS" });
    expect(() => totalOf([rate], "COVERAGE_RATE", "2024")).toThrow(/rates have no sum/);
    const large = ["97", "98"].map((code) => inRegion(code, { value: Number.MAX_SAFE_INTEGER }));
    expect(() => totalOf(large, "BUDGET", "2024")).toThrow(/beyond 2\^53-1/);
  });
});
