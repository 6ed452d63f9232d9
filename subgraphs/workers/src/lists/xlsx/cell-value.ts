import type { CellOddity } from "../list-row.js";
import { excelDay } from "./excel-day.js";
import type { Attributes } from "./read-xml.js";

export interface SheetContext {
  readonly strings: readonly string[];
  /** Which styles show a day. */
  readonly dateStyles: readonly boolean[];
  readonly daysFrom1904: boolean;
}

interface XlsxCell {
  readonly attributes: Attributes;
  /** What stands in <v>, <f> and <is>. */
  readonly value: string;
  readonly formula: string | undefined;
  readonly inline: string;
}

interface CellValue {
  readonly text: string;
  readonly oddities: readonly CellOddity[];
}

const NONE: readonly CellOddity[] = [];

/** A cell as the text that people see, days as YYYY-MM-DD. */
export function cellValue(cell: XlsxCell, context: SheetContext): CellValue {
  const found = storedValue(cell, context);
  // ="12" computes nothing: it is how a program tells Excel that 12 is a text.
  if (cell.formula === undefined || /^"[^"]*"$/.test(cell.formula)) return found;
  return { text: found.text, oddities: [...found.oddities, "FORMULA"] };
}

function storedValue({ attributes, value, inline }: XlsxCell, context: SheetContext): CellValue {
  switch (attributes["t"]) {
    case "s":
      return { text: bare(context.strings[Number(value)] ?? ""), oddities: NONE };
    case "inlineStr":
      return { text: bare(inline), oddities: NONE };
    case "str":
      return { text: bare(value), oddities: NONE };
    case "b":
      return { text: value === "1" ? "TRUE" : "FALSE", oddities: NONE };
    case "e":
      return { text: value, oddities: ["ERROR"] };
    case "d":
      return { text: value.slice(0, 10), oddities: ["DATE"] };
    default:
      return value === "" ? { text: "", oddities: NONE } : numberValue(value, attributes["s"], context);
  }
}

function numberValue(value: string, style: string | undefined, context: SheetContext): CellValue {
  const number = Number(value);
  if (style !== undefined && context.dateStyles[Number(style)] === true) {
    const day = excelDay(number, context.daysFrom1904);
    if (day !== undefined) return { text: day, oddities: ["DATE"] };
  }
  return { text: Number.isNaN(number) ? value : String(number), oddities: ["NUMBER"] };
}

/** A list that came through CSV can have the apostrophe in the cell that tells Excel of a text. */
function bare(text: string): string {
  return text.charCodeAt(0) === 39 ? text.slice(1) : text;
}
