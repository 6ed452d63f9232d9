import type { Locale } from "@payung/jamsostek";
import { normalHeading } from "../columns/headings.js";
import type { ListLayout, RawRow } from "../list-row.js";
import type { RowProblem } from "../problems/problem.js";
import { UTF8_MARK, csvLine } from "./csv-cell.js";

/** A row as it was read, and what is wrong with it. */
export interface RowWithProblems {
  readonly row: Pick<RawRow, "number" | "cells">;
  /** At least one. */
  readonly problems: readonly Pick<RowProblem, "severity" | "column" | "message">[];
}

const WORDS = {
  id: { row: "Baris", severity: "Tingkat", problem: "Masalah", ERROR: "Kesalahan", WARNING: "Peringatan" },
  en: { row: "Row", severity: "Severity", problem: "Problem", ERROR: "Error", WARNING: "Warning" },
} as const;

/** The columns that an earlier answer added, in whatever language: they are not added twice. */
const ADDED = new Set(
  Object.values(WORDS).flatMap(({ row, severity, problem }) => [row, severity, problem].map(normalHeading)),
);

/**
 * Rows to send back to who sent the list: the cells as they came, then the row's number in the list, how serious it is,
 * and what is wrong in words. It can be corrected in Excel and uploaded again as it is.
 * @returns pieces of a CSV text of UTF-8 with its mark
 */
export async function* problemsCsv(
  layout: Pick<ListLayout, "headings">,
  rows: AsyncIterable<RowWithProblems> | Iterable<RowWithProblems>,
  locale: Locale,
): AsyncGenerator<string> {
  const words = WORDS[locale];
  const kept = layout.headings.flatMap((heading, column) =>
    ADDED.has(normalHeading(heading)) ? [] : [column],
  );
  const headings = kept.map((column) => layout.headings[column]!);
  yield UTF8_MARK + csvLine([...headings, words.row, words.severity, words.problem]);
  for await (const { row, problems } of rows) {
    const wrong = problems.some(({ severity }) => severity === "ERROR");
    yield csvLine([
      ...originalCells(row.cells, kept, layout.headings.length),
      String(row.number),
      wrong ? words.ERROR : words.WARNING,
      problems.map((problem) => sentence(problem, locale)).join(" "),
    ]);
  }
}

/** What stood beyond the headings is kept in the last cell, so that nothing is lost. */
function originalCells(cells: readonly string[], kept: readonly number[], width: number): string[] {
  const originals = kept.map((column) => cells[column] ?? "");
  const surplus = cells.slice(width).filter((cell) => cell.trim() !== "");
  if (surplus.length === 0 || originals.length === 0) return originals;
  return [...originals.slice(0, -1), [originals.at(-1)!, ...surplus].join(" | ")];
}

function sentence({ column, message }: Pick<RowProblem, "column" | "message">, locale: Locale): string {
  return column === null ? message[locale] : `${column}: ${message[locale]}`;
}
