import { excessRupiah, subtractRupiah, sumRupiah, timesRupiah } from "@payung/jamsostek";
import type { Rupiah } from "@payung/jamsostek";

export type WhenShort = "REFUSE" | "FEWER_MONTHS" | "FEWER_MONTHS_FOR_ALL";

/** One account that a person's months are paid from. */
export interface Purse {
  /** What is free on it. */
  readonly free: Rupiah;
  /** What a person's months cost it, from the first month asked to each later one: `[1 month, 2 months, ...]`. */
  readonly costs: readonly Rupiah[];
}

/** What comes of the lines that draw on the same purses, in their order. */
export interface Decided {
  /** How many months each line gets; 0: refused. */
  readonly months: readonly number[];
  /** What each purse gives. */
  readonly spent: readonly Rupiah[];
  /** What a line more would lack for all its months, and what is left for it. */
  readonly missing: Rupiah;
  readonly available: Rupiah;
}

/**
 * Gives the months asked for to as many lines as the purses pay; with `fewer`, the whole months that the rest pays to
 * those behind them, until it pays none. All purses give or none does.
 */
export function decideLines(purses: readonly Purse[], lines: number, fewer: boolean): Decided {
  const months: number[] = [];
  let left = purses.map(({ free }) => free);
  while (months.length < lines) {
    const given = monthsPaid(purses, left, fewer);
    months.push(given);
    if (given > 0) left = purses.map(({ costs }, index) => subtractRupiah(left[index]!, costs[given - 1]!));
  }
  return {
    months,
    spent: purses.map(({ free }, index) => subtractRupiah(free, left[index]!)),
    ...lack(purses, left),
  };
}

function monthsPaid(purses: readonly Purse[], left: readonly Rupiah[], fewer: boolean): number {
  const asked = purses[0]!.costs.length;
  for (let months = asked; months >= (fewer ? 1 : asked); months--) {
    if (purses.every(({ costs }, index) => costs[months - 1]! <= left[index]!)) return months;
  }
  return 0;
}

function lack(
  purses: readonly Purse[],
  left: readonly Rupiah[],
): { readonly missing: Rupiah; readonly available: Rupiah } {
  return {
    missing: sumRupiah(purses.map(({ costs }, index) => excessRupiah(costs.at(-1)!, left[index]!))),
    available: sumRupiah(left),
  };
}

/** The people who are in the purses already, for giving all of them the same last month. */
export interface EnrolledBefore {
  /** What is freed on each purse where cover ends with each of the months 1 to 12: `freed[purse][month - 1]`. */
  readonly freed: readonly (readonly Rupiah[])[];
  /** No cover may end before this month: it is billed, or somebody's first. */
  readonly earliest: number;
}

/**
 * The last month (1 to 12) that everybody's cover can have: the latest such that the purses pay for the lines, from `from`
 * to it or to the last month asked for, and for everybody enrolled before. Undefined where there is none.
 */
export function lastMonthForAll(
  purses: readonly Purse[],
  lines: number,
  from: number,
  before: EnrolledBefore,
): number | undefined {
  const asked = purses[0]!.costs.length;
  for (let until = 12; until >= Math.max(from, before.earliest); until--) {
    const months = Math.min(until - from + 1, asked);
    const fits = purses.every(({ free, costs }, index) => {
      const room = sumRupiah([free, before.freed[index]![until - 1]!]);
      return timesRupiah(costs[months - 1]!, lines) <= room;
    });
    if (fits) return until;
  }
  return undefined;
}
