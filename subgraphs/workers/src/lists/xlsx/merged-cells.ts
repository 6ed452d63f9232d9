import { ListFault } from "../problems/problem.js";

/** Merged cells; rows as people see them, columns from 0, both ends included. */
export interface MergedRange {
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
}

const MAX_MERGES = 50_000;

/**
 * The merged cells of a sheet, by their first row. A sheet names them after its rows, so it is gone through once before:
 * as text, which is much faster than as XML.
 */
export async function readMergedCells(chunks: AsyncIterable<Buffer>): Promise<MergedRange[]> {
  const ranges: MergedRange[] = [];
  let tail = "";
  for await (const chunk of chunks) {
    const text = tail + chunk.toString("latin1");
    for (const [, reference] of text.matchAll(
      /<(?:\w{1,20}:)?mergeCell\s[^<>]{0,200}?ref="([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})"/g,
    )) {
      ranges.push(rangeOf(reference!));
      if (ranges.length > MAX_MERGES) throw new ListFault("XLSX_TOO_MANY_MERGES", { limit: MAX_MERGES });
    }
    // What was found is cut off, so that it is not found again.
    const last = Math.max(text.lastIndexOf("<"), 0);
    tail = text.length - last < 300 && !text.includes(">", last) ? text.slice(last) : "";
  }
  return ranges.toSorted((a, b) => a.fromRow - b.fromRow);
}

function rangeOf(reference: string): MergedRange {
  const [from, to] = reference.split(":").map(cellAt);
  return { fromRow: from!.row, toRow: to!.row, fromColumn: from!.column, toColumn: to!.column };
}

/** "B7" is column 1 of row 7. */
export function cellAt(reference: string): { column: number; row: number } {
  let column = 0;
  let index = 0;
  for (; index < reference.length; index += 1) {
    const code = reference.charCodeAt(index);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return { column: column - 1, row: Number(reference.slice(index)) };
}
