import { rupiah, sumRupiah } from "@payung/jamsostek";
import { array, assert, nat, option, property, record } from "fast-check";
import { test } from "vitest";
import { recut } from "./recut.js";
import type { BudgetBefore } from "./recut.js";

const part = record({ free: nat(1_000), used: nat(1_000), planned: option(nat(2_000), { nil: undefined }) });

test("a revision moves money that sums to zero, takes nobody's used money, and makes the budget what was approved", () => {
  const given = property(array(part, { maxLength: 8 }), nat(2_000), nat(20_000), (drawn, free, amount) => {
    const parts = drawn.map((each, index) => ({
      freeAccount: index + 3,
      free: rupiah(each.free),
      used: rupiah(each.used),
      planned: each.planned === undefined ? undefined : rupiah(each.planned),
    }));
    const held = sumRupiah([rupiah(free), ...parts.flatMap((each) => [each.free, each.used])]);
    const before: BudgetBefore = {
      sourceAccount: 1,
      freeAccount: 2,
      amount: held,
      free: rupiah(free),
      parts,
    };
    const change = recut(before, rupiah(amount));
    const needed = parts.reduce((sum, each) => sum + Math.max(each.planned ?? 0, each.used), 0);
    if ("missing" in change) {
      return change.missing === needed - amount;
    }
    const { movements } = change;
    const after = new Map(movements.map((each) => [each.account, each.amount]));
    return (
      movements.reduce((sum, each) => sum + each.amount, 0n) === 0n &&
      BigInt(amount) === BigInt(held) - after.get(1)! &&
      BigInt(amount - needed) === BigInt(free) + after.get(2)! &&
      parts.every((each) => BigInt(each.free) + after.get(each.freeAccount)! >= 0n)
    );
  });
  assert(given);
});
