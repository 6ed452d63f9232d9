import type { Placeholder } from "@payung/jamsostek";
import type { ListField } from "../columns/fields.js";
import { NO_PROBLEMS } from "../list-row.js";
import type { CellOddity, ListRow } from "../list-row.js";
import type { ListProblemCode } from "../problems/catalogue.js";
import { rowProblem } from "../problems/problem.js";
import type { RowProblem } from "../problems/problem.js";

/** Here a wrong digit is another person, so that no computed value is taken. */
const NO_FORMULA: readonly ListField[] = ["nik", "birthDate", "birthPlaceAndDate"];

/** Cells of one row by what they hold, and what is wrong with them so far. */
export class RowReader {
  #problems: RowProblem[] | undefined;
  #refused: Set<number> | undefined;
  #wrong = false;

  constructor(readonly row: ListRow) {
    if (row.faults.length > 0) {
      this.#problems = [...row.faults];
      this.#wrong = row.faults.some(({ severity }) => severity === "ERROR");
    }
    if (row.oddCells.length > 0) this.#judgeOddCells();
  }

  get problems(): readonly RowProblem[] {
    return this.#problems ?? NO_PROBLEMS;
  }

  /** True once an error is among the problems. */
  get wrong(): boolean {
    return this.#wrong;
  }

  /** The cell without spaces around it; empty where the list has no such column. */
  text(field: ListField): string {
    const column = this.row.layout.columns[field];
    return column === undefined ? "" : (this.row.cells[column] ?? "").trim();
  }

  /** True where the cell was refused already, whatever it holds. */
  isRefused(field: ListField): boolean {
    const column = this.row.layout.columns[field];
    return column !== undefined && this.#refused !== undefined && this.#refused.has(column);
  }

  is(field: ListField, oddity: CellOddity): boolean {
    const { oddCells, layout } = this.row;
    if (oddCells.length === 0) return false;
    return oddCells.some((cell) => cell.oddity === oddity && cell.column === layout.columns[field]);
  }

  /** Keeps a problem of the cell. @returns nothing, which is what a reader makes of a cell that it refuses */
  report(
    code: ListProblemCode,
    field: ListField | null,
    values?: Readonly<Record<string, Placeholder>>,
  ): undefined {
    const column = field === null ? undefined : this.row.layout.columns[field];
    this.#add(rowProblem(code, column === undefined ? null : this.row.layout.headings[column]!, values));
    return undefined;
  }

  #add(problem: RowProblem): void {
    (this.#problems ??= []).push(problem);
    if (problem.severity === "ERROR") this.#wrong = true;
  }

  #judgeOddCells(): void {
    const { cells, oddCells, layout } = this.row;
    for (const [field, column] of Object.entries(layout.columns) as [ListField, number][]) {
      if (field === "number") continue;
      for (const { oddity } of oddCells.filter((cell) => cell.column === column)) {
        const code = codeOf(oddity, field, cells[column] ?? "");
        if (code === undefined) continue;
        this.report(code, field);
        if (code !== "FORMULA_TAKEN") (this.#refused ??= new Set()).add(column);
      }
    }
  }
}

function codeOf(oddity: CellOddity, field: ListField, text: string): ListProblemCode | undefined {
  if (oddity === "MERGED") return "CELL_MERGED";
  if (oddity === "ERROR") return "CELL_ERROR";
  if (oddity !== "FORMULA") return undefined;
  // In a CSV there is the formula alone, without a result.
  return NO_FORMULA.includes(field) || text.startsWith("=") ? "FORMULA_REFUSED" : "FORMULA_TAKEN";
}
