import { firstDayOf } from "@payung/jamsostek";
import type { Month } from "@payung/jamsostek";
import { groupRows } from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";

export interface CountedWorker {
  readonly province: string;
  readonly id: string;
}

/** Both counted. */
export interface MonthRange {
  readonly from: Month;
  readonly until: Month;
}

/**
 * Makes a change of workers or their enrolments and says in coverage_delta what it does to the counts: in the same
 * transaction, so that both hold or neither. The caller has locked the workers.
 * @param months all in which the change may alter how one of the workers is covered
 */
export async function recordCoverage<T>(
  manager: EntityManager,
  workers: readonly CountedWorker[],
  months: MonthRange,
  change: () => Promise<T>,
): Promise<T> {
  await addStates(manager, workers, months, -1);
  const result = await change();
  await addStates(manager, workers, months, 1);
  return result;
}

async function addStates(
  manager: EntityManager,
  workers: readonly CountedWorker[],
  { from, until }: MonthRange,
  sign: 1 | -1,
): Promise<void> {
  for (const [province, there] of groupRows(workers, (worker) => worker.province)) {
    const ids = [...new Set(there.map(({ id }) => id))];
    await manager.query(ADD_STATES, [province, ids, firstDayOf(from), firstDayOf(until), sign]);
  }
}

/** What the columns of coverage_delta are, but for its own number. */
const COLUMNS =
  "from_month, until_month, region, measure, category, sex, schemes, payers, programmes, synthetic, persons";

export const ADD_STATES = `insert into coverage_delta (${COLUMNS})
  select ${COLUMNS.replace(/persons$/, "persons * $5::integer")} from coverage_states($1, $2, $3, $4)`;
