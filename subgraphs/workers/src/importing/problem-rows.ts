import type { Message } from "@payung/jamsostek";
import { withActor } from "@payung/subgraph-kit";
import type { Actor, PersonalData } from "@payung/subgraph-kit";
import type { DataSource } from "typeorm";
import type { RowWithProblems } from "../lists/index.js";

interface StoredProblem {
  readonly row_number: number;
  readonly severity: "ERROR" | "WARNING";
  readonly heading: string | null;
  readonly message: Message;
  readonly row_sealed: Buffer | null;
}

const ROWS_AT_ONCE = 1_000;

/** The rows with problems of a batch in their order, some at a time. */
export async function* problemRows(
  database: DataSource,
  personalData: PersonalData,
  actor: Actor,
  batchId: string,
): AsyncGenerator<RowWithProblems> {
  let after = 0;
  for (;;) {
    const stored: StoredProblem[] = await withActor(database, actor, (manager) =>
      manager.query(PAGE, [batchId, after, ROWS_AT_ONCE]),
    );
    if (stored.length === 0) return;
    for (const row of rowsOf(stored, personalData)) yield row;
    after = stored.at(-1)!.row_number;
  }
}

/** All problems of some rows: a row is never torn apart. */
const PAGE = `
  select row_number, severity, heading, message, row_sealed from import_problem
  where batch_id = $1 and row_number in (
    select distinct row_number from import_problem where batch_id = $1 and row_number > $2
    order by row_number limit $3
  )
  order by row_number, number`;

function rowsOf(stored: readonly StoredProblem[], personalData: PersonalData): RowWithProblems[] {
  const rows = new Map<number, { cells: string[]; problems: RowWithProblems["problems"][number][] }>();
  for (const { row_number, severity, heading, message, row_sealed } of stored) {
    const row = rows.get(row_number) ?? { cells: [], problems: [] };
    if (row_sealed) row.cells = JSON.parse(personalData.decrypt("row", row_sealed)) as string[];
    row.problems.push({ severity, column: heading, message });
    rows.set(row_number, row);
  }
  return [...rows].map(([number, row]) => ({
    row: { number, cells: row.cells },
    problems: row.problems,
  }));
}
