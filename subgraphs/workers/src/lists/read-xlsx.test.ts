import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readList } from "./read-list.js";
import {
  HEADINGS,
  bytesOf,
  codesOf,
  exampleCells,
  exampleNik,
  personOf,
  readWhole,
} from "./testing/fixtures.js";
import { numberCell, textCell, textRow, xlsxFile, xmlRow, zipFile } from "./testing/xlsx-file.js";
import type { XlsxFixture } from "./testing/xlsx-file.js";

const head = textRow(1, HEADINGS);
const read = async (fixture: XlsxFixture) => (await readWhole(bytesOf(await xlsxFile(fixture)))).rows;
const oneSheet = (rows: string, more: Partial<XlsxFixture> & { after?: string } = {}) =>
  read({ sheets: [{ rows: head + rows, after: more.after ?? "" }], ...more });
const codeOf = async (file: Buffer, maxUnpackedBytes?: number) =>
  readWhole(bytesOf(file), maxUnpackedBytes === undefined ? {} : { maxUnpackedBytes }).then(
    () => "read",
    (fault) => fault.code,
  );
/** A row whose cells after the first are good. */
const rowWith = (number: number, firstCell: string) =>
  xmlRow(
    number,
    firstCell +
      exampleCells(1)
        .slice(1)
        .map((text, index) => textCell(index + 1, number, text))
        .join(""),
  );

describe("an Excel list", () => {
  it("is read from disk and from bytes alike", async () => {
    const file = await xlsxFile({
      sheets: [{ rows: head + textRow(2, exampleCells(1)) + textRow(4, exampleCells(2)) }],
    });
    const folder = await mkdtemp(path.join(tmpdir(), "payung-list-"));
    await writeFile(path.join(folder, "list.xlsx"), file);
    for (const source of [bytesOf(file), path.join(folder, "list.xlsx")]) {
      const { rows } = await readWhole(source);
      expect(rows.map(({ number, cells }) => [number, ...cells])).toEqual([
        [2, ...exampleCells(1)],
        [4, ...exampleCells(2)],
      ]);
    }
    await rm(folder, { recursive: true });
  });

  it("says how far it is read", async () => {
    const rows = Array.from({ length: 5000 }, (_, n) => textRow(n + 2, exampleCells(n))).join("");
    const reading = readList(bytesOf(await xlsxFile({ sheets: [{ rows: head + rows }] })), {
      given: ["category"],
    });
    const shares: number[] = [];
    for await (const _ of reading.batches())
      shares.push(reading.progress.readBytes / reading.progress.totalBytes!);
    expect(shares.toSorted((a, b) => a - b)).toEqual(shares);
    expect(shares[0]).toBeLessThan(0.2);
    expect(shares.at(-1)).toBe(1);
  });

  it("shares its texts, in runs of several fonts and without reading aids", async () => {
    const strings = `<si><r><t>Contoh </t></r><r><t xml:space="preserve">Siti</t></r><rPh><t>X</t></rPh></si><si><t>A &amp; B_x000D_</t></si>`;
    const cells = `<c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c>`;
    expect((await oneSheet(xmlRow(2, cells), { strings }))[0]!.cells).toEqual(["Contoh Siti", "A & B\r"]);
  });

  it("shows days as days, whatever their format, and counts from 1904 where it says so", async () => {
    const formats = ["General", "dd/mm/yyyy", "[$-421]d mmmm yyyy;@", "0.00", "[Red]0", "h:mm"];
    const cells = (row: number) =>
      [1, 2, 3, 4, 5].map((style) => numberCell(style - 1, row, style === 3 ? 1.5 : 29292, style)).join("");
    expect((await oneSheet(xmlRow(2, cells(2)), { formats }))[0]!.cells).toEqual([
      "1980-03-12",
      "1980-03-12",
      "1.5",
      "29292",
      "29292",
    ]);
    const old = await oneSheet(xmlRow(2, numberCell(0, 2, 29292 - 1462, 1)), { formats, date1904: true });
    expect(old[0]).toMatchObject({ cells: ["1980-03-12"], oddCells: [{ column: 0, oddity: "DATE" }] });
  });

  it("may leave out which row and column a cell is in", async () => {
    const rows = `<row><c t="inlineStr"><is><t>NIK</t></is></c><c t="str"><v>Nama</v></c><c t="str"><v>Desa</v></c></row><row><c><v>1</v></c><c t="b"><v>1</v></c></row>`;
    expect((await read({ sheets: [{ rows }] }))[0]).toMatchObject({ number: 2, cells: ["1", "TRUE"] });
  });

  it("is the first sheet with a heading that is shown", async () => {
    const rows = await read({
      sheets: [
        { rows: head + textRow(2, exampleCells(7)), hidden: true },
        { rows: textRow(1, ["Petunjuk"]) },
        { rows: head + textRow(2, exampleCells(1)) },
        { rows: head + textRow(2, exampleCells(2)) },
      ],
    });
    expect(rows.map(({ cells }) => cells)).toEqual([exampleCells(1)]);
  });

  it("with several lists has a notice that names those that were not read", async () => {
    const sheet = { rows: head + textRow(2, exampleCells(1)) };
    const file = await xlsxFile({ sheets: [sheet, { rows: textRow(1, ["Petunjuk"]) }, sheet] });
    const { notices } = await readWhole(bytesOf(file));
    expect(notices).toMatchObject([{ code: "SHEETS_NOT_READ", severity: "WARNING" }]);
    expect(notices[0]!.message.id).toContain('Hanya lembar "S1" yang dibaca.');
    expect(notices[0]!.message.id).toContain('"S3"');
  });

  it("has its hidden rows read as all others", async () => {
    const rows = await oneSheet(
      xmlRow(
        2,
        exampleCells(1)
          .map((text, at) => textCell(at, 2, text))
          .join(""),
        'hidden="1"',
      ),
    );
    expect(rows).toHaveLength(1);
  });

  it("with a cell far to the right makes no endless row", async () => {
    const far = `<c r="XFD2" t="inlineStr"><is><t>x</t></is></c>`;
    const rows = await oneSheet(xmlRow(2, textCell(0, 2, "1") + far));
    expect(rows[0]!.cells).toEqual(["1"]);
  });
});

