import { HEADING_WITHIN_ROWS, bestHeading } from "../columns/find-layout.js";
import type { ColumnMapping } from "../columns/fields.js";
import type { RawRow } from "../list-row.js";
import type { RawRows } from "../raw-rows.js";
import type { SheetContext } from "./cell-value.js";
import { readDateStyles } from "./date-styles.js";
import { readMergedCells } from "./merged-cells.js";
import { readSharedStrings } from "./shared-strings.js";
import { sheetRows } from "./sheet-rows.js";
import { readWorkbook } from "./workbook.js";
import { openPackage } from "./xlsx-package.js";
import type { XlsxPackage } from "./xlsx-package.js";

/** The rows of the first sheet with a heading; of the first sheet where none has one. @throws ListFault */
export async function openXlsx(
  source: string | AsyncIterable<Buffer>,
  maxUnpackedBytes: number,
  mapping: ColumnMapping,
): Promise<RawRows> {
  const xlsx = await openPackage(source, maxUnpackedBytes);
  try {
    const { sheets, sharedStrings, styles, daysFrom1904 } = await readWorkbook(xlsx);
    const context: SheetContext = {
      strings: sharedStrings === undefined ? [] : await readSharedStrings(xlsx.read(sharedStrings)),
      dateStyles: styles === undefined ? [] : await readDateStyles(xlsx.read(styles)),
      daysFrom1904,
    };
    const sheet = await sheetWithHeading(xlsx, sheets, context, mapping);
    return { batches: rowsOf(xlsx, sheet, context), cellsSlip: false, daysFrom1904 };
  } catch (error) {
    xlsx.close();
    throw error;
  }
}

async function sheetWithHeading(
  xlsx: XlsxPackage,
  sheets: readonly string[],
  context: SheetContext,
  mapping: ColumnMapping,
): Promise<string> {
  for (const sheet of sheets) {
    const rows = await firstRows(sheetRows(xlsx.read(sheet), context, []));
    if (bestHeading(rows, mapping).score > 0) return sheet;
  }
  return sheets[0]!;
}

async function firstRows(batches: AsyncIterable<RawRow[]>): Promise<RawRow[]> {
  const rows: RawRow[] = [];
  for await (const batch of batches) {
    rows.push(...batch);
    if (rows.length >= HEADING_WITHIN_ROWS) break;
  }
  return rows;
}

async function* rowsOf(xlsx: XlsxPackage, sheet: string, context: SheetContext): AsyncGenerator<RawRow[]> {
  try {
    const merges = await readMergedCells(xlsx.read(sheet));
    yield* sheetRows(xlsx.read(sheet), context, merges);
  } finally {
    xlsx.close();
  }
}
