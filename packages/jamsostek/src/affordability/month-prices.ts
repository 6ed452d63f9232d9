import type { ContributionItem } from "../contributions/contribution-item.js";
import { contributionDue } from "../contributions/contribution-due.js";
import { addMonths } from "../month.js";
import type { Month } from "../month.js";
import { sumRupiah } from "../rupiah.js";
import type { Rupiah } from "../rupiah.js";
import type { AffordabilityInput } from "./affordability-input.js";

/** What one worker costs in one month. */
export interface MonthPrice {
  readonly month: Month;
  readonly price: Rupiah;
  readonly items: readonly ContributionItem[];
}

/** The price of each month in order, each by the law in force in it. */
export function monthPrices(
  input: AffordabilityInput,
  months: number,
): readonly [MonthPrice, ...MonthPrice[]] {
  const price = (offset: number): MonthPrice => {
    const month = addMonths(input.month, offset, "months");
    const { amount, items } = contributionDue({ ...input, segment: "BPU", month });
    return { month, price: amount, items };
  };
  const first = price(0);
  return [first, ...Array.from({ length: months - 1 }, (_, index) => price(index + 1))];
}

/** What one worker costs in all these months. */
export function sumOfPrices(prices: readonly MonthPrice[]): Rupiah {
  const amounts = prices.map(({ price }) => price);
  return sumRupiah(amounts, "monthlyIncome");
}

/** Neighbouring months that the same law prices the same. */
export interface PriceRun extends MonthPrice {
  readonly until: Month;
  readonly months: number;
}

export function priceRuns(prices: readonly MonthPrice[]): PriceRun[] {
  const runs: PriceRun[] = [];
  for (const price of prices) {
    const last = runs.at(-1);
    if (last && reasons(last) === reasons(price))
      runs.splice(-1, 1, { ...last, until: price.month, months: last.months + 1 });
    else runs.push({ ...price, until: price.month, months: 1 });
  }
  return runs;
}

function reasons({ items }: MonthPrice): string {
  return items.map(({ trace }) => trace.en).join();
}
