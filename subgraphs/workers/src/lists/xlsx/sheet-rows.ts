import type { OddCell, RawRow } from "../list-row.js";
import { NO_ODD_CELLS } from "../list-row.js";
import { ListFault } from "../problems/problem.js";
import { cellAt } from "./merged-cells.js";
import type { MergedRange } from "./merged-cells.js";
import { readXml } from "./read-xml.js";
import type { Attributes } from "./read-xml.js";
import { cellValue } from "./cell-value.js";
import type { SheetContext } from "./cell-value.js";
import { createTextCollector } from "./shared-strings.js";

/** No list of people is wider; a cell at column XFD would make every row long. */
const MAX_COLUMNS = 256;

/** The rows of a sheet that hold something, in the portions in which it is unpacked. Hidden rows are rows. */
export async function* sheetRows(
  chunks: AsyncIterable<Buffer>,
  context: SheetContext,
  merges: readonly MergedRange[],
): AsyncGenerator<RawRow[]> {
  const sheet = createSheetReader(context, createMerges(merges));
  for await (const _ of readXml(chunks, sheet)) {
    const rows = sheet.take();
    if (rows.length > 0) yield rows;
  }
}

function createSheetReader(context: SheetContext, mergedIn: (row: number) => readonly OddCell[]) {
  let rows: RawRow[] = [];
  let number = 0;
  let cells: string[] = [];
  let oddCells: OddCell[] = [];
  let column = -1;
  let attributes: Attributes = {};
  let value = "";
  let formula: string | undefined;
  let inside: "v" | "f" | undefined;
  const inline = createTextCollector();

  const startCell = (of: Attributes): void => {
    attributes = of;
    column = of["r"] === undefined ? column + 1 : cellAt(of["r"]).column;
    value = "";
    formula = undefined;
    inline.start();
  };
  const endCell = (): void => {
    if (column >= MAX_COLUMNS || column < 0) return;
    const found = cellValue({ attributes, value, formula, inline: inline.take() }, context);
    if (found.text !== "") {
      while (cells.length < column) cells.push("");
      cells[column] = found.text;
    }
    for (const oddity of found.oddities) oddCells.push({ column, oddity });
  };
  const startRow = (of: Attributes): void => {
    number = of["r"] === undefined ? number + 1 : Number(of["r"]);
    cells = [];
    oddCells = [];
    column = -1;
  };
  const endRow = (): void => {
    if (cells.length === 0 && oddCells.length === 0) return;
    const merged = mergedIn(number);
    const odd = merged.length > 0 ? [...oddCells, ...merged] : oddCells;
    rows.push({ number, cells, oddCells: odd.length > 0 ? odd : NO_ODD_CELLS });
  };
  return {
    open(name: string, of: Attributes) {
      if (name === "c") startCell(of);
      else if (name === "row") startRow(of);
      else if (name === "v") inside = "v";
      else if (name === "f") [inside, formula] = ["f", ""];
      else inline.open(name);
    },
    text(text: string) {
      if (inside === "v") value += text;
      else if (inside === "f") formula += text;
      else inline.add(text);
    },
    close(name: string) {
      if (name === "c") endCell();
      else if (name === "row") endRow();
      else if (name === "v" || name === "f") inside = undefined;
      else inline.close(name);
    },
    take(): RawRow[] {
      const taken = rows;
      rows = [];
      return taken;
    },
  };
}

/** What is merged in a row, for rows in their order. */
function createMerges(ranges: readonly MergedRange[]): (row: number) => readonly OddCell[] {
  const near = ranges.filter(({ fromColumn }) => fromColumn < MAX_COLUMNS);
  let next = 0;
  let open: MergedRange[] = [];
  return (row) => {
    if (next === near.length && open.length === 0) return NO_ODD_CELLS;
    open = open.filter(({ toRow }) => toRow >= row);
    while (next < near.length && near[next]!.fromRow <= row) {
      const range = near[next++]!;
      if (range.toRow >= row) open.push(range);
    }
    // No two of them share a cell, unless somebody made the file to keep us busy.
    if (open.length > MAX_COLUMNS) throw new ListFault("XLSX_DAMAGED");
    return open.flatMap(({ fromColumn, toColumn, fromRow }) =>
      Array.from({ length: Math.min(toColumn, MAX_COLUMNS) - fromColumn + 1 }, (_, index) => ({
        column: fromColumn + index,
        oddity: "MERGED" as const,
        fromRow,
      })),
    );
  };
}
