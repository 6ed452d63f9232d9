import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readImportArguments } from "../../src/import/read-arguments.js";
import { runImport } from "../../src/import/run-import.js";
import { startListDesk } from "./import-tester.js";
import type { ListDesk } from "./import-tester.js";

const folder = mkdtempSync(path.join(tmpdir(), "payung-import-"));
const list = path.join(folder, "daftar desa.csv");
beforeAll(() => writeFileSync(list, "nama;nik\nContoh Siti;-\n"));
afterAll(() => rmSync(folder, { recursive: true }));

let desk: ListDesk;
beforeEach(async () => {
  desk = await startListDesk();
});
afterEach(() => desk.stop());

async function run(args: readonly string[], { terminal = false, locale = "C.UTF-8", file = list } = {}) {
  let text = "";
  const output = { isTTY: terminal, columns: 100, write: (more: string) => (text += more) };
  const options = readImportArguments([file, "--url", desk.url, "--from", "2027-01", ...args], locale);
  const officerOf = async (region: string): Promise<string> => `officer of ${region}`;
  const code = await runImport(options, { output, officerOf, lookEvery: 5, patience: 300 });
  return { code, text };
}

describe("npm run import", () => {
  test("sends the list with its options, as an officer of the scheme's region, and says what became of it", async () => {
    desk.outcome = { rows: 78_000, accepted: 77_990, unchanged: 10 };
    const args = [
      "--from",
      "2027-01",
      "--months",
      "12",
      "--programmes",
      "JKK,JKM",
      "--when-short",
      "FEWER_MONTHS",
    ];
    const { code, text } = await run([
      "--scheme",
      "tuah-desa",
      ...args,
      "--column",
      "NIK=No KTP",
      "--dry-run",
    ]);
    expect(code).toBe(0);
    expect(Object.fromEntries(desk.sent[0]!.parameters)).toEqual({
      scheme: "tuah-desa",
      fromMonth: "2027-01",
      months: "12",
      programmes: "JKK,JKM",
      whenShort: "FEWER_MONTHS",
      dryRun: "1",
      "column.NIK": "No KTP",
      fileName: "daftar desa.csv",
    });
    expect(desk.sent[0]).toMatchObject({
      role: "OFFICER",
      type: "text/csv",
      text: "nama;nik\nContoh Siti;-\n",
    });
    expect(text).toContain("78.000 baris selesai dibaca.");
    expect(text).toMatch(/77\.990 diterima\n +10 tidak berubah\n$/);
    expect(text).toContain("Membaca 33% 400\n");
  });

  test("draws one line on a terminal, in English where the terminal speaks it", async () => {
    const { text } = await run(["--scheme", "tuah-desa"], { terminal: true, locale: "en_US.UTF-8" });
    expect(text).toContain("\r\u001B[KReading   [##########....................] 33% 400");
    expect(text).toContain("100% 1,200\n1,200 rows were read.\n");
  });

  test("names the first problems, writes them all where it is asked to, and ends with 1", async () => {
    const problem = {
      rowNumber: 7,
      severity: "ERROR",
      code: "NIK_SHORT",
      heading: "No KTP",
      message: "kurang satu angka",
    };
    desk.outcome = {
      rejected: 2,
      warnings: 1,
      problems: { nodes: [problem] },
      notices: [{ code: "X", message: "Kolom HP dilewati." }],
    };
    const file = path.join(folder, "masalah.csv");
    const { code, text } = await run(["--scheme", "tuah-desa", "--problems", file]);
    expect(code).toBe(1);
    expect(text).toContain("Kolom HP dilewati.\n");
    expect(text).toContain("2 ditolak");
    expect(text).toContain("  - baris 7, No KTP: kurang satu angka\n  ... semua: --problems FILE\n");
    expect(readFileSync(file, "utf8")).toBe("baris;masalah\n7;NIK kurang satu angka (batch-1)\n");
  });

  test("says why a list as a whole is refused", async () => {
    desk.outcome = { status: "REFUSED", fault: { code: "EMPTY", message: "Berkas kosong." } };
    expect(await run(["--scheme", "tuah-desa"])).toMatchObject({
      code: 1,
      text: expect.stringContaining("Daftar ditolak: Berkas kosong.") as string,
    });
  });

  test.each([
    [["--scheme", "lain"], 'tidak ada skema "lain". Skema yang ada: tuah-desa.'],
    [
      ["--scheme", "elsewhere", "--token", "officer of 99.01"],
      'Peran atau wilayah Anda tidak mengizinkan "scheme".',
    ],
    [["--scheme", "tuah-desa", "--token", "bad"], "Diperlukan token yang sah"],
  ])("in the graph's words: %j", async (args, words) => {
    const { code, text } = await run(args);
    expect(code).toBe(2);
    expect(text).toContain(`Daftar tidak diterima: ${words}`);
  });

  test("a file that is too large, or not there", async () => {
    const large = path.join(folder, "large.csv");
    writeFileSync(large, Buffer.alloc(3 * 1024 * 1024));
    const refused = await run(["--scheme", "tuah-desa"], { file: large });
    expect(refused).toMatchObject({
      code: 2,
      text: expect.stringContaining("Berkas terlalu besar") as string,
    });
    const missing = path.join(folder, "no-such-file.csv");
    expect((await run(["--scheme", "tuah-desa"], { file: missing })).text).toContain(
      `Berkas ${missing} tidak ada.`,
    );
  });

  test("where nothing answers it says to start the product", async () => {
    await desk.stop();
    const { code, text } = await run(["--scheme", "tuah-desa"]);
    expect(code).toBe(2);
    expect(text).toBe(`Tidak ada yang menjawab di ${desk.url}: jalankan "npm start" dulu.\n`);
  });
});

describe("its command line", () => {
  test.each([
    [["--scheme", "x"], "Name one file"],
    [["a.csv", "b.csv", "--scheme", "x"], "Name one file"],
    [["a.csv"], "--scheme is missing"],
    [["a.csv", "--scheme", "x"], "--from is missing"],
    [["a.csv", "--scheme", "x", "--from", "Januari"], '--from is a month such as 2027-01, not "Januari"'],
    [["a.csv", "--scheme", "x", "--months", "13"], '--months is 1 to 12, not "13"'],
    [["a.csv", "--scheme", "x", "--when-short", "LESS"], "--when-short is one of REFUSE, FEWER_MONTHS"],
    [["a.csv", "--scheme", "x", "--column", "NIK"], '--column is "NIK=No KTP", not "NIK"'],
    [["a.csv", "--scheme", "x", "--url", "localhost"], "--url is an address"],
    [["a.csv", "--scheme", "x", "--language", "fr"], "--language is id or en"],
    [["a.csv", "--schem", "x"], "Unknown option '--schem'"],
  ])("%j is refused in words, with its use", (args, words) => {
    expect(() => readImportArguments(args, undefined)).toThrow(words);
    expect(() => readImportArguments(args, undefined)).toThrow("Use: npm run import -- FILE --scheme CODE");
  });
});
