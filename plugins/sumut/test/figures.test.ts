import { divideRupiah, rupiah, timesRupiah } from "@payung/jamsostek";
import { totalOf } from "@payung/plugin-kit";
import { expect, test } from "vitest";
import sumut from "../src/index.js";

const figures = sumut.figures!;
const figureOf = (code: string) => figures.find((figure) => figure.code === code)!;

test("ten thousand workers for a year at the printed contribution cost Rp16,000,000 more than the printed budget", () => {
  const price = rupiah(figureOf("contribution-per-month").value!);
  const cost = timesRupiah(price, 12 * figureOf("workers-targeted-2024").value!);
  expect(cost).toBe(figureOf("cost-of-target-2024").value);
  expect(cost - figureOf("budget-2024").value!).toBe(16_000_000);
  expect(figureOf("budget-2024").caveats.map(({ code }) => code)).toEqual([
    "ROUNDED",
    "UNDERFUNDED",
    "HEADLINE_BODY_CONFLICT",
  ]);
});

test("budget and target are Rp200,000 a worker-year, as the fifty workers of a Jambi village", () => {
  const { whole, left } = divideRupiah(
    rupiah(figureOf("budget-2024").value!),
    rupiah(figureOf("workers-targeted-2024").value!),
  );
  expect([whole, left]).toEqual([200_000, 0]);
  expect(figureOf("budget-2024").caveats[1]!.sentence).toContain("Rp200,000 a worker-year");
});

test("the target is printed twice and counted once, as the exact number", () => {
  const total = totalOf(figures, "WORKERS_TARGETED", "2024");
  expect(total).toMatchObject({ total: 10_000, counted: ["workers-targeted-2024"] });
  expect(figureOf("workers-targeted-approximately-2024").printed).toBe("kurang lebih 10 ribu");
});
