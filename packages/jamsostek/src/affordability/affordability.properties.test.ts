import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contributionDue } from "../contributions/contribution-due.js";
import { addMonths, month } from "../month.js";
import { rupiah } from "../rupiah.js";
import { FUNDING_SOURCES, PROGRAMMES } from "../vocabulary.js";
import { affordability } from "./affordability.js";
import type { AffordabilityInput } from "./affordability-input.js";

const inputs: fc.Arbitrary<AffordabilityInput & { units: number; months: number }> = fc.record({
  budget: fc.nat({ max: 500_000_000 }).map((value) => rupiah(value)),
  units: fc.integer({ min: 1, max: 2_000 }),
  months: fc.integer({ min: 1, max: 36 }),
  programmes: fc.subarray([...PROGRAMMES], { minLength: 1 }),
  monthlyIncome: fc.constantFrom(rupiah(700_000), rupiah(1_000_000), rupiah(1_500_000), rupiah(25_000_000)),
  month: fc.integer({ min: 0, max: 60 }).map((offset) => addMonths(month("2023-01"), offset)),
  payer: fc.constantFrom(...FUNDING_SOURCES),
  transportWorker: fc.boolean(),
});

function costOfOne(input: AffordabilityInput, months: number): number {
  return Array.from({ length: months }, (_, index) =>
    Number(contributionDue({ ...input, segment: "BPU", month: addMonths(input.month, index) }).amount),
  ).reduce((sum, price) => sum + price, 0);
}

describe("whatever the budget", () => {
  it("one unit pays for its workers and not for one more", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { workersPerUnit, workersFunded } = affordability(input);
        const one = costOfOne(input, input.months);
        expect(workersPerUnit * one).toBeLessThanOrEqual(input.budget);
        expect((workersPerUnit + 1) * one).toBeGreaterThan(input.budget);
        expect(workersFunded).toBe(workersPerUnit * input.units);
      }),
    );
  });

  it("without a wish, cost and remainder are the whole money and nothing is short", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { cost, remainder, shortfall } = affordability(input);
        expect(cost + remainder).toBe(input.budget * input.units);
        expect(shortfall).toBe(0);
      }),
    );
  });

  it("with a wish, money left and money missing are never both there, and close the account", () => {
    fc.assert(
      fc.property(inputs, fc.nat({ max: 5_000_000 }), (input, workers) => {
        const { cost, remainder, shortfall, monthsFunded } = affordability({ ...input, workers });
        expect(Math.min(remainder, shortfall)).toBe(0);
        expect(cost + remainder - shortfall).toBe(input.budget * input.units);
        expect(monthsFunded === input.months).toBe(shortfall === 0);
      }),
    );
  });

  it("the months funded are paid for all workers wanted, and one more month is not", () => {
    fc.assert(
      fc.property(inputs, fc.integer({ min: 1, max: 5_000_000 }), (input, workers) => {
        const { monthsFunded } = affordability({ ...input, workers });
        const total = input.budget * input.units;
        expect(costOfOne(input, monthsFunded) * workers).toBeLessThanOrEqual(total);
        const oneMore = costOfOne(input, monthsFunded + 1) * workers;
        expect(monthsFunded === input.months || oneMore > total).toBe(true);
      }),
    );
  });
});
