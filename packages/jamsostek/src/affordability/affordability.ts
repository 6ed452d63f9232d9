import type { Message } from "../message.js";
import { invalidInput } from "../rule-input.js";
import { ZERO_RUPIAH, addRupiah, divideRupiah, excessRupiah, timesRupiah } from "../rupiah.js";
import type { Rupiah } from "../rupiah.js";
import { MOST_WORKERS, affordabilityCounts } from "./affordability-input.js";
import type { AffordabilityInput } from "./affordability-input.js";
import { affordabilityTrace } from "./affordability-trace.js";
import { monthPrices, sumOfPrices } from "./month-prices.js";
import type { MonthPrice } from "./month-prices.js";

/** What a budget buys. All units' money counts as one sum where `workers` are asked for. */
export interface Affordability {
  /** What one worker costs in the first month; a later month may cost another amount. */
  readonly contributionPerWorkerMonth: Rupiah;
  /** Whole workers that one unit pays for all months. */
  readonly workersPerUnit: number;
  /** `workersPerUnit` times the units. */
  readonly workersFunded: number;
  /** With `workers`: whole months, from the first, that the money pays for all of them. Without: all months, or 0 when nobody is funded. */
  readonly monthsFunded: number;
  /** With `workers`: what all of them cost for all months. Without: what the funded workers cost. */
  readonly cost: Rupiah;
  /** Money left after the cost; zero when it falls short. */
  readonly remainder: Rupiah;
  /** Money missing for the cost; zero when it suffices. */
  readonly shortfall: Rupiah;
  readonly trace: readonly Message[];
}

/**
 * How many BPU workers a budget pays for, or whether it pays for the workers wanted. Each month is priced by the law in
 * force in it.
 * @throws RuleError INVALID_RULE_INPUT or INVALID_RUPIAH (also when a product goes beyond 2^53-1) with the field; what
 * contributionDue throws
 */
export function affordability(input: AffordabilityInput): Affordability {
  const { units, months, workers } = affordabilityCounts(input);
  const total = timesRupiah(input.budget, units, "budget");
  const prices = monthPrices(input, months);
  const costOfOne = sumOfPrices(prices);
  const workersPerUnit = divideRupiah(input.budget, costOfOne).whole;
  const workersFunded = fundedWorkers(workersPerUnit, units);
  const counted = workers ?? workersFunded;
  const cost = timesRupiah(costOfOne, counted, "workers");
  const anybody = workers !== undefined || workersFunded > 0;
  const result = {
    contributionPerWorkerMonth: prices[0].price,
    workersPerUnit,
    workersFunded,
    monthsFunded: anybody ? monthsPaid(prices, counted, total) : 0,
    cost,
    remainder: excessRupiah(total, cost),
    shortfall: excessRupiah(cost, total),
  };
  return {
    ...result,
    trace: affordabilityTrace({ ...result, input, units, workers, total, costOfOne, prices }),
  };
}

function fundedWorkers(workersPerUnit: number, units: number): number {
  const funded = BigInt(workersPerUnit) * BigInt(units);
  if (funded <= BigInt(MOST_WORKERS)) return Number(funded);
  throw invalidInput("budget", {
    id: "budget terlalu besar: membiayai lebih dari 1.000.000.000 pekerja.",
    en: "budget is too large: it pays for more than 1,000,000,000 workers.",
  });
}

function monthsPaid(prices: readonly MonthPrice[], workers: number, total: Rupiah): number {
  let spent = ZERO_RUPIAH;
  for (const [index, { price }] of prices.entries()) {
    spent = addRupiah(spent, timesRupiah(price, workers));
    if (spent > total) return index;
  }
  return prices.length;
}
