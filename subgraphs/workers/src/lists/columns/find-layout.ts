import { joinMessages } from "@payung/jamsostek";
import type { RawRow, ListLayout } from "../list-row.js";
import { ListFault, listProblem } from "../problems/problem.js";
import type { ListProblem } from "../problems/problem.js";
import { FIELDS } from "./fields.js";
import type { ColumnMapping, ListField } from "./fields.js";
import { fieldOfHeading, normalHeading } from "./headings.js";

/** How far down a heading is looked for: villages put a letterhead above it. */
export const HEADING_WITHIN_ROWS = 20;

export interface LayoutOptions {
  readonly mapping?: ColumnMapping;
  /** What the caller gives for every row, so that no column has to: the village, the category. */
  readonly given?: readonly ListField[];
}

export interface FoundLayout {
  readonly layout: ListLayout;
  readonly notices: readonly ListProblem[];
}

/** How much of a heading each row could be, the best row: what delimiters and sheets are chosen by. */
export function bestHeading(
  rows: readonly RawRow[],
  mapping: ColumnMapping = {},
): { at: number; score: number } {
  const scores = rows.slice(0, HEADING_WITHIN_ROWS).map((row) => headingScore(row.cells, mapping));
  const score = Math.max(0, ...scores);
  return { at: scores.indexOf(score), score };
}

/** @throws ListFault when no row is a heading, a required column is missing, or two hold the same. */
export function findLayout(
  rows: readonly RawRow[],
  daysFrom1904: boolean,
  options: LayoutOptions,
): FoundLayout & { readonly at: number } {
  const { at, score } = bestHeading(rows, options.mapping);
  if (score === 0) throw new ListFault("HEADING_NOT_FOUND", { rows: HEADING_WITHIN_ROWS });
  const headings = rows[at]!.cells.map((cell) => cell.trim().replace(/\s+/g, " "));
  const fields = fieldsOf(headings, options.mapping ?? {});
  const columns = columnsOf(headings, fields);
  requireColumns(columns, options.given ?? []);
  const lastColumn = Math.max(...Object.values(columns));
  const layout = { headings, headingRow: rows[at]!.number, columns, lastColumn, daysFrom1904 };
  return { at, layout, notices: unknownHeadings(headings, fields) };
}

/** Nothing below two known headings with the NIK or the name among them: titles hold such words too. */
function headingScore(cells: readonly string[], mapping: ColumnMapping): number {
  const fields = new Set(fieldsOf(cells, mapping, true).filter((field) => field !== undefined));
  return fields.size >= 2 && (fields.has("nik") || fields.has("name")) ? fields.size : 0;
}

function fieldsOf(
  headings: readonly string[],
  mapping: ColumnMapping,
  lenient = false,
): (ListField | undefined)[] {
  const fields = headings.map((heading) => (heading === "" ? undefined : fieldOfHeading(heading)));
  const missing: string[] = [];
  for (const [column, field] of Object.entries(mapping)) {
    const at = columnNamed(column, headings);
    if (at === -1) missing.push(column);
    else if (!lenient || isWord(headings[at])) fields[at] = field;
  }
  if (missing.length > 0 && !lenient)
    throw new ListFault("MAPPED_COLUMN_MISSING", { columns: missing.join(", ") });
  return fields;
}

/** A letter stands for its column unless a heading is that letter. */
function columnNamed(column: string, headings: readonly string[]): number {
  const wanted = normalHeading(column);
  const at = headings.findIndex((heading) => normalHeading(heading) === wanted && heading !== "");
  if (at !== -1 || !/^[A-Za-z]{1,2}$/.test(column)) return at;
  const letters = Array.from(column.toUpperCase(), (letter) => letter.charCodeAt(0) - 64);
  const index = letters.reduce((sum, value) => sum * 26 + value, 0) - 1;
  return index < headings.length ? index : -1;
}

function isWord(cell: string | undefined): boolean {
  return cell !== undefined && /\p{L}/u.test(cell) && !/\d/.test(cell);
}

function columnsOf(
  headings: readonly string[],
  fields: readonly (ListField | undefined)[],
): Partial<Record<ListField, number>> {
  const columns: Partial<Record<ListField, number>> = {};
  fields.forEach((field, column) => {
    if (field === undefined || field === "unused") return;
    const earlier = columns[field];
    if (earlier === undefined) columns[field] = column;
    else if (field !== "number") {
      const twice = [earlier, column]
        .map((each) => `"${headings[each]}" (${columnLetters(each)})`)
        .join(", ");
      throw new ListFault("COLUMN_TWICE", { field: FIELDS[field], columns: twice });
    }
  });
  return columns;
}

function requireColumns(columns: Partial<Record<ListField, number>>, given: readonly ListField[]): void {
  const has = (field: ListField) => columns[field] !== undefined || given.includes(field);
  const missing = (["nik", "name", "category"] as ListField[]).filter((field) => !has(field));
  if (!has("village") && !has("villageCode")) missing.push("village");
  if (missing.length === 0) return;
  const names = missing.map((field) => FIELDS[field]);
  throw new ListFault("COLUMNS_MISSING", { columns: joinMessages(names, ", ") });
}

function unknownHeadings(
  headings: readonly string[],
  fields: readonly (ListField | undefined)[],
): ListProblem[] {
  const unknown = headings.filter((heading, column) => heading !== "" && fields[column] === undefined);
  if (unknown.length === 0) return [];
  const shown = unknown.slice(0, 10).map((heading) => `"${heading.slice(0, 40)}"`);
  return [listProblem("HEADINGS_UNKNOWN", { columns: shown.join(", ") })];
}

/** "A" for column 0, "AB" for 27. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}