describe("a NIK in an Excel list", () => {
  const codes = async (cell: string) => codesOf(personOf((await oneSheet(rowWith(2, cell)))[0]!));

  it("is good as text", async () => {
    expect(await codes(textCell(0, 2, exampleNik(1)))).toEqual([]);
  });

  it("that Excel rounded to 15 digits is refused, whatever its format shows", async () => {
    expect(await codes(numberCell(0, 2, "1209900021203800"))).toEqual(["NIK_AS_NUMBER"]);
    expect(await codes(numberCell(0, 2, "1.20990002120380E+15"))).toEqual(["NIK_AS_NUMBER"]);
  });

  it("as a number beyond what a number can hold is refused, whatever its last digit", async () => {
    expect(await codes(numberCell(0, 2, exampleNik(1)))).toEqual(["NIK_AS_NUMBER"]);
  });

  it("as a number that kept all its digits is good: a program wrote it, Excel keeps 15", async () => {
    expect(await codes(numberCell(0, 2, "1200005203800001"))).toEqual(["NIK_ISSUED_ELSEWHERE"]);
  });

  it("of which Excel left 3.2E+15 as a text is refused in words", async () => {
    const { problems } = personOf((await oneSheet(rowWith(2, textCell(0, 2, "3,2E+15"))))[0]!);
    expect(problems).toMatchObject([{ code: "NIK_SCIENTIFIC", column: "NIK" }]);
    expect(problems[0]!.message.id).toContain("ketik ulang NIK dari KTP");
  });

  it("that a formula makes is refused, unless the formula is the text itself", async () => {
    const formula = (of: string) => `<c r="A2" t="str"><f>${of}</f><v>${exampleNik(1)}</v></c>`;
    expect(await codes(formula("B2&amp;C2"))).toEqual(["FORMULA_REFUSED"]);
    expect(await codes(formula(`"${exampleNik(1)}"`))).toEqual([]);
    expect(await codes(`<c r="A2" t="str"><f t="shared" si="0"/><v>${exampleNik(1)}</v></c>`)).toEqual([
      "FORMULA_REFUSED",
    ]);
  });

  it("that is Excel's error is refused", async () => {
    expect(await codes(`<c r="A2" t="e"><v>#N/A</v></c>`)).toEqual(["CELL_ERROR"]);
  });
});

