import { groupRows } from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";
import { monthNumber, monthOfYear, yearOfMonth } from "./reservation-input.js";
import type { ReserveFunds, ReserveFundsAnswer } from "./reservation-input.js";

/** Some lines of a reservation, asked for on their own. */
export interface PartOfReservation {
  readonly input: ReserveFunds;
  /** Their places in the whole reservation. */
  readonly lines: readonly number[];
  /** The last month that they have already, 1 to 12; undefined where they have none. */
  readonly heldUntil?: number;
}

/**
 * A reservation in parts, where enrolments have money already: a step of enrolling was undone, a bill kept some of its
 * months, and now the step is done again under the same numbers. What is kept is not paid for twice: such lines get the
 * months behind it. Enrolments whose money begins in another month, or ends with one that is on no bill, are held by
 * somebody else: storing them fails.
 */
export async function partsOfReservation(
  manager: EntityManager,
  input: ReserveFunds,
): Promise<readonly PartOfReservation[]> {
  const all = [...input.enrolments.keys()];
  const whole = [{ input, lines: all }];
  if (input.extends === true) return whole;
  const from = monthNumber(input.fromMonth);
  const held: { enrolment: string; until: number }[] = await manager.query(
    `select enrolment_id as enrolment, min(until_month)::int as until
     from reservation_line line where enrolment_id = any($1) group by 1
     having min(from_month) = $2
       and min(until_month) = (select max(month) from bill_line where bill_line.enrolment_id = line.enrolment_id)`,
    [input.enrolments, from],
  );
  if (held.length === 0) return whole;
  const untilOf = new Map(held.map(({ enrolment, until }) => [enrolment, until]));
  const groups = groupRows(all, (line) => untilOf.get(input.enrolments[line]!));
  return [...groups].map(([heldUntil, lines]) => partOf(input, lines, heldUntil));
}

function partOf(input: ReserveFunds, lines: readonly number[], heldUntil?: number): PartOfReservation {
  const only = {
    ...input,
    enrolments: lines.map((line) => input.enrolments[line]!),
    workers: lines.map((line) => input.workers[line]!),
    villages: lines.map((line) => input.villages[line]!),
  };
  if (heldUntil === undefined) return { input: only, lines };
  const until = monthNumber(input.fromMonth) + input.months - 1;
  const more = {
    key: `${input.key} behind ${heldUntil}`,
    fromMonth: monthOfYear(yearOfMonth(input.fromMonth), heldUntil + 1),
    months: until - heldUntil,
    extends: true,
  };
  return { input: { ...only, ...more }, lines, heldUntil };
}

/** The answer to a part as one to the whole: whoever has months already is not refused for the lack of more. */
export function answerOfWhole(
  { input, lines, heldUntil }: PartOfReservation,
  { refused, fewer, shortened }: ReserveFundsAnswer,
): ReserveFundsAnswer {
  const short = refused.filter(({ code }) => heldUntil !== undefined && code === "FUNDS_SHORT");
  const untilMonth = monthOfYear(yearOfMonth(input.fromMonth), heldUntil ?? 12);
  return {
    refused: refused
      .filter((each) => !short.includes(each))
      .map((each) => ({ ...each, line: lines[each.line]! })),
    fewer: [
      ...fewer.map((each) => ({ ...each, line: lines[each.line]! })),
      ...short.map(({ line }) => ({ line: lines[line]!, untilMonth })),
    ],
    shortened,
  };
}
