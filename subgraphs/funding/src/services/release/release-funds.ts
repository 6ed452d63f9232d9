import { rupiah } from "@payung/jamsostek";
import type { LocalDate, Month } from "@payung/jamsostek";
import { groupRows, todayIn, withActor } from "@payung/subgraph-kit";
import type { Actor, Clock } from "@payung/subgraph-kit";
import type { DataSource, EntityManager } from "typeorm";
import { accountsOfAllocations, lockAccounts } from "../ledger/accounts.js";
import { moved, postTransfer } from "../ledger/post-transfer.js";
import { monthNumber, monthOfYear, yearOfMonth } from "../reserve/reservation-input.js";

export interface ReleaseFunds {
  readonly key: string;
  readonly enrolments: readonly string[];
  /** The last month kept; null: all is released. */
  readonly afterMonth?: Month | null;
  readonly reason: string;
}

export interface ReleaseFundsAnswer {
  /** Enrolments that keep money until a later month than was asked, because it stands on a bill. */
  readonly kept: readonly { readonly enrolment: string; readonly untilMonth: Month }[];
}

interface ReleasedLine {
  readonly enrolment: string;
  readonly allocation: number;
  readonly year: number;
  /** The last month that is kept, 1 to 12; 0: none. */
  readonly kept: number;
  readonly asked: number;
  readonly freed: string;
}

/**
 * Frees what is reserved for months after the one named and stands on no bill, proposed or approved. Sent again it frees
 * what bills have let go since, and answers what they keep now: an answer that was lost says nothing any more.
 * Enrolments without money are passed over.
 */
export function releaseFunds(
  { database, clock }: { readonly database: DataSource; readonly clock: Clock },
  who: Actor,
  input: ReleaseFunds,
): Promise<ReleaseFundsAnswer> {
  return withActor(database, who, (manager) => release(manager, who, input, todayIn(clock)));
}

/** As releaseFunds(), within a transaction. */
export async function release(
  manager: EntityManager,
  who: Actor,
  { key, enrolments, afterMonth, reason }: ReleaseFunds,
  on: LocalDate,
): Promise<ReleaseFundsAnswer> {
  const drawn: { id: number }[] = await manager.query(
    "select distinct allocation_id as id from reservation_line where enrolment_id = any($1)",
    [enrolments],
  );
  const accounts = await accountsOfAllocations(
    manager,
    drawn.map(({ id }) => id),
  );
  await lockAccounts(
    manager,
    accounts.flatMap(({ free, reserved }) => [free, reserved]),
  );
  const lines = await shortened(manager, enrolments, afterMonth);
  const byAllocation = groupRows(lines, ({ allocation }) => allocation);
  for (const [budgetId, parts] of groupRows(accounts, ({ budget }) => budget)) {
    const transfer = { budgetId, kind: "RELEASE", subject: key, madeOn: on, madeBy: who.subject } as const;
    const movements = parts.flatMap(({ allocation, free, reserved }) =>
      moved(reserved, free, freedBy(byAllocation.get(allocation) ?? [])),
    );
    await postTransfer(manager, { ...transfer, note: reason }, movements);
  }
  return { kept: keptLonger(lines) };
}

function freedBy(lines: readonly ReleasedLine[]) {
  return rupiah(lines.reduce((sum, { freed }) => sum + BigInt(freed), 0n));
}

function keptLonger(lines: readonly ReleasedLine[]): ReleaseFundsAnswer["kept"] {
  const longer = lines.filter(({ kept, asked }) => kept > asked);
  const byEnrolment = new Map(longer.map((each) => [each.enrolment, each]));
  return [...byEnrolment.values()].map(({ enrolment, year, kept }) => ({
    enrolment,
    untilMonth: monthOfYear(year, kept),
  }));
}

/**
 * A month of an earlier year keeps nothing of this one, one of a later year all. A line that lasts longer than asked is
 * told of also where bills keep all of it: whoever asks would take those months for free.
 */
const SQL = `
  with line as (
    select reserved.*, budget.year,
           case when $2::int is null or $2 < budget.year then 0 when $2 > budget.year then 12 else $3::int end as asked
    from reservation_line reserved
    join allocation on allocation.id = reserved.allocation_id
    join budget on budget.id = allocation.budget_id
    where reserved.enrolment_id = any($1)
  ), longer as (
    select line.*, case when ends.month < line.from_month then 0 else ends.month end as kept,
           (select coalesce(sum(amount), 0) from unnest(
             tariff.amounts[greatest(ends.month + 1, line.from_month):line.until_month]) as amount) as freed
    from line
    join tariff on tariff.id = line.tariff_id
    cross join lateral (
      select max(month) as last from bill_line
      where bill_line.enrolment_id = line.enrolment_id and bill_line.allocation_id = line.allocation_id
    ) billed
    cross join lateral (select least(line.until_month, greatest(line.asked, billed.last)) as month) ends
    where line.until_month > line.asked
  ), changed as (
    update reservation_line set until_month = longer.kept from longer
    where longer.kept > 0 and longer.kept < longer.until_month
      and reservation_line.enrolment_id = longer.enrolment_id
      and reservation_line.allocation_id = longer.allocation_id
  ), removed as (
    delete from reservation_line using longer
    where longer.kept = 0 and reservation_line.enrolment_id = longer.enrolment_id
      and reservation_line.allocation_id = longer.allocation_id
  )
  select enrolment_id as enrolment, allocation_id as allocation, year, kept, asked, freed
  from longer order by enrolment_id`;

async function shortened(
  manager: EntityManager,
  enrolments: readonly string[],
  afterMonth: Month | null | undefined,
): Promise<ReleasedLine[]> {
  const month = afterMonth == null ? [null, null] : [yearOfMonth(afterMonth), monthNumber(afterMonth)];
  return manager.query(SQL, [enrolments, ...month]);
}
