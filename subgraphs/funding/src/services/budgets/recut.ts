import { ZERO_RUPIAH, addRupiah, excessRupiah, greaterRupiah, sumRupiah } from "@payung/jamsostek";
import type { Rupiah } from "@payung/jamsostek";
import type { Movement } from "../ledger/post-transfer.js";

/** One allocation before a revision: what is free in it and what is used, and what the plan gives it. */
export interface PartBefore {
  readonly freeAccount: number;
  readonly free: Rupiah;
  /** Reserved, billed or paid. */
  readonly used: Rupiah;
  /** Undefined: the plan does not name it any more. */
  readonly planned: Rupiah | undefined;
}

/** A budget before a revision. */
export interface BudgetBefore {
  readonly sourceAccount: number;
  readonly freeAccount: number;
  /** What SOURCE gave so far. */
  readonly amount: Rupiah;
  /** In no allocation. */
  readonly free: Rupiah;
  readonly parts: readonly PartBefore[];
}

/**
 * How money moves so that the budget is the new amount and every allocation what the plan gives it, but never less than
 * what is used there.
 * @returns the movements, or what is missing where more is used than the new amount holds
 */
export function recut(
  before: BudgetBefore,
  amount: Rupiah,
): { readonly movements: Movement[] } | { readonly missing: Rupiah } {
  const parts = before.parts.map((part) => {
    const after = greaterRupiah(part.planned ?? ZERO_RUPIAH, part.used);
    return { account: part.freeAccount, after, before: addRupiah(part.free, part.used) };
  });
  const cut = sumRupiah(parts.map(({ after }) => after));
  if (cut > amount) return { missing: excessRupiah(cut, amount) };
  const free = excessRupiah(amount, cut);
  return {
    movements: [
      { account: before.sourceAccount, amount: BigInt(before.amount) - BigInt(amount) },
      { account: before.freeAccount, amount: BigInt(free) - BigInt(before.free) },
      ...parts.map((part) => ({ account: part.account, amount: BigInt(part.after) - BigInt(part.before) })),
    ],
  };
}
