import { benefitsDue, localDate, rupiah, timesRupiah } from "@payung/jamsostek";
import { totalOf } from "@payung/plugin-kit";
import { expect, test } from "vitest";
import labuhanbatu from "../src/index.js";

const figures = labuhanbatu.figures!;
const figureOf = (code: string) => figures.find((figure) => figure.code === code)!;

test("the fourteen printed cases are Rp588,000,000 exactly: each was a full death benefit", () => {
  const cases = totalOf(figures, "BENEFIT_CASES", "2024-10");
  expect(cases.total).toBe(14);
  const full = benefitsDue({
    programme: "JKM",
    event: "DEATH",
    date: localDate("2024-06-01"),
    monthlyIncome: rupiah(1_000_000),
    monthsContributed: 24,
  });
  expect(full.total).toBe(42_000_000);
  expect(timesRupiah(full.total, cases.total!)).toBe(figureOf("claims-paid").value);
});

test("the scholarships are more than three children can get in a year, so nobody knows what they are", () => {
  const { value, caveats } = figureOf("scholarships-paid");
  expect(value).toBeGreaterThan(3 * 12_000_000);
  expect(79_500_000 + 60_000_000 + 48_000_000).toBe(value);
  expect(caveats.map(({ code }) => code)).toEqual(["BASIS_UNKNOWN"]);
});

test("the two printed groups of enrolled people add up; the budget is not stated and is no zero", () => {
  expect(totalOf(figures, "WORKERS_ENROLLED", "2024-10").total).toBe(1_529 + 5_897);
  expect(figureOf("budget")).toMatchObject({ caveats: [{ code: "NOT_STATED" }] });
  expect(totalOf(figures, "BUDGET", "2024-10").total).toBeUndefined();
});
