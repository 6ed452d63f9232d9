import type { RawRow } from "./list-row.js";

/** The rows of any file, and how they are to be understood. */
export interface RawRows {
  /** Some hundreds of rows at once. */
  readonly batches: AsyncIterable<RawRow[]>;
  /** The cells of a CSV slip when one is missing; those of a sheet know their column. */
  readonly cellsSlip: boolean;
  /** Numbers without a date's format count days from 1904. */
  readonly daysFrom1904: boolean;
}
