import { localDate, syntheticNik } from "@payung/jamsostek";
import type { Locale, Message } from "@payung/jamsostek";
import { CATEGORY_WORDS } from "../person/words.js";

/** A column of the template: its heading, a made-up example and what may stand in it. */
export interface TemplateColumn {
  readonly heading: Message;
  readonly example: Message;
  readonly required: boolean;
  readonly explanation: Message;
}

/** Nobody has a NIK or lives in a village of the province 99: a row that was left in the list is refused. */
const EXAMPLE_NIK: string = syntheticNik(1, localDate("1980-03-12"), "FEMALE");
const EXAMPLE_VILLAGE = "99.01.01.2001";

const categories = Object.values(CATEGORY_WORDS).join(", ");

export const TEMPLATE_COLUMNS: readonly TemplateColumn[] = [
  {
    heading: { id: "NIK", en: "NIK" },
    example: same(EXAMPLE_NIK),
    required: true,
    explanation: {
      id: "16 angka dari KTP, sebagai teks. Jangan ubah format kolomnya: Excel membulatkan bilangan 16 angka.",
      en: "16 digits from the identity card, as text. Leave the column's format as it is: Excel rounds numbers of 16 digits.",
    },
  },
  {
    heading: { id: "Nama Lengkap", en: "Full Name" },
    example: { id: "Contoh Siti Susanto", en: "Contoh Siti Susanto" },
    required: true,
    explanation: {
      id: "Seperti pada KTP, paling banyak 100 huruf.",
      en: "As on the identity card, at most 100 characters.",
    },
  },
  {
    heading: { id: "Tanggal Lahir", en: "Date of Birth" },
    example: same("12-03-1980"),
    required: false,
    explanation: {
      id: "Hari-bulan-tahun: 12-03-1980 atau 12 Maret 1980. Bila kosong, diambil dari NIK.",
      en: "Day-month-year: 12-03-1980 or 12 March 1980. Where it is empty it is taken from the NIK.",
    },
  },
  {
    heading: { id: "Jenis Kelamin", en: "Sex" },
    example: same("P"),
    required: false,
    explanation: {
      id: "L (laki-laki) atau P (perempuan). Bila kosong, diambil dari NIK.",
      en: "L (man) or P (woman). Where it is empty it is taken from the NIK.",
    },
  },
  {
    heading: { id: "Kode Desa", en: "Village Code" },
    example: same(EXAMPLE_VILLAGE),
    required: false,
    explanation: {
      id: "Kode Kemendagri desa atau kelurahan. Bila diisi, nama desa tidak wajib.",
      en: "The Kemendagri code of the village. Where it is given the name of the village may be left out.",
    },
  },
  {
    heading: { id: "Desa/Kelurahan", en: "Village" },
    example: same("Sungai Contoh"),
    required: true,
    explanation: {
      id: "Nama desa atau kelurahan, bila kodenya tidak diisi.",
      en: "The village's name, where its code is not given.",
    },
  },
  {
    heading: { id: "Kecamatan", en: "District" },
    example: same("Kumpul"),
    required: false,
    explanation: {
      id: "Wajib bila ada beberapa desa dengan nama yang sama.",
      en: "Required where several villages have the same name.",
    },
  },
  {
    heading: { id: "Kategori", en: "Category" },
    example: same(CATEGORY_WORDS.PEKERJA_RENTAN),
    required: false,
    explanation: {
      id: `Salah satu dari: ${categories}. Bila kosong, kategori yang dipilih saat mengunggah.`,
      en: `One of: ${categories}. Where it is empty, the category that is chosen at the upload.`,
    },
  },
  {
    heading: { id: "Pekerjaan", en: "Occupation" },
    example: same("Petani"),
    required: false,
    explanation: { id: "Paling banyak 100 huruf.", en: "At most 100 characters." },
  },
  {
    heading: { id: "Miskin Ekstrem", en: "Extremely Poor" },
    example: same("tidak"),
    required: false,
    explanation: { id: "ya atau tidak.", en: "ya (yes) or tidak (no)." },
  },
  {
    heading: { id: "Ditanggung Perusahaan", en: "Paid by Company" },
    example: same("tidak"),
    required: false,
    explanation: { id: "ya atau tidak.", en: "ya (yes) or tidak (no)." },
  },
  {
    heading: { id: "Bulan Mulai", en: "First Month" },
    example: same("01-2026"),
    required: false,
    explanation: {
      id: "Bulan-tahun: 01-2026 atau Januari 2026.",
      en: "Month-year: 01-2026 or January 2026.",
    },
  },
  {
    heading: { id: "Jumlah Bulan", en: "Number of Months" },
    example: same("6"),
    required: false,
    explanation: { id: "Bilangan bulat dari 1 sampai 12.", en: "A whole number from 1 to 12." },
  },
];

export const TEMPLATE_WORDS: Record<
  Locale,
  {
    readonly list: string;
    readonly help: string;
    readonly head: string[];
    readonly yes: string;
    readonly no: string;
  }
> = {
  id: { list: "Daftar", help: "Petunjuk", head: ["Kolom", "Wajib", "Isi", "Contoh"], yes: "ya", no: "tidak" },
  en: {
    list: "List",
    help: "Help",
    head: ["Column", "Required", "Content", "Example"],
    yes: "yes",
    no: "no",
  },
};

function same(text: string): Message {
  return { id: text, en: text };
}
