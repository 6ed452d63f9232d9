import type { Locale } from "@payung/jamsostek";
import writeXlsxFile from "write-excel-file/node";
import type { CellObject, SheetData } from "write-excel-file/node";
import { UTF8_MARK, csvLine } from "./csv-cell.js";
import { TEMPLATE_COLUMNS, TEMPLATE_WORDS } from "./template-columns.js";

/** So many rows below the example are formatted as text beforehand; Excel goes on by itself when rows are added. */
const FORMATTED_ROWS = 1000;
const GREY = "#808080";

/** An empty list to fill in, with an example that is no person and, as Excel, a sheet that explains the columns. */
export async function listTemplate(format: "csv" | "xlsx", locale: Locale): Promise<Buffer> {
  const headings = TEMPLATE_COLUMNS.map(({ heading }) => heading[locale]);
  const example = TEMPLATE_COLUMNS.map((column) => column.example[locale]);
  if (format === "csv") return Buffer.from(UTF8_MARK + csvLine(headings) + csvLine(example));
  const words = TEMPLATE_WORDS[locale];
  const list = {
    data: listSheet(headings, example),
    sheet: words.list,
    stickyRowsCount: 1,
    columns: headings.map(wide),
  };
  const columns = [28, 10, 90, 24].map((width) => ({ width }));
  const help = { data: helpSheet(locale), sheet: words.help, stickyRowsCount: 1, columns };
  return writeXlsxFile([list, help]).toBuffer();
}

function listSheet(headings: readonly string[], example: readonly string[]): SheetData {
  // Every column is text: Excel would turn a date's day and month round, and round a NIK.
  const blank = headings.map((): CellObject => ({ type: String, format: "@" }));
  return [
    headings.map(bold),
    example.map((value): CellObject => ({ ...text(value), textColor: GREY, fontStyle: "italic" })),
    ...Array.from({ length: FORMATTED_ROWS }, () => blank),
  ];
}

function helpSheet(locale: Locale): SheetData {
  const { head, yes, no } = TEMPLATE_WORDS[locale];
  const rows = TEMPLATE_COLUMNS.map(({ heading, required, explanation, example }) =>
    [heading[locale], required ? yes : no, explanation[locale], example[locale]].map(text),
  );
  return [head.map(bold), ...rows];
}

function text(value: string): CellObject {
  return { value, type: String, format: "@" };
}

function bold(value: string): CellObject {
  return { ...text(value), fontWeight: "bold" };
}

function wide(heading: string): { width: number } {
  return { width: Math.max(heading.length + 4, 20) };
}
