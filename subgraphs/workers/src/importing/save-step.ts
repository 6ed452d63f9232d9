import type { PersonalData } from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";
import type { Outcome } from "../enrolling/candidate.js";
import type { RowProblem } from "../lists/index.js";
import type { ReadRow } from "./read-row.js";

/** What a step adds to its batch. */
export interface StepResult {
  readonly batchId: string;
  /** How many steps came before. */
  readonly step: number;
  readonly rows: readonly ReadRow[];
  /** Of those rows that are persons, by row. */
  readonly outcomes: readonly Outcome[];
}

/**
 * Counts a step's rows and keeps what is wrong with them, in the step's own transaction.
 * @throws Error when the step was counted before: then another process has done it
 */
export async function saveStep(
  manager: EntityManager,
  personalData: PersonalData,
  { batchId, step, rows, outcomes }: StepResult,
): Promise<void> {
  const byRow = new Map(outcomes.map((outcome) => [outcome.row, outcome]));
  const problems = rows.flatMap((row) => problemRows(personalData, row, byRow.get(row.number)));
  const kinds = rows.map((row) => byRow.get(row.number)?.kind ?? "REFUSED");
  const count = (kind: Outcome["kind"]): number => kinds.filter((each) => each === kind).length;
  const warned = new Set(problems.filter(({ severity }) => severity === "WARNING").map(({ row }) => row))
    .size;
  const [, counted]: [unknown[], number] = await manager.query(COUNT, [
    batchId,
    step,
    rows.length,
    count("ENROLLED"),
    count("CHANGED"),
    count("UNCHANGED"),
    count("QUEUED"),
    count("REFUSED"),
    warned,
  ]);
  if (counted !== 1) throw new Error(`Step ${step} of the list ${batchId} was done before`);
  if (problems.length > 0) await addProblems(manager, batchId, problems);
}

const COUNT = `update import_batch set steps = steps + 1, rows = rows + $3, accepted = accepted + $4,
    changed = changed + $5, unchanged = unchanged + $6, queued = queued + $7, rejected = rejected + $8,
    warnings = warnings + $9
  where id = $1 and steps = $2`;

interface ProblemRow extends Omit<RowProblem, "column"> {
  readonly row: number;
  readonly number: number;
  readonly heading: string | null;
  readonly sealed: Buffer | null;
}

/** A row's problems of its cells and of its person, the row as written sealed beside the first. */
function problemRows(
  personalData: PersonalData,
  { number: row, cells, problems }: ReadRow,
  outcome: Outcome | undefined,
): ProblemRow[] {
  const ofPerson = (outcome?.problems ?? []).map((problem) => ({ ...problem, column: null }));
  return [...problems, ...ofPerson].map(({ severity, code, message, column }, number) => ({
    row,
    number,
    severity,
    code,
    message,
    heading: column,
    sealed: number === 0 ? personalData.encrypt("row", JSON.stringify(cells)) : null,
  })) as ProblemRow[];
}

async function addProblems(
  manager: EntityManager,
  batchId: string,
  problems: readonly ProblemRow[],
): Promise<void> {
  await manager.query(ADD_PROBLEMS, [
    batchId,
    problems.map(({ row }) => row),
    problems.map(({ number }) => number),
    problems.map(({ severity }) => severity),
    problems.map(({ code }) => code),
    problems.map(({ heading }) => heading),
    problems.map(({ message }) => JSON.stringify(message)),
    problems.map(({ sealed }) => sealed),
  ]);
}

const ADD_PROBLEMS = `
  insert into import_problem (batch_id, row_number, number, severity, code, heading, message, row_sealed)
  select $1, * from unnest($2::int[], $3::smallint[], $4::text[], $5::text[], $6::text[], $7::jsonb[], $8::bytea[])`;
