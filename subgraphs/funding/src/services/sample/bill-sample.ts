import { addMonths, firstDayOf, month, monthOf, yearOf } from "@payung/jamsostek";
import type { LocalDate, Month } from "@payung/jamsostek";
import { withActor } from "@payung/subgraph-kit";
import type { DataSource } from "typeorm";
import { decideBill } from "../bills/decide-bill.js";
import { payBill } from "../bills/pay-bill.js";
import { proposeBill } from "../bills/propose-bill.js";
import { uuidOf } from "../reserve/reserve-funds.js";
import { CHECKER, MAKER, noonOf } from "./sample-actors.js";

/** A bill for each month of the year so far, made on its first day and paid on that of the next one where that has come. */
export async function billSample(database: DataSource, budget: string, today: LocalDate): Promise<void> {
  const paid = await paidMonths(database, budget);
  const january = month(`${yearOf(today)}-01`);
  for (let index = 0; index < 12; index++) {
    const of = addMonths(january, index);
    if (of <= monthOf(today) && !paid.has(of)) await bill(database, budget, of, today);
  }
  // The sample's people have their cover already: nobody needs to be told.
  await withActor(database, MAKER, (manager) =>
    manager.query("update outbox set delivered = true from bill where bill.id = bill_id and budget_id = $1", [
      budget,
    ]),
  );
}

/** Under keys of its own, so that a month that was begun is ended, not begun again. */
async function bill(database: DataSource, budget: string, of: Month, today: LocalDate): Promise<void> {
  const parts = { database, clock: noonOf(firstDayOf(of)) };
  const key = uuidOf(`sample bill ${budget} ${of}`);
  const made = await proposeBill(parts, MAKER, { budget, month: of }, key);
  await decideBill(parts, CHECKER, { ...made, approve: true, note: null }, key);
  const paidOn = firstDayOf(addMonths(of, 1));
  if (paidOn > today) return;
  const payment = { ...made, paidOn, reference: "Contoh" };
  await payBill({ database, clock: noonOf(paidOn) }, MAKER, payment, key);
}

async function paidMonths(database: DataSource, budget: string): Promise<ReadonlySet<Month>> {
  const rows: { month: string }[] = await database.query(
    "select month from bill where budget_id = $1 and status = 'PAID'",
    [budget],
  );
  return new Set(rows.map((row) => month(row.month.slice(0, 7))));
}
