import type { Programme } from "@payung/jamsostek";
import { groupRows, regionMatch } from "@payung/subgraph-kit";
import type { DataSource } from "typeorm";
import { SUMS, balanceOf } from "./balances.js";
import type { Balance, BalanceRow } from "./balances.js";
import type { RegionYear } from "./region-funding-facts.js";

/** Money of budgets that keep an account for each programme. */
export type AccountBalance = Balance & { readonly programme: Programme };

const SQL = `
  select asked.nr::int, allocation.programme, ${SUMS}
  from budget
  join account on account.budget_id = budget.id
  join allocation on allocation.id = account.allocation_id and allocation.programme is not null
  cross join unnest($3::int[]) as level(length)
  join unnest($1::text[], $2::int[]) with ordinality as asked(prefix, year, nr)
    on asked.prefix = left(budget.region, level.length) and length(asked.prefix) = level.length
    and asked.year = budget.year
  where budget.year = any($2) and budget.region >= $4 and budget.region < $5
  group by asked.nr, allocation.programme
  order by asked.nr, allocation.programme`;

/** Of any number of regions and years in one statement. */
export async function regionAccounts(
  database: DataSource,
  asked: readonly RegionYear[],
): Promise<(readonly AccountBalance[])[]> {
  const { prefixes, lengths, low, high } = regionMatch(asked.map(({ region }) => region));
  const years = asked.map(({ year }) => year);
  const rows: (BalanceRow & { nr: number; programme: Programme })[] = await database.query(SQL, [
    prefixes,
    years,
    lengths,
    low,
    high,
  ]);
  const byRegion = groupRows(rows, (row) => row.nr - 1);
  return asked.map((_, index) =>
    (byRegion.get(index) ?? []).map((row) => ({ programme: row.programme, ...balanceOf(row) })),
  );
}
