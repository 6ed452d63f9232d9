import type { RawRow } from "./list-row.js";

/** How far a file is read: of an XLSX, the bytes of its sheet when unpacked. */
export interface ReadProgress {
  readBytes: number;
  /** Undefined for a stream, whose end nobody knows. */
  totalBytes: number | undefined;
}

/** Counts what goes through. */
export async function* counted(
  chunks: AsyncIterable<Buffer>,
  progress: ReadProgress,
): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    progress.readBytes += chunk.length;
    yield chunk;
  }
}

/** The rows of any file, and how they are to be understood. */
export interface RawRows {
  /** Some hundreds of rows at once. */
  readonly batches: AsyncIterable<RawRow[]>;
  /** The cells of a CSV slip when one is missing; those of a sheet know their column. */
  readonly cellsSlip: boolean;
  /** Numbers without a date's format count days from 1904. */
  readonly daysFrom1904: boolean;
}
