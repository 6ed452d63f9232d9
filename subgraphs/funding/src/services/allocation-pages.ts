import { groupRows, rowsByKey } from "@payung/subgraph-kit";
import type { DataSource } from "typeorm";
import { Allocation } from "../entities/allocation.js";

/** So many allocations of one budget behind a sort key (region, id); region "" and id 0 stand before all. */
export interface AllocationRows {
  readonly budgetId: string;
  readonly limit: number;
  readonly after: readonly [region: string, id: number];
}

const SQL = `
  select asked.nr::int, page.id
  from unnest($1::text[], $2::int[], $3::text[], $4::int[]) with ordinality
    as asked(budget_id, page_size, region, id, nr)
  cross join lateral (
    select id, region from allocation
    where allocation.budget_id = asked.budget_id
      and (allocation.region, allocation.id) > (asked.region collate "C", asked.id)
    order by region, id limit asked.page_size
  ) page
  order by asked.nr, page.region, page.id`;

/** The rows of any number of pages, in two statements. */
export async function allocationRows(
  database: DataSource,
  asked: readonly AllocationRows[],
): Promise<Allocation[][]> {
  const found: { nr: number; id: number }[] = await database.query(SQL, [
    asked.map((page) => page.budgetId),
    asked.map((page) => page.limit),
    asked.map((page) => page.after[0]),
    asked.map((page) => page.after[1]),
  ]);
  const ids = found.map(({ id }) => id);
  const rows = await rowsByKey(database, Allocation, "id", ids);
  const pages = groupRows([...found.keys()], (index) => found[index]!.nr - 1);
  return asked.map((_, page) => (pages.get(page) ?? []).map((index) => rows[index]!));
}

export async function allocationCounts(
  database: DataSource,
  budgetIds: readonly string[],
): Promise<number[]> {
  const rows: { id: string; count: number }[] = await database.query(
    "select budget_id as id, count(*)::int as count from allocation where budget_id = any($1) group by 1",
    [budgetIds],
  );
  const counts = new Map(rows.map(({ id, count }) => [id, count]));
  return budgetIds.map((id) => counts.get(id) ?? 0);
}
