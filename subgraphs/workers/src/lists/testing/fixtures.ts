import { localDate, syntheticNik } from "@payung/jamsostek";
import type { NikSex } from "@payung/jamsostek";
import { regionCode } from "@payung/plugin-kit";
import { readPerson } from "../person/read-person.js";
import type { PersonOptions, PersonReading } from "../person/read-person.js";
import { readList } from "../read-list.js";
import type { ListOptions, ListSource } from "../read-list.js";
import type { ListRow } from "../list-row.js";
import type { ListProblem } from "../problems/problem.js";
import { createVillageFinder } from "../villages/village-finder.js";

/** The day by which the tests read. */
const ON = localDate("2026-07-01");

/** Made-up places: no region has the code 99. */
export const REGIONS = [
  ["99", "Contoh"],
  ["99.01", "Kabupaten Contoh Hulu"],
  ["99.01.01", "Kumpul"],
  ["99.01.01.2001", "Sungai Contoh"],
  ["99.01.01.2002", "Suka Maju"],
  ["99.01.01.1001", "Desa Baru"],
  ["99.01.02", "Tanjung Rukun"],
  ["99.01.02.2001", "Suka Maju"],
  ["99.01.02.2002", "Baru"],
  ["99.01.02.2003", "Kampung Melati III"],
  ["99.71", "Kota Contoh Hulu"],
  ["99.71.01", "Pasar Contoh"],
  ["99.71.01.1001", "Mawar"],
].map(([code, name]) => ({ code: regionCode(code!), name: name! }));

export const BIRTH = localDate("1980-03-12");

/** The NIK of the n-th made-up person, born on 12 March 1980. */
export function exampleNik(n: number, sex: NikSex = "FEMALE"): string {
  return syntheticNik(n, BIRTH, sex);
}

export const HEADINGS = ["NIK", "Nama", "Tgl Lahir", "JK", "Desa", "Kecamatan"] as const;

/** A good row under HEADINGS. */
export function exampleCells(n: number): string[] {
  return [exampleNik(n), "Contoh Siti", "12-03-1980", "P", "Sungai Contoh", "Kumpul"];
}

export function csvText(rows: readonly (readonly string[])[], delimiter = ";", lineEnd = "\r\n"): string {
  return rows.map((cells) => cells.join(delimiter) + lineEnd).join("");
}

/** A file's bytes as they arrive, in pieces of a size. */
export async function* bytesOf(content: string | Buffer, pieceSize = 65_536): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(content as string);
  for (let start = 0; start < bytes.length; start += pieceSize)
    yield bytes.subarray(start, start + pieceSize);
}

export interface WholeList {
  readonly rows: readonly ListRow[];
  readonly notices: readonly ListProblem[];
}

/** The whole list; the category is the caller's unless a test says otherwise. */
export async function readWhole(source: ListSource, options: ListOptions = {}): Promise<WholeList> {
  const reading = readList(source, { given: ["category"], ...options });
  const rows: ListRow[] = [];
  for await (const row of reading) rows.push(row);
  return { rows, notices: reading.notices };
}

export function personOf(row: ListRow, options: Partial<PersonOptions> = {}): PersonReading {
  return readPerson(row, {
    on: ON,
    villages: createVillageFinder(REGIONS),
    allowSynthetic: true,
    defaults: { category: "PEKERJA_RENTAN" },
    ...options,
  });
}

/** What a person made of the cells under headings is, by a CSV of one row. */
export async function personUnder(
  headings: readonly string[],
  cells: readonly string[],
  options: Partial<PersonOptions> = {},
): Promise<PersonReading> {
  const { rows } = await readWhole(bytesOf(csvText([headings, cells])), { given: ["category", "village"] });
  return personOf(rows[0]!, options);
}

/** Codes of the problems, for tests that care for nothing else. */
export function codesOf({ problems }: PersonReading): string[] {
  return problems.map(({ code }) => code);
}
