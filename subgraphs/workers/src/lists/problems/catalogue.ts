import { NIK_FAULTS } from "@payung/jamsostek";
import type { Message, NikFaultCode } from "@payung/jamsostek";

export type Severity = "ERROR" | "WARNING";

/** What can be wrong with a list as a whole (LIST) or with one row (ROW): its sentence, with {placeholders}. */
export interface ProblemDefinition {
  readonly scope: "LIST" | "ROW";
  /** A LIST ERROR refuses the list, a ROW ERROR the row; a WARNING is for the reader to look at. */
  readonly severity: Severity;
  readonly message: Message;
}

function refusesList(id: string, en: string): ProblemDefinition {
  return { scope: "LIST", severity: "ERROR", message: { id, en } };
}

function noticeOfList(id: string, en: string): ProblemDefinition {
  return { scope: "LIST", severity: "WARNING", message: { id, en } };
}

function refusesRow(id: string, en: string): ProblemDefinition {
  return { scope: "ROW", severity: "ERROR", message: { id, en } };
}

function warnsOfRow(id: string, en: string): ProblemDefinition {
  return { scope: "ROW", severity: "WARNING", message: { id, en } };
}

/**
 * Every problem of a list of people. No sentence quotes a cell: where columns have slipped, a NIK or a name can stand in
 * any of them.
 */
