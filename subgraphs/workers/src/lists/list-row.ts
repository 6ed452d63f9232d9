import type { ListField } from "./columns/fields.js";
import type { RowProblem } from "./problems/problem.js";

/** What a cell is besides its text. */
export type CellOddity =
  /** The text is the last saved result of a formula. */
  | "FORMULA"
  /** The text is Excel's error, like #N/A. */
  | "ERROR"
  /** The cell was stored as a number, so it has at most 15 digits that can be trusted. */
  | "NUMBER"
  /** A day that Excel stored as a number and showed as a day; the text is YYYY-MM-DD. */
  | "DATE"
  /** A cell that hides others, or is hidden by one. */
  | "MERGED";

export interface OddCell {
  /** From 0. */
  readonly column: number;
  readonly oddity: CellOddity;
  /** Where the merged cell begins, as people see it. */
  readonly fromRow?: number;
}

/** A row of a file before anybody knows what its columns hold. */
export interface RawRow {
  /** As people see it: the file's first row is 1. */
  readonly number: number;
  readonly cells: readonly string[];
  readonly oddCells: readonly OddCell[];
}

/** What the columns of a list hold. */
export interface ListLayout {
  /** As written, by column. */
  readonly headings: readonly string[];
  /** The heading's row, as people see it. */
  readonly headingRow: number;
  /** By what they hold, the columns from 0. */
  readonly columns: Readonly<Partial<Record<ListField, number>>>;
  /** The last column that is read. */
  readonly lastColumn: number;
  /** Numbers without a date's format count days from 1904, as old Macintosh files do. */
  readonly daysFrom1904: boolean;
}

/** A row of people: below the heading, not blank. */
export interface ListRow extends RawRow {
  readonly layout: ListLayout;
  /** What is wrong with the row as such; what is wrong with its cells, `readPerson` says. */
  readonly faults: readonly RowProblem[];
}

export const NO_ODD_CELLS: readonly OddCell[] = [];
export const NO_PROBLEMS: readonly RowProblem[] = [];
