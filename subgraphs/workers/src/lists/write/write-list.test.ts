import { text as wholeText } from "node:stream/consumers";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RowWithProblems } from "./problems-csv.js";
import {
  HEADINGS,
  bytesOf,
  codesOf,
  csvText,
  exampleCells,
  exampleNik,
  personOf,
  readWhole,
} from "../testing/fixtures.js";
import { csvCell, csvLine } from "./csv-cell.js";
import { listTemplate } from "./list-template.js";
import { openPackage } from "../xlsx/xlsx-package.js";
import { problemsCsv } from "./problems-csv.js";
import { TEMPLATE_COLUMNS } from "./template-columns.js";

const cellsBack = async (cells: readonly string[]) => {
  const text = csvLine(["NIK", "Nama", "Desa"]) + csvLine(cells);
  return (await readWhole(bytesOf(text))).rows[0]!.cells;
};

describe("a cell that goes to Excel and comes back", () => {
  it.each(["=1+1", "+62812", "-1", "@SUM(A1)", "\t=1", '=HYPERLINK("http://x")', " =1"])(
    "%j is no formula there",
    (text) => {
      expect(csvCell(text).replace(/^"/, "")).toMatch(/^'/);
    },
  );

  it("keeps all digits of a NIK, of which Excel would round the last", () => {
    expect(csvCell(exampleNik(1))).toBe(`'${exampleNik(1)}`);
  });

  it.each(["12-03-1980", "1980-03-12", "12 Maret 1980", "081234567890", "003", "99.01.01.2001"])(
    "%s is left as it is, which Excel would change",
    (text) => {
      expect(csvCell(text)).toBe(`'${text}`);
    },
  );

  it.each(["Contoh Siti", "12", "0", ""])("%j needs no apostrophe", (text) => {
    expect(csvCell(text)).toBe(text);
  });

  it("is what it was", async () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.stringMatching(/^['=+@0-9-]{1,16}$/),
      fc.constantFrom(exampleNik(1), "12-03-1980", '="x"', "a;b", 'a"b', "a\r\nb"),
    );
    await fc.assert(
      fc.asyncProperty(fc.tuple(cell, cell), async (cells) => {
        expect(await cellsBack([...cells, "Mawar"])).toEqual([...cells, "Mawar"]);
      }),
    );
  });
});

describe("the rows with problems", () => {
  const back = async (rows: readonly (readonly string[])[], locale: "id" | "en" = "id") => {
    const list = await readWhole(bytesOf(csvText(rows)));
    const wrong: RowWithProblems[] = list.rows.map((row) => ({ row, problems: personOf(row).problems }));
    const pieces: string[] = [];
    for await (const piece of problemsCsv(
      list.rows[0]!.layout,
      wrong.filter(({ problems }) => problems.length > 0),
      locale,
    )) {
      pieces.push(piece);
    }
    return pieces;
  };
  const child = [exampleNik(1), "Contoh Siti", "12-03-2020", "P", "Mawar", ""];
  const lines = [HEADINGS, exampleCells(7), child];

  it("go back with their own cells, their number, and what is wrong in words", async () => {
    expect(await back(lines)).toEqual([
      "\uFEFFNIK;Nama;Tgl Lahir;JK;Desa;Kecamatan;Baris;Tingkat;Masalah\r\n",
      `'${exampleNik(1)};Contoh Siti;'12-03-2020;P;Mawar;;3;Kesalahan;Tgl Lahir: Orang ini berumur 6 tahun menurut tanggal lahirnya: anak di bawah 10 tahun bukan pekerja.\r\n`,
    ]);
    expect((await back(lines, "en"))[1]).toContain(
      ";Error;Tgl Lahir: By the date of birth the person is 6 years old",
    );
  });

  it("can be corrected and sent again as they are, however often", async () => {
    const text = (await back(lines)).join("").replace("12-03-2020", "12-03-1980");
    const { rows, notices } = await readWhole(bytesOf(text));
    expect(notices).toEqual([]);
    expect(codesOf(personOf(rows[0]!))).toEqual([]);
    const again = await back([rows[0]!.layout.headings, rows[0]!.cells.with(2, "30-02-1980")]);
    expect(again[0]!.match(/Masalah/g)).toHaveLength(1);
  });

  it("lose nothing of a row that has a cell too many", async () => {
    const [, line] = await back([HEADINGS, [...exampleCells(1), "lebih"]]);
    expect(line).toContain(";Kumpul | lebih;2;Kesalahan;");
  });
});

describe("the template", () => {
  const headingOf = { id: "Nama Lengkap", en: "Full Name" };

  it.each([
    ["csv", "id"],
    ["csv", "en"],
    ["xlsx", "id"],
    ["xlsx", "en"],
  ] as const)(
    "as %s in %s is read with every column known, and its example is a person",
    async (format, locale) => {
      const { rows, notices } = await readWhole(bytesOf(await listTemplate(format, locale)), { given: [] });
      expect(notices).toEqual([]);
      expect(rows).toHaveLength(1);
      expect(rows[0]!.layout.headings[1]).toBe(headingOf[locale]);
      expect(Object.keys(rows[0]!.layout.columns)).toHaveLength(13);
      const { person, problems } = personOf(rows[0]!);
      expect(problems).toEqual([]);
      expect(person).toMatchObject({
        name: "Contoh Siti Susanto",
        village: "99.01.01.2001",
        months: 6,
        fromMonth: "2026-01",
      });
    },
  );

  it("has every cell that is to be filled in formatted as text, so that Excel leaves NIKs and dates alone", async () => {
    const xlsx = await openPackage(bytesOf(await listTemplate("xlsx", "id")), 50_000_000);
    const [sheet, styles] = await Promise.all(
      ["xl/worksheets/sheet1.xml", "xl/styles.xml"].map((part) => wholeText(xlsx.read(part))),
    );
    xlsx.close();
    const style = /<c r="A1000" s="(\d+)"/.exec(sheet!)![1];
    const format = [...styles!.matchAll(/<xf ([^>]*)>/g)][Number(style)]![1];
    expect(format).toContain(`numFmtId="${/numFmtId="(\d+)" formatCode="@"/.exec(styles!)![1]}"`);
  });

  it("explains every column on a sheet of its own", async () => {
    const { notices } = await readWhole(bytesOf(await listTemplate("xlsx", "en")), { given: [] });
    expect(notices).toEqual([]);
    const xlsx = await openPackage(bytesOf(await listTemplate("xlsx", "en")), 50_000_000);
    const shared = await wholeText(xlsx.read("xl/sharedStrings.xml"));
    xlsx.close();
    for (const { explanation } of TEMPLATE_COLUMNS) expect(shared).toContain(explanation.en);
  });

  it("has an example that nobody can enrol by mistake", async () => {
    const { rows } = await readWhole(bytesOf(await listTemplate("xlsx", "id")), { given: [] });
    expect(codesOf(personOf(rows[0]!, { allowSynthetic: false }))).toEqual(["NIK_SYNTHETIC"]);
  });
});
