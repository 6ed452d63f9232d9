import type { Month, Rupiah } from "@payung/jamsostek";
import { firstDayOf, rupiah } from "@payung/jamsostek";
import type { RegionCode } from "@payung/plugin-kit";
import { regionRange, withActor } from "@payung/subgraph-kit";
import type { Actor } from "@payung/subgraph-kit";
import type { DataSource, SelectQueryBuilder } from "typeorm";
import { Bill } from "../../entities/bill.js";
import { Budget } from "../../entities/budget.js";
import type { BillStatus } from "../../types/bill-status.js";

/** Which bills a list shows: those that fit all that is given. */
export interface BillSelection {
  readonly budget?: string | null;
  readonly scheme?: string | null;
  readonly region?: RegionCode | null;
  readonly month?: Month | null;
  readonly status?: BillStatus | null;
}

/** So many bills older than one, the latest first. @param before a bill's number, or undefined for the latest */
export function billRows(
  database: DataSource,
  selection: BillSelection,
  limit: number,
  before?: number,
): Promise<Bill[]> {
  const query = selected(database, selection).orderBy("bill.id", "DESC").limit(limit);
  if (before !== undefined) query.andWhere("bill.id < :before", { before });
  return query.getMany();
}

export function countBills(database: DataSource, selection: BillSelection): Promise<number> {
  return selected(database, selection).getCount();
}

function selected(
  database: DataSource,
  { budget, scheme, region, month, status }: BillSelection,
): SelectQueryBuilder<Bill> {
  const query = database
    .getRepository(Bill)
    .createQueryBuilder("bill")
    .innerJoin(Budget, "budget", "budget.id = bill.budgetId");
  if (budget != null) query.andWhere("bill.budgetId = :budget", { budget });
  if (scheme != null) query.andWhere("budget.scheme = :scheme", { scheme });
  if (region != null)
    query.andWhere("budget.region >= :low and budget.region < :high", { ...regionRange(region) });
  if (month != null) query.andWhere("bill.month = :month", { month: firstDayOf(month) });
  if (status != null) query.andWhere("bill.status = :status", { status });
  return query;
}

/** A person on a bill. */
export interface BillLineRow {
  readonly enrolment: string;
  readonly worker: string;
  readonly region: RegionCode;
  readonly amount: Rupiah;
  readonly returned: boolean;
}

const LINES = `
  select line.enrolment_id as enrolment, min(line.worker_id) as worker, min(line.village) as region,
         sum(line.amount) as amount, bool_or(back.bill_id is not null) as returned
  from bill_line line
  left join returned_line back on back.bill_id = line.bill_id
    and back.enrolment_id = line.enrolment_id and back.allocation_id = line.allocation_id
  where line.bill_id = $1 and line.enrolment_id > $2
  group by line.enrolment_id order by line.enrolment_id limit $3`;

/** So many people of a bill behind an enrolment, of those whom the actor may see. */
export function billLines(
  database: DataSource,
  who: Actor,
  bill: number,
  limit: number,
  after: string,
): Promise<BillLineRow[]> {
  return withActor(database, who, async (manager) => {
    const rows: (Omit<BillLineRow, "amount"> & { amount: string })[] = await manager.query(LINES, [
      bill,
      after,
      limit,
    ]);
    return rows.map((row) => ({ ...row, amount: rupiah(BigInt(row.amount)) }));
  });
}

export function countBillLines(database: DataSource, who: Actor, bill: number): Promise<number> {
  return withActor(database, who, async (manager) => {
    const [row]: { count: number }[] = await manager.query(
      "select count(distinct enrolment_id)::int as count from bill_line where bill_id = $1",
      [bill],
    );
    return row!.count;
  });
}
