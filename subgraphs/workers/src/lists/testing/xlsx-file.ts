import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";

/** A workbook written by hand, with whatever oddity a test is about. */
export interface XlsxFixture {
  /** What stands in <sheetData> and after it, by sheet. */
  readonly sheets: readonly { readonly rows: string; readonly after?: string; readonly hidden?: boolean }[];
  readonly strings?: string;
  /** Formats of the cell styles 0, 1, 2 and so on: "General" or a format of one's own. */
  readonly formats?: readonly string[];
  readonly date1904?: boolean;
  /** Parts besides those of the workbook. */
  readonly others?: Readonly<Record<string, Buffer>>;
}

export async function xlsxFile(fixture: XlsxFixture): Promise<Buffer> {
  return zipFile({ ...textParts(fixture), ...fixture.others });
}

export async function zipFile(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content as string), name);
  zip.end();
  return buffer(zip.outputStream);
}

/** A row of text cells, shared by nobody. */
export function textRow(number: number, cells: readonly string[]): string {
  return xmlRow(number, cells.map((text, column) => textCell(column, number, text)).join(""));
}

export function xmlRow(number: number, cells: string, attributes = ""): string {
  return `<row r="${number}" ${attributes}>${cells}</row>`;
}

export function textCell(column: number, row: number, text: string): string {
  return `<c r="${letter(column)}${row}" t="inlineStr"><is><t>${text}</t></is></c>`;
}

/** @param style an index of the fixture's formats */
export function numberCell(column: number, row: number, value: string | number, style = 0): string {
  return `<c r="${letter(column)}${row}" s="${style}"><v>${value}</v></c>`;
}

function letter(column: number): string {
  return String.fromCharCode(65 + column);
}

function textParts({ sheets, strings, formats, date1904 }: XlsxFixture): Record<string, string> {
  const relations = sheets.map((_, index) =>
    relation(`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`),
  );
  if (strings !== undefined) relations.push(relation("rIdS", "sharedStrings", "/xl/sharedStrings.xml"));
  if (formats !== undefined) relations.push(relation("rIdF", "styles", "styles.xml"));
  const named = sheets.map(
    ({ hidden }, index) =>
      `<sheet name="S${index + 1}" sheetId="${index + 1}" r:id="rId${index + 1}"${hidden ? ' state="hidden"' : ""}/>`,
  );
  const parts: Record<string, string> = {
    "_rels/.rels": relationsPart([relation("rId1", "officeDocument", "xl/workbook.xml")]),
    "xl/workbook.xml": `<workbook ${NAMESPACES}><workbookPr date1904="${date1904 === true ? 1 : 0}"/><sheets>${named.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationsPart(relations),
  };
  sheets.forEach(({ rows, after = "" }, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] =
      `<worksheet ${NAMESPACES}><sheetData>${rows}</sheetData>${after}</worksheet>`;
  });
  if (strings !== undefined) parts["xl/sharedStrings.xml"] = `<sst>${strings}</sst>`;
  if (formats !== undefined) parts["xl/styles.xml"] = stylesPart(formats);
  return parts;
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const NAMESPACES = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"`;

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

function relationsPart(relations: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?><Relationships>${relations.join("")}</Relationships>`;
}

function stylesPart(formats: readonly string[]): string {
  const own = formats.map((format, index) => `<numFmt numFmtId="${200 + index}" formatCode="${format}"/>`);
  const styles = formats.map((_, index) => `<xf numFmtId="${200 + index}"/>`);
  return `<styleSheet><numFmts>${own.join("")}</numFmts><cellStyleXfs><xf numFmtId="22"/></cellStyleXfs><cellXfs>${styles.join("")}</cellXfs></styleSheet>`;
}
