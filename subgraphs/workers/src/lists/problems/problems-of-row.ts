import { NIK_FAULTS } from "@payung/jamsostek";
import type { NikFaultCode } from "@payung/jamsostek";
import { refusesRow, warnsOfRow } from "./problem-definition.js";
import type { ProblemDefinition } from "./problem-definition.js";

/** What can be wrong with one row of a list. */
export const PROBLEMS_OF_ROW = {
  CELLS_TOO_MANY: refusesRow(
    "Baris ini mempunyai lebih banyak sel daripada judul kolom: mungkin ada pemisah di dalam sel.",
    "The row has more cells than there are headings: perhaps a separator stands inside a cell.",
  ),
  CELLS_TOO_FEW: refusesRow(
    "Baris ini mempunyai lebih sedikit sel daripada judul kolom.",
    "The row has fewer cells than there are headings.",
  ),
  CELL_MERGED: refusesRow(
    "Sel ini digabung dengan sel lain: pisahkan (Unmerge Cells), lalu isi setiap barisnya.",
    "The cell is merged with others: unmerge it and fill in every row.",
  ),
  CELL_ERROR: refusesRow(
    "Sel ini berisi kesalahan Excel (seperti #N/A atau #REF!).",
    "The cell holds an error of Excel (like #N/A or #REF!).",
  ),
  FORMULA_REFUSED: refusesRow(
    "Sel ini berisi rumus: ganti dengan nilainya (salin, lalu Tempel Nilai).",
    "The cell holds a formula: replace it by its value (copy, then Paste Values).",
  ),
  FORMULA_TAKEN: warnsOfRow(
    "Sel ini berisi rumus; hasil yang terakhir disimpan dipakai.",
    "The cell holds a formula; its last saved result was taken.",
  ),
  NIK_MISSING: refusesRow("NIK kosong.", "The NIK is missing."),
  ...nikProblems(),
  NIK_AS_NUMBER: refusesRow(
    "NIK disimpan sebagai bilangan sehingga angka terakhirnya mungkin dibulatkan: ubah kolomnya menjadi Teks, lalu ketik ulang NIK dari KTP.",
    "The NIK is stored as a number, so that its last digit may be rounded: format the column as Text and type the NIK again from the identity card.",
  ),
  NIK_TWICE: refusesRow("NIK ini sudah ada pada baris {row}.", "The NIK stands in row {row} already."),
  NIK_BIRTH_DATE_DIFFERS: warnsOfRow(
    "Tanggal lahir berbeda dari tanggal dalam NIK.",
    "The date of birth differs from the one in the NIK.",
  ),
  NIK_SEX_DIFFERS: warnsOfRow(
    "Jenis kelamin berbeda dari yang ada dalam NIK.",
    "The sex differs from the one in the NIK.",
  ),
  NIK_ISSUED_ELSEWHERE: warnsOfRow(
    "NIK diterbitkan pertama kali di provinsi lain daripada desa ini.",
    "The NIK was first issued in another province than that of the village.",
  ),
  NAME_MISSING: refusesRow("Nama kosong.", "The name is missing."),
  NAME_TOO_LONG: refusesRow("Nama lebih dari 100 huruf.", "The name is longer than 100 characters."),
  NAME_WITHOUT_LETTERS: refusesRow("Nama tidak berisi huruf.", "The name has no letter in it."),
  NAME_UNREADABLE: refusesRow(
    "Nama berisi tanda yang tidak dapat dibaca: ketik ulang.",
    "The name holds signs that cannot be read: type it again.",
  ),
  BIRTH_DATE_UNREADABLE: refusesRow(
    "Tanggal lahir tidak dapat dibaca: tulis hari-bulan-tahun, misalnya 12-03-1980 atau 12 Maret 1980.",
    "The date of birth cannot be read: write day-month-year, for example 12-03-1980 or 12 Maret 1980.",
  ),
  BIRTH_DATE_NO_SUCH_DAY: refusesRow(
    "Tanggal lahir {day} {month} {year} tidak ada di kalender.",
    "There is no {day} {month} {year} in the calendar.",
  ),
  BIRTH_DATE_NO_SUCH_MONTH: refusesRow(
    "Bulan {month} tidak ada: tanggal lahir ditulis hari-bulan-tahun.",
    "There is no month {month}: the date of birth is written day-month-year.",
  ),
  BIRTH_DATE_FUTURE: refusesRow("Tanggal lahir ada di masa depan.", "The date of birth lies in the future."),
  BIRTH_DATE_CHILD: refusesRow(
    "Orang ini berumur {age} tahun menurut tanggal lahirnya: anak di bawah 10 tahun bukan pekerja.",
    "By the date of birth the person is {age} years old: a child under 10 is no worker.",
  ),
  BIRTH_DATE_TOO_OLD: refusesRow(
    "Orang ini berumur {age} tahun menurut tanggal lahirnya, lebih dari 110 tahun.",
    "By the date of birth the person is {age} years old, more than 110.",
  ),
  BIRTH_YEAR_TWO_DIGITS: warnsOfRow(
    "Tahun lahir ditulis dengan dua angka dan dibaca sebagai {year}.",
    "The year of birth has two digits and was read as {year}.",
  ),
  SEX_UNKNOWN: refusesRow(
    "Jenis kelamin tidak dikenal: tulis L (laki-laki) atau P (perempuan).",
    "The sex is not known: write L (man) or P (woman).",
  ),
  CATEGORY_MISSING: refusesRow("Kategori pekerja kosong.", "The category of the worker is missing."),
  CATEGORY_UNKNOWN: refusesRow(
    "Kategori pekerja tidak dikenal; yang boleh: {allowed}.",
    "The category of the worker is not known; allowed are {allowed}.",
  ),
  VILLAGE_MISSING: refusesRow("Desa atau kelurahan kosong.", "The village is missing."),
  VILLAGE_CODE_UNKNOWN: refusesRow(
    "Tidak ada desa atau kelurahan dengan kode itu di wilayah skema ini.",
    "No village of the scheme's region has that code.",
  ),
  VILLAGE_UNKNOWN: refusesRow(
    "Tidak ada desa atau kelurahan dengan nama itu di wilayah skema ini.",
    "No village of the scheme's region has that name.",
  ),
  VILLAGE_UNKNOWN_NEAREST: refusesRow(
    "Tidak ada desa atau kelurahan dengan nama itu di wilayah skema ini. Mungkin maksudnya: {nearest}.",
    "No village of the scheme's region has that name. Perhaps it is: {nearest}.",
  ),
  VILLAGE_AMBIGUOUS: refusesRow(
    "Ada beberapa desa dengan nama itu: {villages}. Isi kolom Kecamatan atau Kode Desa.",
    "Several villages have that name: {villages}. Fill in the district (Kecamatan) or the village code (Kode Desa).",
  ),
  VILLAGE_ELSEWHERE: refusesRow(
    "Desa dengan nama itu ada di {villages}, bukan di kecamatan atau kabupaten yang tertulis.",
    "The village of that name lies in {villages}, not in the district or regency that is written.",
  ),
  VILLAGE_NAME_DIFFERS: warnsOfRow(
    "Nama desa berbeda dari nama menurut kodenya, {name}; kode yang dipakai.",
    "The village's name differs from that of its code, {name}; the code was taken.",
  ),
  OCCUPATION_UNREADABLE: warnsOfRow(
    "Pekerjaan tidak dipakai: lebih dari 100 huruf, atau berisi tanda yang tidak dapat dibaca.",
    "The occupation was not taken: it is longer than 100 characters or holds signs that cannot be read.",
  ),
  YES_NO_UNKNOWN: refusesRow("Tulis ya atau tidak.", "Write ya (yes) or tidak (no)."),
  MONTH_UNREADABLE: refusesRow(
    "Bulan tidak dapat dibaca: tulis bulan dan tahun, misalnya Januari 2026 atau 01-2026.",
    "The month cannot be read: write month and year, for example Januari 2026 or 01-2026.",
  ),
  MONTH_WITHOUT_YEAR: warnsOfRow(
    "Bulan ditulis tanpa tahun dan dibaca sebagai bulan tahun {year}.",
    "The month has no year and was read as one of {year}.",
  ),
  MONTHS_UNREADABLE: refusesRow(
    "Jumlah bulan harus bilangan bulat dari 1 sampai 12.",
    "The number of months is a whole number from 1 to 12.",
  ),
} satisfies Record<string, ProblemDefinition>;

/** The law says what is wrong with a NIK; in a list each of it refuses the row. */
function nikProblems(): Record<NikFaultCode, ProblemDefinition> {
  const entries = Object.entries(NIK_FAULTS).map(([code, { id, en }]) => [code, refusesRow(id, en)]);
  return Object.fromEntries(entries) as Record<NikFaultCode, ProblemDefinition>;
}