export const LIST_PROBLEMS = {
  FILE_EMPTY: refusesList("Berkas ini kosong.", "The file is empty."),
  FILE_TOO_LARGE: refusesList(
    "Berkas ini lebih besar dari {limit} MB: bagi menjadi beberapa berkas.",
    "The file is larger than {limit} MB: split it into several files.",
  ),
  FILE_OLD_XLS: refusesList(
    "Berkas ini Excel lama (.xls): buka di Excel, lalu simpan sebagai Excel Workbook (.xlsx) atau CSV.",
    "The file is of the old Excel (.xls): open it in Excel and save it as Excel Workbook (.xlsx) or CSV.",
  ),
  FILE_ENCRYPTED: refusesList(
    "Berkas Excel ini memakai kata sandi: buka di Excel, hapus kata sandinya, lalu simpan kembali.",
    "The Excel file has a password: open it in Excel, remove the password and save it again.",
  ),
  FILE_PDF: refusesList(
    "Berkas ini PDF: kirim daftar aslinya sebagai .xlsx atau CSV.",
    "The file is a PDF: send the list it was made from as .xlsx or CSV.",
  ),
  FILE_IMAGE: refusesList(
    "Berkas ini gambar: ketik daftarnya di Excel, lalu kirim sebagai .xlsx atau CSV.",
    "The file is an image: type the list in Excel and send it as .xlsx or CSV.",
  ),
  FILE_HTML: refusesList(
    "Berkas ini halaman web yang diberi nama Excel: buka di Excel, lalu simpan sebagai Excel Workbook (.xlsx).",
    "The file is a web page with the name of an Excel file: open it in Excel and save it as Excel Workbook (.xlsx).",
  ),
  FILE_NOT_XLSX: refusesList(
    "Berkas ini bukan Excel Workbook: simpan daftarnya sebagai .xlsx atau CSV.",
    "The file is no Excel Workbook: save the list as .xlsx or CSV.",
  ),
  FILE_NOT_TEXT: refusesList(
    "Berkas ini bukan daftar: kirim daftarnya sebagai .xlsx atau CSV.",
    "The file is no list: send the list as .xlsx or CSV.",
  ),
  XLSX_DAMAGED: refusesList(
    "Berkas Excel ini rusak: buka di Excel, simpan kembali, lalu unggah lagi.",
    "The Excel file is damaged: open it in Excel, save it again and upload it again.",
  ),
  XLSX_TOO_LARGE: refusesList(
    "Isi berkas Excel ini lebih dari {limit} MB: simpan sebagai CSV, atau bagi menjadi beberapa berkas.",
    "The Excel file unpacks to more than {limit} MB: save it as CSV or split it into several files.",
  ),
  XLSX_SIZES_LIE: refusesList(
    "Berkas Excel ini berisi lebih banyak daripada yang dinyatakannya, seperti bom zip: simpan kembali dari Excel.",
    "The Excel file holds more than it says, as a zip bomb does: save it again from Excel.",
  ),
  XLSX_TOO_MANY_PARTS: refusesList(
    "Berkas Excel ini terdiri dari lebih dari {limit} bagian: salin daftarnya ke berkas baru.",
    "The Excel file has more than {limit} parts: copy the list into a new file.",
  ),
  XLSX_TOO_MANY_MERGES: refusesList(
    "Berkas Excel ini mempunyai lebih dari {limit} sel gabungan: pisahkan selnya (Unmerge Cells).",
    "The Excel file has more than {limit} merged cells: unmerge them.",
  ),
  TEXT_MIXED: refusesList(
    "Berkas ini mencampur dua pengodean huruf: simpan kembali sebagai CSV UTF-8.",
    "The file mixes two encodings of letters: save it again as CSV UTF-8.",
  ),
  QUOTE_NOT_CLOSED: refusesList(
    "Ada tanda kutip yang tidak ditutup pada atau setelah baris {row}: perbaiki tanda kutipnya.",
    "A quotation mark is not closed at or after row {row}: correct it.",
  ),
  HEADING_NOT_FOUND: refusesList(
    "Baris judul tidak ditemukan dalam {rows} baris pertama: harus ada kolom NIK dan Nama; pakailah templat.",
    "No heading row was found in the first {rows} rows: there must be columns NIK and Nama (name); use the template.",
  ),
  NO_ROWS: refusesList(
    "Daftar ini hanya berisi judul kolom, tanpa satu orang pun.",
    "The list has headings only and nobody in it.",
  ),
  COLUMNS_MISSING: refusesList(
    "Kolom yang wajib tidak ada: {columns}.",
    "Columns that are required are missing: {columns}.",
  ),
  COLUMN_TWICE: refusesList(
    "Dua kolom berisi {field}: {columns}. Hapus salah satu, atau pilih kolomnya.",
    "Two columns hold the {field}: {columns}. Remove one, or say which one it is.",
  ),
  MAPPED_COLUMN_MISSING: refusesList(
    "Kolom yang dipilih tidak ada dalam berkas: {columns}.",
    "Columns that were chosen are not in the file: {columns}.",
  ),
  TEXT_WINDOWS_1252: noticeOfList(
    "Berkas ini tidak berkode UTF-8 dan dibaca sebagai Windows-1252: periksa huruf yang tidak biasa pada nama.",
    "The file is not UTF-8 and was read as Windows-1252: look at unusual letters in names.",
  ),
  HEADINGS_UNKNOWN: noticeOfList(
    "Kolom yang tidak dikenal dan tidak dibaca: {columns}.",
    "Columns that are not known and were not read: {columns}.",
  ),
  SHEETS_NOT_READ: noticeOfList(
    "Hanya lembar {sheet} yang dibaca. Lembar lain yang juga berisi daftar tidak dibaca: {sheets}; kirim sebagai berkas sendiri.",
    "Only sheet {sheet} was read. Other sheets hold lists too and were not read: {sheets}; send them as files of their own.",
  ),
  NIKS_END_IN_ZERO: noticeOfList(
    "Semua NIK berakhir dengan 0: mungkin Excel membulatkannya. Bandingkan dengan KTP.",
    "All NIKs end in 0: perhaps Excel rounded them. Compare them with the identity cards.",
  ),
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

export type ListProblemCode = keyof typeof LIST_PROBLEMS;

/** The law says what is wrong with a NIK; in a list each of it refuses the row. */
function nikProblems(): Record<NikFaultCode, ProblemDefinition> {
  const entries = Object.entries(NIK_FAULTS).map(([code, { id, en }]) => [code, refusesRow(id, en)]);
  return Object.fromEntries(entries) as Record<NikFaultCode, ProblemDefinition>;
}
