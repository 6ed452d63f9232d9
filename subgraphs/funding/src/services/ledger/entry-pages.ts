import type { LocalDate, Rupiah } from "@payung/jamsostek";
import { rupiah } from "@payung/jamsostek";
import { groupRows } from "@payung/subgraph-kit";
import type { DataSource } from "typeorm";
import type { TransferKind } from "./post-transfer.js";

/** So many entries of one budget older than a sort key; the latest first. */
export interface EntryRows {
  readonly budgetId: string;
  readonly limit: number;
  /** A transfer's number, as text since it may go beyond 2^31, and an account's. */
  readonly before: readonly [transfer: string, account: number];
}

export const LATEST: EntryRows["before"] = ["9223372036854775807", 0];

/** One account's part of a transfer. */
export interface EntryRow {
  readonly transfer: string;
  readonly account: number;
  readonly transferKind: TransferKind;
  readonly madeOn: LocalDate;
  readonly madeBy: string;
  readonly note: string | null;
  readonly accountKind: "SOURCE" | "FREE" | "RESERVED" | "BILLED" | "PAID";
  readonly allocationId: number | null;
  readonly amount: Rupiah;
  readonly direction: "IN" | "OUT";
}

const SQL = `
  select asked.nr::int, entry.*
  from unnest($1::text[], $2::int[], $3::bigint[], $4::int[]) with ordinality
    as asked(budget_id, page_size, transfer, account, nr)
  cross join lateral (
    select transfer.id::text as transfer, entry.account_id as account, transfer.kind as "transferKind",
           transfer.made_on as "madeOn", transfer.made_by as "madeBy", transfer.note,
           account.kind as "accountKind", account.allocation_id as "allocationId",
           abs(entry.amount) as amount, case when entry.amount > 0 then 'IN' else 'OUT' end as direction
    from transfer
    join entry on entry.transfer_id = transfer.id
    join account on account.id = entry.account_id
    where transfer.budget_id = asked.budget_id and transfer.id <= asked.transfer
      and (transfer.id < asked.transfer or entry.account_id > asked.account)
    order by transfer.id desc, entry.account_id limit asked.page_size
  ) entry
  order by asked.nr, entry.transfer::bigint desc, entry.account`;

/** The rows of any number of pages, in one statement. */
export async function entryRows(database: DataSource, asked: readonly EntryRows[]): Promise<EntryRow[][]> {
  const rows: (Omit<EntryRow, "amount"> & { nr: number; amount: string })[] = await database.query(SQL, [
    asked.map((page) => page.budgetId),
    asked.map((page) => page.limit),
    asked.map((page) => page.before[0]),
    asked.map((page) => page.before[1]),
  ]);
  const pages = groupRows(rows, ({ nr }) => nr - 1);
  return asked.map((_, page) =>
    (pages.get(page) ?? []).map((row) => ({ ...row, amount: rupiah(BigInt(row.amount)) })),
  );
}

export async function entryCounts(database: DataSource, budgets: readonly string[]): Promise<number[]> {
  const rows: { id: string; count: number }[] = await database.query(
    `select budget_id as id, count(*)::int as count from transfer join entry on transfer_id = transfer.id
     where budget_id = any($1) group by 1`,
    [budgets],
  );
  const counts = new Map(rows.map(({ id, count }) => [id, count]));
  return budgets.map((id) => counts.get(id) ?? 0);
}
