import { FIGURE_METRICS, totalOf } from "@payung/plugin-kit";
import { expect, test } from "vitest";
import kotabaru from "../src/index.js";

const figures = kotabaru.figures!;

test("budget, target and contribution are there as what nobody stated, never as zero", () => {
  expect(figures.map(({ code, value, printed }) => ({ code, value, printed }))).toEqual(
    ["budget-2024", "workers-targeted-2024", "contribution-per-month"].map((code) => ({
      code,
      value: undefined,
      printed: undefined,
    })),
  );
  expect(figures.every(({ caveats }) => caveats.some(({ code }) => code === "NOT_STATED"))).toBe(true);
});

test.each(FIGURE_METRICS)("no total of %s is made of nothing", (metric) => {
  expect(totalOf(figures, metric, "2024").total).toBeUndefined();
});
