import { noticeOfList, refusesList } from "./problem-definition.js";
import type { ProblemDefinition } from "./problem-definition.js";

/** What can be wrong with a list as a whole. */
export const PROBLEMS_OF_LIST = {
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
} satisfies Record<string, ProblemDefinition>;
