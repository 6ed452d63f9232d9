import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { HEADING_WITHIN_ROWS, findLayout } from "./columns/find-layout.js";
import type { LayoutOptions } from "./columns/find-layout.js";
import { NO_PROBLEMS } from "./list-row.js";
import type { ListLayout, ListRow, RawRow } from "./list-row.js";
import { ListFault, rowProblem } from "./problems/problem.js";
import type { ListProblem, RowProblem } from "./problems/problem.js";
import { counted } from "./raw-rows.js";
import type { RawRows, ReadProgress } from "./raw-rows.js";
import { csvRows } from "./text/csv-rows.js";
import { fileKind, refuseOle } from "./text/file-kind.js";
import { limited, resumed, tooLarge } from "./text/limited.js";
import { toUtf8 } from "./text/to-utf8.js";
import { openXlsx } from "./xlsx/open-xlsx.js";

/** A file on disk, or its bytes. XLSX is best read from disk: its bytes have to be held whole. */
export type ListSource = string | AsyncIterable<Buffer>;

export interface ListOptions extends LayoutOptions {
  /** Of the file; 200 MB unless said. */
  readonly maxBytes?: number;
  /** Of all that an XLSX unpacks to; 50 MB unless said. */
  readonly maxUnpackedBytes?: number;
}

/** A list that is being read: once, from its start. Its rows come in batches, or one by one. */
export interface ListReading extends AsyncIterable<ListRow> {
  /** What the whole list is told; complete when its rows are at an end. */
  readonly notices: readonly ListProblem[];
  /** Known with the first row. */
  readonly layout: ListLayout | undefined;
  /** For a progress bar. */
  readonly progress: Readonly<ReadProgress>;
  /** Some hundreds of rows at once, which is faster. */
  batches(): AsyncIterable<ListRow[]>;
}

const MAX_BYTES = 200_000_000;
const MAX_UNPACKED_BYTES = 50_000_000;

/**
 * Reads a list of people as a village sends it, CSV or XLSX. Nothing is held but some hundreds of rows (of an XLSX also
 * its shared texts).
 * @throws ListFault from the iteration, also after rows were given: then the list is refused as a whole
 */
export function readList(source: ListSource, options: ListOptions = {}): ListReading {
  const notices: ListProblem[] = [];
  const progress: ReadProgress = { readBytes: 0, totalBytes: undefined };
  const reading = {
    notices,
    progress,
    layout: undefined as ListLayout | undefined,
    batches: () =>
      readBatches(source, options, { notices, progress, found: (layout) => (reading.layout = layout) }),
    async *[Symbol.asyncIterator]() {
      for await (const rows of reading.batches()) yield* rows;
    },
  };
  return reading;
}

/** What is learnt of a list while it is read. */
interface Learnt {
  readonly notices: ListProblem[];
  readonly progress: ReadProgress;
  readonly found: (layout: ListLayout) => void;
}

async function* readBatches(
  source: ListSource,
  options: ListOptions,
  { notices, progress, found }: Learnt,
): AsyncGenerator<ListRow[]> {
  const raw = await openRows(source, options, progress, (problem) => void notices.push(problem));
  let head: RawRow[] | undefined = [];
  let layout: ListLayout | undefined;
  let any = false;
  const take = (rows: RawRow[]): ListRow[] => {
    const people = peopleRows(rows, layout!, raw.cellsSlip);
    any ||= people.length > 0;
    return people;
  };
  const start = (rows: RawRow[]): ListRow[] => {
    const heading = findLayout(rows, raw.daysFrom1904, options);
    notices.push(...heading.notices);
    found((layout = heading.layout));
    head = undefined;
    return take(rows.slice(heading.at + 1));
  };
  for await (const rows of raw.batches) {
    if (head !== undefined) head.push(...rows);
    if (head !== undefined && head.length < HEADING_WITHIN_ROWS) continue;
    const people = head === undefined ? take(rows) : start(head);
    if (people.length > 0) yield people;
  }
  if (head !== undefined) {
    if (head.every(({ cells }) => cells.every(isBlank))) throw new ListFault("FILE_EMPTY");
    const people = start(head);
    if (people.length > 0) yield people;
  }
  if (!any) throw new ListFault("NO_ROWS");
}

async function openRows(
  source: ListSource,
  options: ListOptions,
  progress: ReadProgress,
  notice: (problem: ListProblem) => void,
): Promise<RawRows> {
  const { maxBytes = MAX_BYTES, maxUnpackedBytes = MAX_UNPACKED_BYTES, mapping = {} } = options;
  progress.totalBytes = typeof source === "string" ? (await stat(source)).size : undefined;
  if ((progress.totalBytes ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const file = typeof source === "string" ? createReadStream(source) : source;
  const chunks = limited(counted(file, progress), maxBytes);
  const { start, all } = await firstBytes(chunks);
  const kind = fileKind(start);
  if (kind === "OLE") return refuseOle(all);
  if (kind === "ZIP") {
    const zip = typeof source === "string" ? await closed(all, source) : all;
    return openXlsx(zip, maxUnpackedBytes, mapping, { progress, notice });
  }
  return { batches: csvRows(toUtf8(all, notice), mapping), cellsSlip: true, daysFrom1904: false };
}

/** Enough to know a file by. @throws ListFault FILE_EMPTY */
async function firstBytes(
  chunks: AsyncGenerator<Buffer>,
): Promise<{ start: Buffer; all: AsyncGenerator<Buffer> }> {
  const taken: Buffer[] = [];
  while (taken.reduce((sum, chunk) => sum + chunk.length, 0) < 4096) {
    const next = await chunks.next();
    if (next.done === true) break;
    taken.push(next.value);
  }
  const start = Buffer.concat(taken);
  if (start.length === 0) throw new ListFault("FILE_EMPTY");
  return { start, all: resumed(taken, chunks) };
}

/** The path, once the file is no longer read as a stream. */
async function closed(chunks: AsyncGenerator<Buffer>, path: string): Promise<string> {
  // Only a generator that has begun runs its end.
  await chunks.next();
  await chunks.return(undefined);
  return path;
}

function peopleRows(rows: readonly RawRow[], layout: ListLayout, cellsSlip: boolean): ListRow[] {
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

function isBlank(cell: string): boolean {
  return cell === "" || cell.trim() === "";
}