describe("a formula elsewhere in an Excel list", () => {
  it("has its saved result taken, with a warning", async () => {
    const row = exampleCells(1).map((text, column) =>
      column === 1 ? `<c r="B2" t="str"><f>UPPER(Z2)</f><v>${text}</v></c>` : textCell(column, 2, text),
    );
    const reading = personOf((await oneSheet(xmlRow(2, row.join(""))))[0]!);
    expect(codesOf(reading)).toEqual(["FORMULA_TAKEN"]);
    expect(reading.person?.name).toBe("Contoh Siti");
  });

  it("is refused for a date of birth", async () => {
    const row = exampleCells(1).map((text, column) =>
      column === 2 ? `<c r="C2"><f>TODAY()</f><v>29292</v></c>` : textCell(column, 2, text),
    );
    const reading = personOf((await oneSheet(xmlRow(2, row.join(""))))[0]!);
    expect(reading.problems).toMatchObject([{ code: "FORMULA_REFUSED", column: "Tgl Lahir" }]);
  });
});

describe("merged cells in an Excel list", () => {
  const merged = (reference: string) => `<mergeCells count="1"><mergeCell ref="${reference}"/></mergeCells>`;
  const rows = [2, 3, 4].map((number) => textRow(number, exampleCells(number))).join("");
  const faults = async (reference: string) =>
    (await oneSheet(rows, { after: merged(reference) })).map((row) => [
      row.number,
      ...codesOf(personOf(row)),
    ]);

  it("are an error of each row that they reach, which names the column", async () => {
    expect(await faults("E2:E3")).toEqual([[2, "CELL_MERGED"], [3, "CELL_MERGED"], [4]]);
    const { problems } = personOf((await oneSheet(rows, { after: merged("E2:E3") }))[0]!);
    expect(problems).toMatchObject([
      { column: "Desa", message: { en: expect.stringContaining("unmerge it") } },
    ]);
  });

  it("over two columns are an error of both", async () => {
    expect(await faults("B4:C4")).toEqual([[2], [3], [4, "CELL_MERGED", "CELL_MERGED"]]);
  });

  it("beside the columns that are read are nobody's business", async () => {
    expect(await faults("H2:K4")).toEqual([[2], [3], [4]]);
  });

  it("of a heading over two rows belong to the heading", async () => {
    expect(await faults("A1:A2")).toEqual([[3], [4]]);
  });

  it("that overlap a thousandfold, as no program makes them, refuse the file", async () => {
    const merges = Array.from({ length: 1000 }, () => `<mergeCell ref="A2:F9"/>`).join("");
    await expect(oneSheet(rows, { after: `<mergeCells>${merges}</mergeCells>` })).rejects.toMatchObject({
      code: "XLSX_DAMAGED",
    });
  });

  it("are found wherever the file is cut in pieces", async () => {
    const many = Array.from({ length: 3000 }, (_, n) => textRow(n + 2, exampleCells(n))).join("");
    const merges = Array.from({ length: 3000 }, (_, n) => `<mergeCell ref="E${n + 2}:F${n + 2}"/>`).join("");
    const read3000 = await oneSheet(many, { after: `<mergeCells>${merges}</mergeCells>` });
    expect(read3000.filter((row) => codesOf(personOf(row)).length === 2)).toHaveLength(3000);
  });
});

