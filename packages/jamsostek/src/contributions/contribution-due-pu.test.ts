import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { month } from "../month.js";
import { rupiah } from "../rupiah.js";
import { contributionDue } from "./contribution-due.js";
import type { ContributionInput } from "./contribution-input.js";

function pu(
  about: Partial<Omit<ContributionInput, "monthlyIncome" | "month">> & { wage?: number; in?: string },
) {
  const { wage = 3_000_000, in: when = "2024-05", ...rest } = about;
  return contributionDue({
    segment: "PU",
    programmes: ["JKK"],
    payer: "SELF",
    ...rest,
    monthlyIncome: rupiah(wage),
    month: month(when),
  });
}

describe("the contribution of a wage earner", () => {
  it.each([
    [1, 7_200, "0.24%"],
    [2, 16_200, "0.54%"],
    [3, 26_700, "0.89%"],
    [4, 38_100, "1.27%"],
    [5, 52_200, "1.74%"],
  ])("for JKK in risk class %d at a wage of Rp3,000,000 is Rp%d", (riskClass, amount, rate) => {
    const [item] = pu({ riskClass }).items;
    expect(item).toMatchObject({ amount, basis: { number: "44", verification: "SECONDARY" } });
    expect(item?.trace.en).toContain(`${rate} of the wage Rp3,000,000`);
  });

  it("for JKM is 0.30% of the wage", () => expect(pu({ programmes: ["JKM"] }).amount).toBe(9_000));

  it("for JHT is 5.7%, with both shares in the trace", () => {
    const [item] = pu({ programmes: ["JHT"] }).items;
    expect(item?.amount).toBe(171_000);
    expect(item?.trace.en).toContain("employer 3.7% = Rp111,000 + worker 2% = Rp60,000");
    expect(item?.trace.id).toContain("pemberi kerja 3,7% = Rp111.000 + pekerja 2% = Rp60.000");
  });

  it("does not depend on who pays it", () => {
    expect(pu({ riskClass: 1, payer: "APBDES", in: "2026-11" }).amount).toBe(7_200);
    expect(pu({ riskClass: 1, payer: "CSR", in: "2026-11" }).amount).toBe(7_200);
  });

  it("for JKK is halved for labour-intensive employers, February 2025 to January 2026, by two regulations", () => {
    const halved = (when: string) => pu({ riskClass: 5, labourIntensive: true, in: when }).items[0];
    expect(halved("2025-01")?.amount).toBe(52_200);
    expect(halved("2025-02")).toMatchObject({ amount: 26_100, basis: { number: "7", year: 2025 } });
    expect(halved("2025-07")).toMatchObject({ amount: 26_100, basis: { number: "7", year: 2025 } });
    expect(halved("2025-08")).toMatchObject({ amount: 26_100, basis: { number: "36", year: 2025 } });
    expect(halved("2026-01")).toMatchObject({ amount: 26_100, basis: { number: "36", year: 2025 } });
    expect(halved("2026-02")?.amount).toBe(52_200);
    expect(pu({ riskClass: 5, in: "2025-05" }).amount).toBe(52_200);
    expect(pu({ programmes: ["JKM"], labourIntensive: true, in: "2025-05" }).amount).toBe(9_000);
  });

  it("for JKK before PP 82/2019 rests on the older Lampiran I, which is unverified", () => {
    expect(pu({ riskClass: 1, in: "2019-12" }).items[0]?.basis.verification).toBe("UNVERIFIED");
    expect(pu({ riskClass: 1, in: "2020-01" }).items[0]?.basis).toMatchObject({
      article: "Lampiran I sebagaimana diubah dengan PP 82/2019",
      verification: "SECONDARY",
    });
  });

  it("drops the fraction of a rupiah", () => {
    expect(pu({ riskClass: 1, wage: 3_000_499 }).amount).toBe(7_201);
    expect(pu({ programmes: ["JKM"], wage: 333 }).amount).toBe(0);
  });

  it("never falls when the wage or the risk rises, and never exceeds its percentage", () => {
    const wages = fc.integer({ min: 1, max: 1_000_000_000_000 });
    fc.assert(
      fc.property(wages, wages, fc.integer({ min: 1, max: 4 }), (a, b, riskClass) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        const due = (wage: number, risk: number) =>
          pu({ wage, riskClass: risk, programmes: ["JKK", "JKM", "JHT"] }).amount;
        expect(due(low, riskClass)).toBeLessThanOrEqual(due(high, riskClass));
        expect(due(low, riskClass)).toBeLessThanOrEqual(due(low, riskClass + 1));
        expect(BigInt(due(high, 4)) * 10_000n).toBeLessThanOrEqual(BigInt(high) * 727n);
      }),
    );
  });
});
