import type { EntityManager } from "typeorm";
import type { GroupDecision } from "./decide-groups.js";
import { monthNumber } from "./reservation-input.js";
import type { ReserveFunds } from "./reservation-input.js";
import type { Tariffs } from "./tariffs-of.js";

interface StoredLine {
  readonly line: number;
  readonly allocation: number;
  readonly tariff: number;
  readonly until: number;
}

function linesOf({ fromMonth }: ReserveFunds, tariffs: Tariffs, decisions: readonly GroupDecision[]) {
  const from = monthNumber(fromMonth);
  return decisions.flatMap(({ group, months }) =>
    group.lines.flatMap((line, index): StoredLine[] => {
      const until = from + months[index]! - 1;
      if (months[index] === 0) return [];
      return group.payers.map(({ allocation, programme }) => ({
        line,
        allocation,
        tariff: tariffs.get(programme)!.id,
        until,
      }));
    }),
  );
}

/** Stores the lines that got months. @throws Error where an enrolment has lines already */
export async function storeLines(
  manager: EntityManager,
  reservation: number,
  input: ReserveFunds,
  tariffs: Tariffs,
  decisions: readonly GroupDecision[],
): Promise<void> {
  const lines = linesOf(input, tariffs, decisions);
  await manager.query(INSERT, [
    lines.map(({ line }) => input.enrolments[line]),
    lines.map(({ allocation }) => allocation),
    lines.map(({ until }) => until),
    lines.map(({ tariff }) => tariff),
    lines.map(({ line }) => input.workers[line]),
    lines.map(({ line }) => input.villages[line]),
    reservation,
    monthNumber(input.fromMonth),
  ]);
}

const INSERT = `
  insert into reservation_line
    (enrolment_id, allocation_id, until_month, tariff_id, worker_id, village, reservation_id, from_month)
  select enrolment, allocation, until, tariff, worker, village, $7, $8
  from unnest($1::text[], $2::int[], $3::smallint[], $4::int[], $5::text[], $6::text[])
    as line(enrolment, allocation, until, tariff, worker, village)`;