describe("an Excel file that cannot be read", () => {
  it("is refused when its parts together unpack to more than 50 MB, whatever part it is", async () => {
    const bomb = await xlsxFile({
      sheets: [{ rows: head }],
      others: { "xl/media/logo.png": Buffer.alloc(50_000_001) },
    });
    expect(bomb.length).toBeLessThan(100_000);
    await expect(readWhole(bytesOf(bomb))).rejects.toMatchObject({
      code: "XLSX_TOO_LARGE",
      messages: { en: expect.stringContaining("more than 50 MB") },
    });
  });

  it("is refused when a part unpacks to more than it says, as soon as it does", async () => {
    const bomb = await xlsxFile({ sheets: [{ rows: head + " ".repeat(40_000_000) }] });
    const lying = withSaidSizes(bomb, 40_000_000, 1000);
    expect(await codeOf(lying)).toBe("XLSX_SIZES_LIE");
  });

  it("is refused when it has thousands of parts", async () => {
    const others = Object.fromEntries(Array.from({ length: 2001 }, (_, n) => [`x/${n}`, Buffer.alloc(0)]));
    expect(await codeOf(await xlsxFile({ sheets: [{ rows: head }], others }))).toBe("XLSX_TOO_MANY_PARTS");
  });

  it("is refused when it is damaged", async () => {
    const file = await xlsxFile({ sheets: [{ rows: head + textRow(2, exampleCells(1)) }] });
    expect(await codeOf(file.subarray(0, file.length - 30))).toBe("XLSX_DAMAGED");
    expect(await codeOf(await xlsxFile({ sheets: [{ rows: `${head}<row><c>` }] }))).toBe("XLSX_DAMAGED");
    expect(await codeOf(await xlsxFile({ sheets: [{ rows: `${head}<row>&bomb;</row>` }] }))).toBe(
      "XLSX_DAMAGED",
    );
  });

  it("is refused when it is made of tags in tags or attributes without end, which would fill the memory", async () => {
    const deep = "<a>".repeat(1000);
    const long = Array.from({ length: 1000 }, (_, n) => `a${n}=""`).join(" ");
    expect(await codeOf(await xlsxFile({ sheets: [{ rows: head + deep }] }))).toBe("XLSX_DAMAGED");
    expect(await codeOf(await xlsxFile({ sheets: [{ rows: `${head}<row ${long}/>` }] }))).toBe(
      "XLSX_DAMAGED",
    );
  });

  it("is refused when it is another kind of zip, like a text document", async () => {
    expect(await codeOf(await zipFile({ "word/document.xml": "<w/>" }))).toBe("FILE_NOT_XLSX");
    expect(await codeOf(await zipFile({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" }))).toBe(
      "FILE_NOT_XLSX",
    );
  });

  it("is refused when it is empty, or has a heading only, or none", async () => {
    expect(await codeOf(await xlsxFile({ sheets: [{ rows: "" }] }))).toBe("FILE_EMPTY");
    expect(await codeOf(await xlsxFile({ sheets: [{ rows: head }] }))).toBe("NO_ROWS");
    expect(await codeOf(await xlsxFile({ sheets: [{ rows: textRow(1, ["Daftar"]) }] }))).toBe(
      "HEADING_NOT_FOUND",
    );
  });
});

/** The zip with another size wherever it says this one. */
function withSaidSizes(zip: Buffer, least: number, said: number): Buffer {
  const lying = Buffer.from(zip);
  for (let at = lying.indexOf("PK\u0001\u0002"); at !== -1; at = lying.indexOf("PK\u0001\u0002", at + 4)) {
    if (lying.readUInt32LE(at + 24) > least) lying.writeUInt32LE(said, at + 24);
  }
  return lying;
}
