import { HEADING_WITHIN_ROWS, bestHeading } from "../columns/find-layout.js";
import type { ColumnMapping } from "../columns/fields.js";
import type { RawRow } from "../list-row.js";
import { listProblem } from "../problems/problem.js";
import type { ListProblem } from "../problems/problem.js";
import { counted } from "../raw-rows.js";
import type { RawRows, ReadProgress } from "../raw-rows.js";
import type { SheetContext } from "./cell-value.js";
import { readDateStyles } from "./date-styles.js";
import { readMergedCells } from "./merged-cells.js";
import { readSharedStrings } from "./shared-strings.js";
import { sheetRows } from "./sheet-rows.js";
import { readWorkbook } from "./workbook.js";
import type { Sheet } from "./workbook.js";
import { openPackage } from "./xlsx-package.js";
import type { XlsxPackage } from "./xlsx-package.js";

/**
 * The rows of the first sheet with a heading; of the first sheet where none has one. Others with a heading are lists of
 * their own, which a notice names. @throws ListFault
 */
export async function openXlsx(
  source: string | AsyncIterable<Buffer>,
  maxUnpackedBytes: number,
  mapping: ColumnMapping,
  told: { readonly progress: ReadProgress; readonly notice: (problem: ListProblem) => void },
): Promise<RawRows> {
  const xlsx = await openPackage(source, maxUnpackedBytes);
  try {
    const { sheets, sharedStrings, styles, daysFrom1904 } = await readWorkbook(xlsx);
    const context: SheetContext = {
      strings: sharedStrings === undefined ? [] : await readSharedStrings(xlsx.read(sharedStrings)),
      dateStyles: styles === undefined ? [] : await readDateStyles(xlsx.read(styles)),
      daysFrom1904,
    };
    const [list = sheets[0]!, ...others] = await sheetsWithHeading(xlsx, sheets, context, mapping);
    if (others.length > 0)
      told.notice(listProblem("SHEETS_NOT_READ", { sheet: quoted([list]), sheets: quoted(others) }));
    return { batches: rowsOf(xlsx, list.part, context, told.progress), cellsSlip: false, daysFrom1904 };
  } catch (error) {
    xlsx.close();
    throw error;
  }
}

async function sheetsWithHeading(
  xlsx: XlsxPackage,
  sheets: readonly Sheet[],
  context: SheetContext,
  mapping: ColumnMapping,
): Promise<Sheet[]> {
  const found: Sheet[] = [];
  for (const sheet of sheets) {
    const rows = await firstRows(sheetRows(xlsx.read(sheet.part), context, []));
    if (bestHeading(rows, mapping).score > 0) found.push(sheet);
  }
  return found;
}

function quoted(sheets: readonly Sheet[]): string {
  const shown = sheets.slice(0, 10).map(({ name }) => `"${name.slice(0, 40)}"`);
  return shown.join(", ") + (sheets.length > 10 ? ", …" : "");
}

async function firstRows(batches: AsyncIterable<RawRow[]>): Promise<RawRow[]> {
  const rows: RawRow[] = [];
  for await (const batch of batches) {
    rows.push(...batch);
    if (rows.length >= HEADING_WITHIN_ROWS) break;
  }
  return rows;
}

async function* rowsOf(
  xlsx: XlsxPackage,
  sheet: string,
  context: SheetContext,
  progress: ReadProgress,
): AsyncGenerator<RawRow[]> {
  try {
    const merges = await readMergedCells(xlsx.read(sheet));
    Object.assign(progress, { readBytes: 0, totalBytes: xlsx.sizeOf(sheet) });
    yield* sheetRows(counted(xlsx.read(sheet), progress), context, merges);
  } finally {
    xlsx.close();
  }
}
