import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ListFault } from "./problems/problem.js";
import { readList } from "./read-list.js";
import {
  HEADINGS,
  bytesOf,
  csvText,
  exampleCells,
  exampleNik,
  personOf,
  readWhole,
} from "./testing/fixtures.js";

const good = csvText([HEADINGS, exampleCells(1), exampleCells(2)]);
const cellsOf = async (content: string | Buffer, pieceSize?: number) =>
  (await readWhole(bytesOf(content, pieceSize))).rows.map(({ cells }) => cells);
const codeOf = (content: string | Buffer) =>
  readWhole(bytesOf(content)).then(
    () => "read",
    (fault) => fault.code,
  );

describe("a CSV list", () => {
  it("is read row by row, numbered as people see them", async () => {
    const { rows, notices } = await readWhole(bytesOf(good));
    expect(rows.map(({ number }) => number)).toEqual([2, 3]);
    expect(rows[0]).toMatchObject({ cells: exampleCells(1), oddCells: [], faults: [] });
    expect(notices).toEqual([]);
  });

  it.each([";", ",", "\t", "|"])("may be separated by %j", async (delimiter) => {
    expect(await cellsOf(csvText([HEADINGS, exampleCells(1)], delimiter))).toEqual([exampleCells(1)]);
  });

  it("may say its separator in Excel's way, which is no row", async () => {
    const { rows } = await readWhole(bytesOf(`sep=;\r\n${good}`));
    expect(rows.map(({ number }) => number)).toEqual([2, 3]);
  });

  it.each(["\n", "\r\n", "\r"])("may end its lines with %j", async (lineEnd) => {
    expect(await cellsOf(csvText([HEADINGS, exampleCells(1), exampleCells(2)], ";", lineEnd))).toHaveLength(
      2,
    );
  });

  it("may mix line ends, as a list does that two programs wrote", async () => {
    expect(await cellsOf(good.replace("\r\n", "\n"))).toHaveLength(2);
  });

  it("may quote cells that hold separators, quotation marks and line breaks", async () => {
    const text = `NIK;Nama;Desa\r\n${exampleNik(1)};"Contoh; ""Siti""\nbinti Contoh";Mawar\r\n`;
    expect((await cellsOf(text))[0]![1]).toBe('Contoh; "Siti"\nbinti Contoh');
  });

  it("may hold a quotation mark amid a cell", async () => {
    expect((await cellsOf(`NIK;Nama;Desa\n1;Contoh "Siti";Mawar\n`))[0]![1]).toBe('Contoh "Siti"');
  });

  it("keeps its numbers when blank rows are left out", async () => {
    const text = csvText([HEADINGS, ["", "", "", "", "", ""], exampleCells(1), [""], exampleCells(2), [""]]);
    expect((await readWhole(bytesOf(text))).rows.map(({ number }) => number)).toEqual([3, 5]);
  });

  it("leaves out rows that a village numbered and never filled in", async () => {
    const text = csvText([
      ["No", ...HEADINGS],
      ["1", ...exampleCells(1)],
      ["2", "", "", "", "", "", ""],
    ]);
    expect((await readWhole(bytesOf(text))).rows).toHaveLength(1);
  });

  it("leaves out the row below the heading that numbers the columns", async () => {
    const text = csvText([
      ["No", ...HEADINGS],
      ["1", "2", "3", "4", "5", "6", "7"],
      ["1", ...exampleCells(1)],
    ]);
    expect((await readWhole(bytesOf(text))).rows.map(({ number }) => number)).toEqual([3]);
  });

  it("may have a letterhead of up to 15 rows above its heading", async () => {
    const letterhead = Array.from({ length: 15 }, (_, index) => [
      index === 3 ? "DAFTAR NAMA PEKERJA RENTAN" : "",
    ]);
    const { rows } = await readWhole(bytesOf(csvText([...letterhead, HEADINGS, exampleCells(1)])));
    expect(rows.map(({ number, layout }) => [number, layout.headingRow])).toEqual([[17, 16]]);
  });

  it("has a fault in a row with a cell too many, as a separator inside a cell makes it", async () => {
    const { rows } = await readWhole(
      bytesOf(csvText([HEADINGS, [...exampleCells(1), "x"], [...exampleCells(2), ""]])),
    );
    expect(rows[0]!.faults).toMatchObject([{ code: "CELLS_TOO_MANY", severity: "ERROR", column: null }]);
    expect(rows[1]!.faults).toEqual([]);
  });

  it("has a fault in a row that ends before a column that is read", async () => {
    const { rows } = await readWhole(bytesOf(csvText([HEADINGS, exampleCells(1).slice(0, 5)])));
    expect(rows[0]!.faults).toMatchObject([{ code: "CELLS_TOO_FEW" }]);
    expect(personOf(rows[0]!).person).toBeUndefined();
  });

  it("takes the apostrophe and the formula off that say a cell is text", async () => {
    const [, ...rest] = exampleCells(1);
    const rows = await cellsOf(
      csvText([HEADINGS, [`'${exampleNik(1)}`, ...rest], [`="${exampleNik(2)}"`, ...rest]]),
    );
    expect(rows.map(([nik]) => nik)).toEqual([exampleNik(1), exampleNik(2)]);
  });

  it("is the same in pieces of any size", async () => {
    const rows = [HEADINGS, ["1", "Contoh Ñoño – é", "x", "y", '"a\r\nb"', "𝄞"], exampleCells(2)];
    const whole = await cellsOf(csvText(rows));
    for (const size of [1, 2, 3, 5, 7, 64]) expect(await cellsOf(csvText(rows), size)).toEqual(whole);
  });

  it("reads back whatever cells it is given", async () => {
    const cell = fc
      .string({ unit: "binary", maxLength: 20 })
      .map((text) => `x${text.replace(/[\uD800-\uDFFF\0\uFFFD]/g, "")}`);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 30 }), async (rows) => {
        const quoted = rows.map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`));
        expect(
          await cellsOf(csvText([["NIK", "Nama", "Desa"], ...quoted.map((cells) => [...cells, "z"])])),
        ).toEqual(rows.map((cells) => [...cells, "z"]));
      }),
    );
  });
});

describe("the encoding of a list", () => {
  const name = "Contoh Ñoño Sé";
  const text = csvText([HEADINGS, [exampleNik(1), name, "12-03-1980", "P", "Mawar", ""]]);

  it.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${text}`)],
    ["UTF-16 with a mark, as Excel's Unicode Text is", Buffer.from(`\uFEFF${text}`, "utf16le")],
    ["UTF-16 of the other order", Buffer.from(`\uFEFF${text}`, "utf16le").swap16()],
  ])("may be %s", async (_, bytes) => {
    for (const size of [1, 3, 65_536]) {
      const { rows, notices } = await readWhole(bytesOf(bytes, size));
      expect([rows[0]!.cells[1], rows[0]!.layout.headings[0], notices]).toEqual([name, "NIK", []]);
    }
  });

  it("is Windows-1252 where it is not UTF-8, and the list is told so", async () => {
    for (const size of [1, 3, 65_536]) {
      const { rows, notices } = await readWhole(bytesOf(Buffer.from(text, "latin1"), size));
      expect(rows[0]!.cells[1]).toBe(name);
      expect(notices).toMatchObject([{ code: "TEXT_WINDOWS_1252", severity: "WARNING" }]);
    }
  });

  it("may show itself only in the last row", async () => {
    const rows = [
      HEADINGS,
      ...Array.from({ length: 5000 }, (_, n) => exampleCells(n)),
      [exampleNik(5001), name, "", "", "Mawar", ""],
    ];
    const { rows: read, notices } = await readWhole(bytesOf(Buffer.from(csvText(rows), "latin1")));
    expect(read.at(-1)!.cells[1]).toBe(name);
    expect(notices).toHaveLength(1);
  });

  it("that is said to be UTF-8 and is not refuses the list", async () => {
    expect(await codeOf(Buffer.concat([Buffer.from("\uFEFF"), Buffer.from(text, "latin1")]))).toBe(
      "TEXT_MIXED",
    );
  });

  it("that changes within the file refuses the list", async () => {
    expect(await codeOf(Buffer.concat([Buffer.from(text), Buffer.from("\xd1o\r\n", "latin1")]))).toBe(
      "TEXT_MIXED",
    );
  });
});

