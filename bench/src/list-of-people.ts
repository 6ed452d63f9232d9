import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { localDate, syntheticNik } from "@payung/jamsostek";

export interface Village {
  readonly code: string;
  readonly name: string;
  readonly district: string;
  readonly regency: string;
}

const NAMES = ["Siti", "Agus", "Dewi", "Budi", "Sri", "Joko", "Ratna", "Hasan", "Maryam", "Slamet"];
const SECOND = [
  "Susanto",
  "Hidayat",
  "Saputra",
  "Lestari",
  "Rahman",
  "Setiawan",
  "Utami",
  "Wijaya",
  "Purnama",
];

/** Writes a list of made-up people as villages write them, village by village. */
export async function writeList(file: string, rows: number, villages: readonly Village[]): Promise<void> {
  const out = createWriteStream(file);
  out.write(
    "No;NIK;Nama Lengkap;Jenis Kelamin;Tanggal Lahir;Kode Desa;Desa/Kelurahan;Kecamatan;Kabupaten/Kota;Pekerjaan\r\n",
  );
  for (let row = 0; row < rows; row += 1_000) {
    const size = Math.min(1_000, rows - row);
    const text = Array.from({ length: size }, (_, index) => person(row + index, rows, villages)).join("");
    if (!out.write(text)) await once(out, "drain");
  }
  out.end();
  await once(out, "close");
}

function person(n: number, rows: number, villages: readonly Village[]): string {
  const { code, name, district, regency } = villages[Math.floor((n * villages.length) / rows)]!;
  const [year, month, day] = [1966 + (n % 38), 1 + ((n * 7) % 12), 1 + ((n * 11) % 28)];
  const two = (value: number) => String(value).padStart(2, "0");
  const sex = n % 2 === 0 ? "FEMALE" : "MALE";
  const nik = syntheticNik(n, localDate(`${year}-${two(month)}-${two(day)}`), sex);
  const words = `${NAMES[n % 10]} ${SECOND[(n * 3) % 9]} ${SECOND[(n * 5) % 7]}`;
  const born = `${two(day)}-${two(month)}-${year}`;
  return `${n + 1};${nik};Contoh ${words};${sex === "MALE" ? "L" : "P"};${born};${code};${name};${district};${regency};Petani\r\n`;
}
