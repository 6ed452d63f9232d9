import { createHash } from "node:crypto";
import { asCoded, idempotent, todayIn, withActor } from "@payung/subgraph-kit";
import type { Actor, Clock } from "@payung/subgraph-kit";
import type { DataSource, EntityManager } from "typeorm";
import { balanceOn, lockAccounts } from "../ledger/accounts.js";
import { decideGroups } from "./decide-groups.js";
import type { GroupDecision, LineGroup } from "./decide-groups.js";
import { payersOfVillages } from "./find-allocations.js";
import type { Payers } from "./find-allocations.js";
import { postReservation } from "./post-reservation.js";
import { checkLines, monthNumber, monthOfYear, yearOfMonth } from "./reservation-input.js";
import type { RefusedLine, ReserveFunds, ReserveFundsAnswer } from "./reservation-input.js";
import { tariffsOf } from "./tariffs-of.js";

/**
 * Sets money aside for the months of up to 10,000 people, in one transaction; the same key again answers the same. What
 * a line draws on is locked first, so that what is free when it is decided is free when it is posted.
 */
export function reserveFunds(
  { database, clock }: { readonly database: DataSource; readonly clock: Clock },
  who: Actor,
  input: ReserveFunds,
): Promise<ReserveFundsAnswer> {
  checkLines(input);
  const { key, ...rest } = input;
  const call = { actor: who, mutation: "reserveFunds", key: uuidOf(key), input: rest };
  return withActor(database, who, (manager) =>
    idempotent(manager, call, () => reserve(manager, input, clock)),
  );
}

/** A key of any text as the UUID that the table of keys holds. */
export function uuidOf(key: string): string {
  return createHash("sha256").update(key).digest("hex").slice(0, 32);
}

async function reserve(
  manager: EntityManager,
  input: ReserveFunds,
  clock: Clock,
): Promise<ReserveFundsAnswer> {
  if (input.months < 1 || monthNumber(input.fromMonth) + input.months > 13)
    return refusedAll(input, "CROSSES_YEAR");
  const year = yearOfMonth(input.fromMonth);
  const { scheme, payer: source, programmes } = input;
  const sought = { scheme, source, year, programmes };
  const payers = await payersOfVillages(manager, sought, new Set(input.villages));
  const groups = groupsOf(input, payers);
  if (groups.length === 0) return refusedAll(input, "NO_BUDGET");
  const tariffs = await asCoded(() => tariffsOf(manager, input, year, groups));
  const balances = await lockAccounts(manager, accountsToLock(groups));
  const funded = groups.map((group) => ({
    ...group,
    free: group.payers.map(({ free }) => balanceOn(balances, free)),
  }));
  const decisions = await decideGroups(manager, input, tariffs, funded);
  const shortened = await postReservation(manager, { input, year, tariffs, decisions, on: todayIn(clock) });
  const known = new Set(groups.flatMap(({ lines }) => lines));
  return {
    refused: [
      ...linesWithout(input, known).map((line) => refusal(line, "NO_BUDGET")),
      ...decisions.flatMap(shortLines),
    ],
    fewer: decisions.flatMap((decision) => fewerLines(decision, input, year)),
    shortened,
  };
}

/** Lines that draw on the same accounts, in the order asked. */
function groupsOf(
  { villages }: ReserveFunds,
  payers: ReadonlyMap<string, Payers>,
): Omit<LineGroup, "free">[] {
  const groups = new Map<string, { payers: Payers; lines: number[] }>();
  for (const [line, village] of villages.entries()) {
    const found = payers.get(village);
    if (!found) continue;
    const key = found.map(({ allocation }) => allocation).join(" ");
    const group = groups.get(key);
    if (group) group.lines.push(line);
    else groups.set(key, { payers: found, lines: [line] });
  }
  return [...groups.values()];
}

function accountsToLock(groups: readonly Omit<LineGroup, "free">[]): number[] {
  return groups.flatMap(({ payers }) => payers.flatMap(({ free, reserved }) => [free, reserved]));
}

function linesWithout({ enrolments }: ReserveFunds, known: ReadonlySet<number>): number[] {
  return [...enrolments.keys()].filter((line) => !known.has(line));
}

function refusedAll({ enrolments }: ReserveFunds, code: RefusedLine["code"]): ReserveFundsAnswer {
  return { refused: enrolments.map((_, line) => refusal(line, code)), fewer: [], shortened: [] };
}

function refusal(line: number, code: RefusedLine["code"]): RefusedLine {
  return { line, code, missing: null, available: null };
}

function shortLines({ group, months, missing, available }: GroupDecision): RefusedLine[] {
  return group.lines
    .filter((_, index) => months[index] === 0)
    .map((line) => ({ line, code: "FUNDS_SHORT", missing, available }));
}

function fewerLines(
  { group, months }: GroupDecision,
  { fromMonth, months: asked }: ReserveFunds,
  year: number,
): ReserveFundsAnswer["fewer"][number][] {
  return group.lines.flatMap((line, index) => {
    const given = months[index]!;
    if (given === 0 || given === asked) return [];
    return [{ line, untilMonth: monthOfYear(year, monthNumber(fromMonth) + given - 1) }];
  });
}