describe("a file that is no list", () => {
  it.each<[string, string | Buffer, string]>([
    ["FILE_EMPTY", "", "an empty file"],
    ["FILE_EMPTY", "\r\n;;\r\n\r\n", "a file of blank rows"],
    ["NO_ROWS", csvText([HEADINGS]), "a heading only"],
    ["HEADING_NOT_FOUND", csvText([exampleCells(1)]), "rows without a heading"],
    ["HEADING_NOT_FOUND", "Daftar nama\r\n", "a title only"],
    ["COLUMNS_MISSING", csvText([["NIK", "Tgl Lahir", "Desa"], exampleCells(1)]), "no column of names"],
    ["COLUMNS_MISSING", csvText([["NIK", "Nama"], exampleCells(1)]), "no column of villages"],
    ["QUOTE_NOT_CLOSED", `NIK;Nama;Desa\r\n1;"Contoh;Mawar\r\n`, "a quotation mark that is not closed"],
    [
      "QUOTE_NOT_CLOSED",
      `NIK;Nama;Desa\r\n1;"Contoh;Mawar\r\n${good.repeat(800)}`,
      "one at the start of a long file",
    ],
    ["FILE_PDF", "%PDF-1.7 …", "a PDF"],
    ["FILE_IMAGE", Buffer.from("\u0089PNG\r\n", "latin1"), "a PNG"],
    ["FILE_IMAGE", Buffer.from("\u00ff\u00d8\u00ff\u00e0", "latin1"), "a photograph"],
    ["FILE_HTML", "<html><table><tr><td>NIK", "a web page named .xls"],
    ["FILE_NOT_TEXT", "NIK\0\0Nama", "a program's own format"],
    ["FILE_OLD_XLS", oleFile("Workbook"), "an old .xls"],
    ["FILE_ENCRYPTED", oleFile("EncryptedPackage"), "a workbook with a password"],
  ])("is refused as %s: %#", async (...[code, content]) => {
    expect(await codeOf(content)).toBe(code);
  });

  it("names in words what is missing", async () => {
    await expect(readWhole(bytesOf("NIK;JK;Desa\r\n1;P;Mawar\r\n"))).rejects.toMatchObject({
      messages: {
        id: "Kolom yang wajib tidak ada: Nama.",
        en: "Columns that are required are missing: name.",
      },
    });
  });

  it("is refused as soon as its limit is passed, and no more of it is read", async () => {
    let given = 0;
    async function* large() {
      for (; given < 300; given += 1)
        yield Buffer.from(given === 0 ? good : csvText([exampleCells(1)]).repeat(150));
    }
    await expect(readWhole(large(), { maxBytes: 1_000_000 })).rejects.toMatchObject({
      code: "FILE_TOO_LARGE",
      messages: { en: "The file is larger than 1 MB: split it into several files." },
    });
    expect(given).toBeLessThan(120);
  });

  it("of 300 MB on disk is refused before it is read", async () => {
    await onDisk(good, async (file) => {
      await truncate(file, 300_000_000);
      await expect(readWhole(file)).rejects.toMatchObject({
        code: "FILE_TOO_LARGE",
        messages: { id: "Berkas ini lebih besar dari 200 MB: bagi menjadi beberapa berkas." },
      });
    });
  });

  it("on disk has the limit that the caller sets", async () => {
    await onDisk(good, async (file) => {
      await expect(readWhole(file, { maxBytes: 10 })).rejects.toMatchObject({ code: "FILE_TOO_LARGE" });
      expect((await readWhole(file)).rows).toHaveLength(2);
    });
  });
});

