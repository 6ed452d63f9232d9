import { NO_PROBLEMS } from "./list-row.js";
import type { ListLayout, ListRow, RawRow } from "./list-row.js";
import { rowProblem } from "./problems/problem.js";
import type { RowProblem } from "./problems/problem.js";

/** The rows that hold somebody, with what is wrong with each as a row. */
export function peopleRows(rows: readonly RawRow[], layout: ListLayout, cellsSlip: boolean): ListRow[] {
  const people: ListRow[] = [];
  for (const row of rows) {
    if (isWithoutPerson(row, layout)) continue;
    const { number, cells, oddCells } = row;
    people.push({
      number,
      cells,
      oddCells,
      layout,
      faults: cellsSlip ? slippedCells(cells, layout) : NO_PROBLEMS,
    });
  }
  return people;
}

/** Blank, numbered by the village beforehand, part of the heading, or a row below it that numbers the columns. */
function isWithoutPerson({ number, cells, oddCells }: RawRow, { columns, headingRow }: ListLayout): boolean {
  if (oddCells.some(({ fromRow }) => fromRow !== undefined && fromRow <= headingRow)) return true;
  let filled = 0;
  let numbered = 0;
  for (let column = 0; column < cells.length; column += 1) {
    const cell = cells[column]!;
    if (column === columns.number || isBlank(cell)) continue;
    filled += 1;
    if (number > headingRow + 2) return false;
    if (cell.length <= 4 && /^\(?\d{1,2}\)?$/.test(cell.trim())) numbered += 1;
  }
  return filled === 0 || (filled === numbered && numbered >= 3);
}

function slippedCells(cells: readonly string[], layout: ListLayout): readonly RowProblem[] {
  if (cells.length <= layout.lastColumn) return [rowProblem("CELLS_TOO_FEW", null)];
  if (cells.length <= layout.headings.length) return NO_PROBLEMS;
  const surplus = cells.slice(layout.headings.length);
  return surplus.every(isBlank) ? NO_PROBLEMS : [rowProblem("CELLS_TOO_MANY", null)];
}

export function isBlankRow({ cells }: RawRow): boolean {
  return cells.every(isBlank);
}

function isBlank(cell: string): boolean {
  return cell === "" || cell.trim() === "";
}
