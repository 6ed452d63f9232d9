import type { EntityManager } from "typeorm";
import type { GroupDecision, LineGroup } from "./decide-groups.js";
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

/** Stores the lines that got months, or lengthens those that there are. @throws Error where an enrolment has lines already */
export async function storeLines(
  manager: EntityManager,
  reservation: number,
  input: ReserveFunds,
  tariffs: Tariffs,
  decisions: readonly GroupDecision[],
): Promise<void> {
  const lines = linesOf(input, tariffs, decisions);
  const columns = [
    lines.map(({ line }) => input.enrolments[line]),
    lines.map(({ allocation }) => allocation),
    lines.map(({ until }) => until),
  ];
  if (input.extends === true) {
    await manager.query(LENGTHEN, columns);
    return;
  }
  await manager.query(INSERT, [
    ...columns,
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

const LENGTHEN = `
  update reservation_line set until_month = longer.until
  from unnest($1::text[], $2::int[], $3::smallint[]) as longer(enrolment, allocation, until)
  where enrolment_id = longer.enrolment and allocation_id = longer.allocation`;

/** The lines whose enrolment is not paid for until the month before, at the same price and from the same allocations. */
export async function notExtendable(
  manager: EntityManager,
  input: ReserveFunds,
  groups: readonly Omit<LineGroup, "free">[],
  tariffs: Tariffs,
): Promise<Set<number>> {
  const rows: { enrolment: string; allocation: number; tariff: number }[] = await manager.query(
    `select enrolment_id as enrolment, allocation_id as allocation, tariff_id as tariff
     from reservation_line where enrolment_id = any($1) and until_month = $2`,
    [input.enrolments, monthNumber(input.fromMonth) - 1],
  );
  const held = new Set(rows.map((row) => `${row.enrolment} ${row.allocation} ${row.tariff}`));
  const unfit = groups.flatMap(({ payers, lines }) =>
    lines.filter((line) =>
      payers.some(({ allocation, programme }) => {
        const tariff = tariffs.get(programme)!.id;
        return !held.has(`${input.enrolments[line]} ${allocation} ${tariff}`);
      }),
    ),
  );
  return new Set(unfit);
}