describe("a list being read", () => {
  it("knows its columns with the first row, and stops when nobody wants more", async () => {
    let closed = false;
    async function* source() {
      try {
        for (let n = 0; ; n += 1) yield Buffer.from(n === 0 ? good : csvText([exampleCells(n)]).repeat(100));
      } finally {
        closed = true;
      }
    }
    const reading = readList(source(), { given: ["category"] });
    expect(reading.layout).toBeUndefined();
    for await (const row of reading) if (row.number > 2000) break;
    expect(reading.layout!.columns).toMatchObject({ nik: 0, name: 1 });
    await expect.poll(() => closed).toBe(true);
  });

  it("says how far it is read, and of how much where it is on disk", async () => {
    await onDisk(good.repeat(5000), async (file) => {
      const reading = readList(file, { given: ["category"] });
      for await (const row of reading) if (row.number > 9000) break;
      expect(reading.progress.totalBytes).toBe(good.length * 5000);
      expect(reading.progress.readBytes).toBeGreaterThan(good.length * 2000);
    });
  });

  it.each(["%PDF-1.7", "", "Daftar", "NIK;Nama\r\n", oleFile("Workbook")])(
    "lets go of a source that it refuses",
    async (content) => {
      let closed = false;
      async function* source() {
        try {
          yield* bytesOf(content);
          yield* bytesOf(" ");
        } finally {
          closed = true;
        }
      }
      await expect(readWhole(source())).rejects.toBeInstanceOf(ListFault);
      await expect.poll(() => closed).toBe(true);
    },
  );

  it("passes on the failure of where it comes from", async () => {
    async function* broken() {
      yield Buffer.from(good.repeat(3000));
      throw new Error("the connection is lost");
    }
    await expect(readWhole(broken())).rejects.toThrow("the connection is lost");
  });
});

function oleFile(stream: string): Buffer {
  const header = Buffer.from("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "latin1");
  return Buffer.concat([header, Buffer.alloc(70_000), Buffer.from(stream, "utf16le"), Buffer.alloc(70_000)]);
}

async function onDisk(content: string, use: (file: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "payung-list-"));
  try {
    const file = path.join(folder, "list.csv");
    await writeFile(file, content);
    await use(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}
