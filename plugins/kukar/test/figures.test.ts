import { affordability, divideRupiah, month, rupiah, timesRupiah } from "@payung/jamsostek";
import { totalOf } from "@payung/plugin-kit";
import { expect, test } from "vitest";
import kukar from "../src/index.js";
import { cutByAccount } from "../src/schemes/cut-by-account.js";

const figures = kukar.figures!;
const figureOf = (code: string) => figures.find((figure) => figure.code === code)!;
const codesOf = (code: string) => figureOf(code).caveats.map((caveat) => caveat.code);

test("the printed budget is Rp7,718,400,000 more than the printed workers cost", () => {
  const cost = timesRupiah(rupiah(201_600), figureOf("workers-2023").value!);
  expect(cost).toBe(10_281_600_000);
  expect(figureOf("budget-2023").value! - cost).toBe(7_718_400_000);
  expect(codesOf("budget-2023")).toEqual(["ROUNDED", "OVERFUNDED"]);
  expect(figureOf("budget-2023").caveats[1]!.sentence).toContain("Rp7,718,400,000");
});

test("the budget is Rp352,941 a worker-year", () => {
  const { whole } = divideRupiah(rupiah(18_000_000_000), rupiah(51_000));
  expect(whole).toBe(352_941);
});

test("the budget of 2022 is that of 2023 less the printed rise", () => {
  expect(figureOf("budget-2023").value! - figureOf("budget-increase-2023").value!).toBe(
    figureOf("budget-2022").value,
  );
  expect(codesOf("budget-2022")).toEqual(["DERIVED"]);
});

test("Rp 5.794.000 stays as printed, suspected, its suggestion apart and in no total", () => {
  const suspect = figureOf("benefits-non-asn-and-vulnerable-2022");
  expect(suspect).toMatchObject({
    printed: "Rp 5.794.000",
    value: 5_794_000,
    suggestedValue: 5_794_000_000,
    status: "SUSPECTED_MISPRINT",
  });
  expect(suspect.value).toBeLessThan(10_000_000);
  const total = totalOf(figures, "BENEFITS_PAID", "2022");
  expect(total.total).toBe(54_307_662_320);
  expect(total.leftOut).toEqual([{ code: suspect.code, reason: "SUSPECTED_MISPRINT" }]);
  const alone = totalOf([suspect], "BENEFITS_PAID", "2022");
  expect(alone.total).toBeUndefined();
});

test("formal and informal coverage are two rates that have no sum", () => {
  expect(codesOf("coverage-formal")).toEqual(["DENOMINATOR_UNKNOWN", "REGULATION_MISCITED"]);
  expect(() => totalOf(figures, "COVERAGE_RATE", "2023-02")).toThrow(/rates have no sum/);
});

test("what later press wrote is marked so and enters no total", () => {
  const later = figures.filter(({ caveats }) => caveats.some(({ code }) => code === "LATER_PRESS"));
  expect(later.map(({ value }) => value)).toEqual([35_440, 10_000_000_000, 10_000_000_000, 13_289]);
  expect(totalOf(figures, "BUDGET", "2024").total).toBeUndefined();
  expect(later.every(({ source }) => source.title.includes("titles are not at hand"))).toBe(true);
});

test("a share of an account says by the price of which month it was cut, since a company's price changes in 2026", () => {
  const { shares } = cutByAccount({ year: 2026, source: "CSR", amount: rupiah(168_000) });
  expect(shares.map(({ target, amount }) => [target, amount])).toEqual([
    ["JKK", 100_000],
    ["JKM", 68_000],
  ]);
  expect(shares[0]?.trace.en).toBe("Account JKK: 10 worker-months x Rp10,000 (price of 2026-01) = Rp100,000");
});

test("the budget at the minimum is for 89,285 workers, as the caveat says", () => {
  const bought = affordability({
    budget: rupiah(figureOf("budget-2023").value!),
    programmes: ["JKK", "JKM"],
    monthlyIncome: rupiah(1_000_000),
    month: month("2023-01"),
    payer: "APBD_REGENCY",
  });
  expect(figureOf("budget-2023").caveats[1]!.sentence).toContain(
    bought.workersFunded.toLocaleString("en-US"),
  );
});
