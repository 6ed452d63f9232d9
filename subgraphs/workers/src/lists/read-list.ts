import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { HEADING_WITHIN_ROWS, findLayout } from "./columns/find-layout.js";
import type { LayoutOptions } from "./columns/find-layout.js";
import type { ListLayout, ListRow, RawRow } from "./list-row.js";
import { isBlankRow, peopleRows } from "./people-rows.js";
import { ListFault } from "./problems/problem.js";
import type { ListProblem } from "./problems/problem.js";
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
  const learnt: Learnt = {
    notices: [],
    progress: { readBytes: 0, totalBytes: undefined },
    layout: undefined,
  };
  return {
    notices: learnt.notices,
    progress: learnt.progress,
    get layout() {
      return learnt.layout;
    },
    batches: () => readBatches(source, options, learnt),
    async *[Symbol.asyncIterator]() {
      for await (const rows of readBatches(source, options, learnt)) yield* rows;
    },
  };
}

/** What is learnt of a list while it is read. */
interface Learnt {
  readonly notices: ListProblem[];
  readonly progress: ReadProgress;
  layout: ListLayout | undefined;
}

async function* readBatches(
  source: ListSource,
  options: ListOptions,
  learnt: Learnt,
): AsyncGenerator<ListRow[]> {
  const raw = await openRows(source, options, learnt);
  const batches = raw.batches[Symbol.asyncIterator]();
  try {
    const head = await headOf(batches);
    if (head.every(isBlankRow)) throw new ListFault("FILE_EMPTY");
    const { at, layout, notices } = findLayout(head, raw.daysFrom1904, options);
    learnt.layout = layout;
    learnt.notices.push(...notices);
    let anybody = false;
    let rows: RawRow[] | undefined = head.slice(at + 1);
    for (; rows !== undefined; rows = await nextOf(batches)) {
      const people = peopleRows(rows, layout, raw.cellsSlip);
      if (people.length === 0) continue;
      anybody = true;
      yield people;
    }
    if (!anybody) throw new ListFault("NO_ROWS");
  } finally {
    await batches.return?.();
  }
}

/** At least the rows that a heading is looked for in, where there are so many. */
async function headOf(batches: AsyncIterator<RawRow[]>): Promise<RawRow[]> {
  const head: RawRow[] = [];
  while (head.length < HEADING_WITHIN_ROWS) {
    const rows = await nextOf(batches);
    if (rows === undefined) break;
    head.push(...rows);
  }
  return head;
}

async function nextOf<T>(values: AsyncIterator<T, unknown>): Promise<T | undefined> {
  const next = await values.next();
  return next.done === true ? undefined : next.value;
}

async function openRows(source: ListSource, options: ListOptions, learnt: Learnt): Promise<RawRows> {
  const { maxBytes = MAX_BYTES } = options;
  const { progress } = learnt;
  progress.totalBytes = typeof source === "string" ? (await stat(source)).size : undefined;
  if ((progress.totalBytes ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const file = typeof source === "string" ? createReadStream(source) : source;
  const chunks = limited(counted(file, progress), maxBytes);
  try {
    return await rowsByKind(source, chunks, options, learnt);
  } catch (error) {
    await chunks.return(undefined);
    throw error;
  }
}

async function rowsByKind(
  source: ListSource,
  chunks: AsyncGenerator<Buffer>,
  { maxUnpackedBytes = MAX_UNPACKED_BYTES, mapping = {} }: ListOptions,
  { notices, progress }: Learnt,
): Promise<RawRows> {
  const notice = (problem: ListProblem): void => void notices.push(problem);
  const taken = await firstBytes(chunks);
  const kind = fileKind(Buffer.concat(taken));
  const all = resumed(taken, chunks);
  if (kind === "OLE") return refuseOle(all);
  if (kind === "TEXT") {
    return { batches: csvRows(toUtf8(all, notice), mapping), cellsSlip: true, daysFrom1904: false };
  }
  // On disk it is read from where each part of it lies.
  if (typeof source === "string") await chunks.return(undefined);
  const zip = typeof source === "string" ? source : all;
  return openXlsx(zip, maxUnpackedBytes, mapping, { progress, notice });
}

/** Enough to know a file by. @throws ListFault FILE_EMPTY */
async function firstBytes(chunks: AsyncGenerator<Buffer>): Promise<Buffer[]> {
  const taken: Buffer[] = [];
  let bytes = 0;
  while (bytes < 4096) {
    const chunk = await nextOf(chunks);
    if (chunk === undefined) break;
    taken.push(chunk);
    bytes += chunk.length;
  }
  if (bytes === 0) throw new ListFault("FILE_EMPTY");
  return taken;
}
