import { ZERO_RUPIAH, sumRupiah, timesRupiah } from "@payung/jamsostek";
import type { Rupiah } from "@payung/jamsostek";
import { NATION } from "@payung/plugin-kit";
import type { EntityManager } from "typeorm";
import { decideLines, lastMonthForAll } from "./decide-lines.js";
import type { Decided, Purse } from "./decide-lines.js";
import { enrolledBefore } from "./enrolled-before.js";
import type { Payers } from "./find-allocations.js";
import { monthNumber } from "./reservation-input.js";
import type { ReserveFunds } from "./reservation-input.js";
import { costOf } from "./tariff.js";
import type { Tariffs } from "./tariffs-of.js";

/** Lines that draw on the same allocations. */
export interface LineGroup {
  readonly payers: Payers;
  /** Numbers of lines, in the order asked. */
  readonly lines: readonly number[];
  /** What is free in each of the allocations. */
  readonly free: readonly Rupiah[];
}

export interface GroupDecision extends Decided {
  readonly group: LineGroup;
  /** The last month of everybody in the allocations, where it was cut for all of them. */
  readonly cutTo?: number;
}

/** What comes of each group of lines. The accounts are locked. */
export async function decideGroups(
  manager: EntityManager,
  input: ReserveFunds,
  tariffs: Tariffs,
  groups: readonly LineGroup[],
): Promise<GroupDecision[]> {
  const fewer = input.whenShort === "FEWER_MONTHS";
  const decided = groups.map((group) => {
    const purses = pursesOf(group, input, tariffs);
    return { group, purses, ...decideLines(purses, group.lines.length, fewer) };
  });
  if (input.whenShort !== "FEWER_MONTHS_FOR_ALL") return decided;
  const short = decided.filter(({ months }) => months.includes(0));
  const before = await enrolledBefore(
    manager,
    short.map(({ group }) => group.payers.map(({ allocation }) => allocation)),
    input.within ?? [NATION],
  );
  const cuts = new Map(short.map((each, index) => [each.group, forAll(each, input, before[index]!)]));
  return decided.map((each) => cuts.get(each.group) ?? each);
}

function pursesOf({ payers, free }: LineGroup, input: ReserveFunds, tariffs: Tariffs): Purse[] {
  const from = monthNumber(input.fromMonth);
  return payers.map(({ programme }, index) => {
    const tariff = tariffs.get(programme)!;
    const costs = Array.from({ length: input.months }, (_, more) => costOf(tariff, from, from + more));
    return { free: free[index]!, costs };
  });
}

type ShortGroup = GroupDecision & { readonly purses: readonly Purse[] };

/** The same last month for everybody, or no line of the group reserved. */
function forAll(
  short: ShortGroup,
  { fromMonth, months: asked }: ReserveFunds,
  before: Parameters<typeof lastMonthForAll>[3],
): GroupDecision {
  const { group, purses } = short;
  const from = monthNumber(fromMonth);
  const cutTo = lastMonthForAll(purses, group.lines.length, from, before);
  if (cutTo === undefined) {
    const nothing = { months: group.lines.map(() => 0), spent: purses.map(() => ZERO_RUPIAH) };
    return { ...short, ...nothing, available: sumRupiah(group.free) };
  }
  const given = Math.min(cutTo - from + 1, asked);
  const spent = purses.map(({ costs }) => timesRupiah(costs[given - 1]!, group.lines.length));
  return { ...short, months: group.lines.map(() => given), spent, cutTo };
}
