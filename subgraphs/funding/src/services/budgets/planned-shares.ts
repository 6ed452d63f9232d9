import { rupiah } from "@payung/jamsostek";
import { groupRows } from "@payung/subgraph-kit";
import type { DataSource } from "typeorm";
import type { PlannedShare } from "../../types/planned-share.js";

/** So many shares of one revision behind a place in its plan; -1 stands before all. */
export interface ShareRows {
  readonly revisionId: string;
  readonly limit: number;
  readonly after: number;
}

const SQL = `
  select asked.nr::int, share.revision_id as "revisionId", share.number, share.region, share.programme,
         share.amount, share.trace
  from unnest($1::text[], $2::int[], $3::int[]) with ordinality as asked(revision_id, page_size, number, nr)
  cross join lateral (
    select * from planned_share
    where planned_share.revision_id = asked.revision_id and planned_share.number > asked.number
    order by number limit asked.page_size
  ) share
  order by asked.nr, share.number`;

/** The rows of any number of pages, in one statement. */
export async function shareRows(
  database: DataSource,
  asked: readonly ShareRows[],
): Promise<PlannedShare[][]> {
  const rows: (Omit<PlannedShare, "amount"> & { nr: number; amount: string })[] = await database.query(SQL, [
    asked.map((page) => page.revisionId),
    asked.map((page) => page.limit),
    asked.map((page) => page.after),
  ]);
  const pages = groupRows(rows, ({ nr }) => nr - 1);
  return asked.map((_, page) =>
    (pages.get(page) ?? []).map((row) => ({ ...row, amount: rupiah(BigInt(row.amount)) })),
  );
}

export async function shareCounts(database: DataSource, revisions: readonly string[]): Promise<number[]> {
  const rows: { id: string; count: number }[] = await database.query(
    "select revision_id as id, count(*)::int as count from planned_share where revision_id = any($1) group by 1",
    [revisions],
  );
  const counts = new Map(rows.map(({ id, count }) => [id, count]));
  return revisions.map((id) => counts.get(id) ?? 0);
}
