import { Readable, pipeline } from "node:stream";
import { CsvError, parse } from "csv-parse";
import type { Options } from "csv-parse";
import { parse as parseSync } from "csv-parse/sync";
import { bestHeading } from "../columns/find-layout.js";
import type { ColumnMapping } from "../columns/fields.js";
import { NO_ODD_CELLS } from "../list-row.js";
import type { OddCell, RawRow } from "../list-row.js";
import { ListFault } from "../problems/problem.js";
import { resumed } from "./limited.js";

const DELIMITERS = [";", ",", "\t", "|"] as const;
/** A longer row is no row of people but a quotation mark that nobody closed. */
const MAX_ROW_LENGTH = 65_536;
const ROWS_AT_ONCE = 500;
/** A row of separators alone can have thousands of cells. */
const CELLS_AT_ONCE = 50_000;

/**
 * The rows of a CSV text, some hundreds at once. Blank rows count and are given on.
 * @param utf8 without a mark. @throws ListFault QUOTE_NOT_CLOSED
 */
export async function* csvRows(
  utf8: AsyncIterable<Buffer>,
  mapping: ColumnMapping,
): AsyncGenerator<RawRow[]> {
  const { sample, all } = await withSample(utf8);
  const { delimiter, skip } = dialect(sample.toString("utf8"), mapping);
  const parser = parse(csvOptions(delimiter));
  // A failure of either comes out of the loop below.
  pipeline(Readable.from(all), parser, () => {});
  let read = 0;
  let rows: RawRow[] = [];
  let cellsHeld = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      read += 1;
      if (read <= skip) continue;
      rows.push(csvRow(read - skip, cells));
      cellsHeld += cells.length;
      if (rows.length < ROWS_AT_ONCE && cellsHeld < CELLS_AT_ONCE) continue;
      yield rows;
      [rows, cellsHeld] = [[], 0];
    }
  } catch (error) {
    throw error instanceof CsvError ? new ListFault("QUOTE_NOT_CLOSED", { row: read - skip + 1 }) : error;
  }
  if (rows.length > 0) yield rows;
}

function csvOptions(delimiter: string): Options {
  return {
    delimiter,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MAX_ROW_LENGTH,
  };
}

async function withSample(
  utf8: AsyncIterable<Buffer>,
): Promise<{ sample: Buffer; all: AsyncIterable<Buffer> }> {
  const chunks = utf8[Symbol.asyncIterator]();
  const taken: Buffer[] = [];
  let bytes = 0;
  while (bytes < MAX_ROW_LENGTH) {
    const next = await chunks.next();
    if (next.done === true) break;
    taken.push(next.value);
    bytes += next.value.length;
  }
  return { sample: Buffer.concat(taken).subarray(0, MAX_ROW_LENGTH), all: resumed(taken, chunks) };
}

/** Excel's own first line "sep=;" says the delimiter and is no row; else it is the one that shows most of a heading. */
function dialect(sample: string, mapping: ColumnMapping): { delimiter: string; skip: number } {
  const said = /^"?sep=(.)"?\r?\n/.exec(sample)?.[1];
  if (said !== undefined) return { delimiter: said, skip: 1 };
  const scores = DELIMITERS.map((delimiter) => bestHeading(sampleRows(sample, delimiter), mapping).score);
  return { delimiter: DELIMITERS[scores.indexOf(Math.max(...scores))]!, skip: 0 };
}

function sampleRows(sample: string, delimiter: string): RawRow[] {
  try {
    const rows: string[][] = parseSync(sample, { ...csvOptions(delimiter), to: 20, columns: false });
    return rows.map((cells, index) => csvRow(index + 1, cells));
  } catch {
    // Cut amid a quoted cell, or quoted by rules of another delimiter.
    return [];
  }
}

function csvRow(number: number, cells: string[]): RawRow {
  let oddCells: OddCell[] | undefined;
  for (let column = 0; column < cells.length; column += 1) {
    const cell = cells[column]!;
    const first = cell.charCodeAt(0);
    if (first === APOSTROPHE) cells[column] = cell.slice(1);
    if (first !== EQUALS) continue;
    // ="12" is how a program tells Excel that 12 is a text.
    const text = /^="([^"]*)"$/.exec(cell)?.[1];
    if (text === undefined) (oddCells ??= []).push({ column, oddity: "FORMULA" });
    else cells[column] = text;
  }
  return { number, cells, oddCells: oddCells ?? NO_ODD_CELLS };
}

const APOSTROPHE = 39;
const EQUALS = 61;
