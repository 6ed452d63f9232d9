import { rupiah } from "@payung/jamsostek";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { divideAmongHeirs } from "./divide-among-heirs.js";
import type { HeirPart } from "./divide-among-heirs.js";

const benefits = (...amounts: number[]) =>
  amounts.map((left, index) => ({ code: `B${index}`, left: rupiah(left) }));
const heirs = (...amounts: number[]) =>
  amounts.map((left, index) => ({ id: `H${index}`, left: rupiah(left) }));

const sums = (parts: readonly HeirPart[], key: "code" | "heir") =>
  parts.reduce<Record<string, number>>(
    (all, part) => ({ ...all, [part[key]]: (all[part[key]] ?? 0) + part.amount }),
    {},
  );

test("a widow and a child share Rp42,000,000: the first benefits are hers until her half is full", () => {
  expect(
    divideAmongHeirs(benefits(20_000_000, 12_000_000, 10_000_000), heirs(21_000_000, 21_000_000)),
  ).toEqual([
    { code: "B0", heir: "H0", amount: 20_000_000 },
    { code: "B1", heir: "H0", amount: 1_000_000 },
    { code: "B1", heir: "H1", amount: 11_000_000 },
    { code: "B2", heir: "H1", amount: 10_000_000 },
  ]);
});

test("an heir without a share, and a benefit of which nothing is left, have no payment", () => {
  expect(divideAmongHeirs(benefits(0, 5), heirs(0, 5, 0))).toEqual([{ code: "B1", heir: "H1", amount: 5 }]);
  expect(divideAmongHeirs([], [])).toEqual([]);
});

test("nobody receives more than the share, and no benefit pays more than it has", () => {
  expect(divideAmongHeirs(benefits(10), heirs(3, 4))).toHaveLength(2);
  expect(divideAmongHeirs(benefits(3), heirs(10))).toEqual([{ code: "B0", heir: "H0", amount: 3 }]);
});

/** Two ways to cut one sum into parts. */
const cuts = fc
  .tuple(
    fc.nat({ max: 300_000_000 }),
    fc.array(fc.nat(), { maxLength: 8 }),
    fc.array(fc.nat(), { maxLength: 12 }),
  )
  .map(([total, ...places]) =>
    places.map((each) => {
      const at = [0, ...each.map((place) => place % (total + 1)).toSorted((a, b) => a - b), total];
      return at.slice(1).map((end, index) => end - at[index]!);
    }),
  );

test("of equal sums nothing is left: each benefit is paid whole and each heir has the whole share", () => {
  fc.assert(
    fc.property(cuts, ([amounts = [], shares = []]) => {
      const [rows, columns] = [benefits(...amounts), heirs(...shares)];
      const parts = divideAmongHeirs(rows, columns);
      for (const { code, left } of rows) expect(sums(parts, "code")[code] ?? 0).toBe(left);
      for (const { id, left } of columns) expect(sums(parts, "heir")[id] ?? 0).toBe(left);
      expect(parts.every(({ amount }) => amount > 0)).toBe(true);
      expect(parts.length).toBeLessThan(Math.max(1, rows.length + columns.length));
    }),
  );
});
