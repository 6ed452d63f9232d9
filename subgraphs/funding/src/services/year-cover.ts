import { RuleError, affordability, month, rupiah } from "@payung/jamsostek";
import type { FundingSource, Programme, Rupiah } from "@payung/jamsostek";
import { NOT_STATED } from "@payung/plugin-kit";
import type { Registry } from "@payung/plugin-kit";
import { termsOfYear } from "./budgets/plan-budget.js";

/** Money of a budget year, and for which programmes it pays. */
export interface YearMoney {
  readonly amount: Rupiah;
  readonly year: number;
  readonly source: FundingSource;
  readonly programmes: readonly Programme[];
}

/** How many workers of the lowest income an amount pays for, all twelve months of its year. */
export interface YearCover {
  readonly workers: number;
  /** What is left then. */
  readonly remainder: Rupiah;
  /** What one worker more would lack. */
  readonly shortfall: Rupiah;
}

const LOWEST_INCOME = rupiah(1_000_000);
const USUAL: readonly Programme[] = ["JKK", "JKM"];

/** Null where no law says what the year costs, or the amount is beyond all counting. */
export function yearCover({ amount, year, source, programmes }: YearMoney): YearCover | null {
  const january = month(`${year}-01`);
  const input = { budget: amount, programmes, month: january, payer: source, monthlyIncome: LOWEST_INCOME };
  try {
    const { workersFunded, remainder } = affordability(input);
    const { shortfall } = affordability({ ...input, workers: workersFunded + 1 });
    return { workers: workersFunded, remainder, shortfall };
  } catch (error) {
    if (error instanceof RuleError) return null;
    throw error;
  }
}

/** What a part of a scheme's budget pays for: its own programme, or those of the scheme in that year. */
export function programmesOf(
  registry: Registry,
  { scheme, year }: { readonly scheme: string; readonly year: number },
  programme: Programme | null,
): readonly Programme[] {
  if (programme !== null) return [programme];
  const found = registry.scheme(scheme);
  const stated = found && termsOfYear(registry, found.scheme, year)?.value.programmes;
  return stated === undefined || stated === NOT_STATED || stated.length === 0 ? USUAL : stated;
}
