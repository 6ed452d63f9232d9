import { firstDayOf } from "@payung/jamsostek";
import type { Month } from "@payung/jamsostek";
import type { RegionCode } from "@payung/plugin-kit";
import { Refused, idempotent, problem, requireActingIn, todayIn, withActor } from "@payung/subgraph-kit";
import type { Actor, Clock } from "@payung/subgraph-kit";
import type { DataSource, EntityManager } from "typeorm";
import { accountsOfBudgets, lockAccounts } from "../ledger/accounts.js";
import { MAKERS } from "../may-act.js";
import { monthNumber, yearOfMonth } from "../reserve/reservation-input.js";

export interface BillingParts {
  readonly database: DataSource;
  readonly clock: Clock;
}

export interface BillProposal {
  /** The number of the budget. */
  readonly budget: string;
  readonly month: Month;
}

/**
 * Freezes the list of a month: everybody whose reserved months hold it, who is known to be enrolled and is on no bill of
 * it. What comes later is on a later bill of the same month. @returns the bill's number. @throws Refused
 */
export function proposeBill(
  { database, clock }: BillingParts,
  who: Actor,
  proposal: BillProposal,
  key: string,
): Promise<{ readonly bill: number }> {
  const call = { actor: who, mutation: "proposeBill", key, input: proposal };
  return withActor(database, who, async (manager) => {
    const budget = await budgetFor(manager, who, proposal);
    return idempotent(manager, call, async () => {
      if (budget.year !== yearOfMonth(proposal.month))
        throw new Refused(problem("MONTH_OUTSIDE_YEAR", { year: budget.year }, "month"));
      const [bill]: { id: number }[] = await manager.query(
        `insert into bill (budget_id, month, status, amount, persons, made_by, made_on)
         values ($1, $2, 'PROPOSED', 0, 0, $3, $4) returning id`,
        [proposal.budget, firstDayOf(proposal.month), who.subject, todayIn(clock, budget.region)],
      );
      await freeze(manager, bill!.id, proposal);
      return { bill: bill!.id };
    });
  });
}

async function budgetFor(
  manager: EntityManager,
  who: Actor,
  { budget: id }: BillProposal,
): Promise<{ readonly region: RegionCode; readonly year: number }> {
  const [budget]: { region: RegionCode; year: number }[] = await manager.query(
    "select region, year from budget where id = $1",
    [id],
  );
  if (!budget) throw new Refused(problem("NOT_FOUND", {}, "budget"));
  requireActingIn(who, MAKERS, budget.region);
  return budget;
}

const LINES = `
  insert into bill_line (bill_id, enrolment_id, allocation_id, month, amount, worker_id, village)
  select $1, line.enrolment_id, line.allocation_id, $3::smallint, tariff.amounts[$3::smallint], line.worker_id, line.village
  from allocation
  join reservation_line line on line.allocation_id = allocation.id
  join tariff on tariff.id = line.tariff_id
  where allocation.budget_id = $2 and $3::smallint between line.from_month and line.until_month
    and not exists (select from open_reservation where open_reservation.reservation_id = line.reservation_id)
    and not exists (
      select from bill_line billed
      where billed.enrolment_id = line.enrolment_id and billed.allocation_id = line.allocation_id
        and billed.month = $3::smallint
    )
  order by line.enrolment_id, line.allocation_id`;

/** The accounts are locked before the list is read, so that nobody on it is released meanwhile. */
async function freeze(manager: EntityManager, bill: number, { budget, month }: BillProposal): Promise<void> {
  const accounts = await accountsOfBudgets(manager, [budget]);
  await lockAccounts(
    manager,
    accounts.map(({ reserved }) => reserved),
  );
  await manager.query(LINES, [bill, budget, monthNumber(month)]);
  const [, frozen]: [unknown, number] = await manager.query(
    `update bill set amount = frozen.amount, persons = frozen.persons
     from (select sum(amount) as amount, count(distinct enrolment_id) as persons
           from bill_line where bill_id = $1) frozen
     where id = $1 and frozen.persons > 0`,
    [bill],
  );
  if (frozen === 0) throw new Refused(problem("NOBODY_TO_BILL", {}, "month"));
}
