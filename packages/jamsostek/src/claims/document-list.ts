import { articleOf } from "../legal-basis.js";
import type { LegalBasis } from "../legal-basis.js";
import type { Message } from "../message.js";
import { PP_44_2015 } from "../regulations/government-regulations.js";
import { PERMENAKER_5_2021 } from "../regulations/ministerial-regulations.js";

/** A paper of a claim: what it is called, why it is asked for, and the law. */
export interface DocumentAsked {
  /** The paper's own name in capitals: "AKTA_KEMATIAN". */
  readonly code: string;
  readonly name: Message;
  readonly why: Message;
  readonly basis: LegalBasis;
  /** False where only some families need it or something else can stand for it, as its name or reason says. */
  readonly required: boolean;
}

/*
 * The names were read in lists that the press took from the web page of BPJS Ketenagakerjaan (2020 to 2024), two or more
 * agreeing. Pasal 40 names three of them itself. That Permenaker 5/2021 is where the others stand was read for the
 * scholarship only, so no article of it is cited. The rest note stands in one company's list.
 */
const PASAL_40 = articleOf(PP_44_2015, "Pasal 40 ayat (3)");
const UNVERIFIED: LegalBasis = Object.freeze({ ...PERMENAKER_5_2021, verification: "UNVERIFIED" });

function paper(
  code: string,
  name: readonly [id: string, en: string],
  why: readonly [id: string, en: string],
  basis: LegalBasis = PERMENAKER_5_2021,
): DocumentAsked {
  return Object.freeze({
    code,
    name: { id: name[0], en: name[1] },
    why: { id: why[0], en: why[1] },
    basis,
    required: true,
  });
}

/** A claim goes on without it. */
function whereItApplies(document: DocumentAsked): DocumentAsked {
  return Object.freeze({ ...document, required: false });
}

export const MEMBERS_CARD = whereItApplies(
  paper(
    "KARTU_PESERTA",
    ["Kartu peserta BPJS Ketenagakerjaan", "Member's card of BPJS Ketenagakerjaan"],
    [
      "Menunjukkan nomor peserta; bila hilang, NIK dapat dipakai mencarinya.",
      "Shows the member's number; where it is lost, the NIK can find it.",
    ],
    PASAL_40,
  ),
);
export const IDENTITY_CARD = paper(
  "KTP",
  ["KTP peserta", "Identity card (KTP) of the member"],
  [
    "Menunjukkan bahwa klaim ini untuk peserta yang iurannya dibayar.",
    "Shows that the claim is for the member whose contributions were paid.",
  ],
);
export const IDENTITY_CARD_OF_HEIRS = paper(
  "KTP_AHLI_WARIS",
  ["KTP ahli waris", "Identity cards (KTP) of the heirs"],
  ["Menunjukkan siapa yang menerima pembayaran.", "Show who receives the payment."],
);
export const FAMILY_CARD = paper(
  "KARTU_KELUARGA",
  ["Kartu keluarga", "Family card (kartu keluarga)"],
  ["Menunjukkan suami, istri, dan anak peserta.", "Shows the member's husband or wife and children."],
);
export const DEATH_CERTIFICATE = paper(
  "AKTA_KEMATIAN",
  [
    "Akta kematian, atau surat keterangan kematian dari pejabat yang berwenang",
    "Death certificate, or a statement of the death by the competent official",
  ],
  [
    "Menunjukkan hari kematian, yang menentukan perlindungan dan besarnya manfaat.",
    "Shows the day of the death, which decides cover and benefits.",
  ],
  PASAL_40,
);
export const HEIRS_CERTIFICATE = paper(
  "SURAT_KETERANGAN_AHLI_WARIS",
  [
    "Surat keterangan ahli waris dari pejabat yang berwenang",
    "Statement of the heirs by the competent official",
  ],
  ["Menunjukkan siapa saja ahli waris yang sah.", "Shows who the lawful heirs are."],
  PASAL_40,
);
export const MARRIAGE_BOOK = whereItApplies(
  paper(
    "BUKU_NIKAH",
    ["Buku nikah, bila ahli warisnya janda atau duda", "Marriage book, where the heir is a widow or widower"],
    [
      "Menunjukkan bahwa janda atau duda itu menikah sah dengan peserta.",
      "Shows that the widow or widower was lawfully married to the member.",
    ],
  ),
);
export const FIRST_REPORT = paper(
  "LAPORAN_TAHAP_I",
  ["Laporan kecelakaan tahap I (Formulir 3, KK1)", "First report of the accident, stage I (Formulir 3, KK1)"],
  [
    "Memberitahukan kecelakaannya; harus masuk dalam 2 x 24 jam.",
    "Reports the accident; due within 2 x 24 hours.",
  ],
);
export const CHRONOLOGY = paper(
  "KRONOLOGI_KECELAKAAN",
  ["Kronologi kecelakaan, dengan saksi", "Account of how the accident happened, with witnesses"],
  [
    "Menunjukkan bahwa kecelakaan itu terjadi karena kerja; bila di jalan raya, sertakan laporan polisi.",
    "Shows that the accident came from work; for one on a public road add the police report.",
  ],
);
export const SECOND_REPORT = paper(
  "LAPORAN_TAHAP_II",
  [
    "Laporan kecelakaan tahap II (Formulir 3a, KK2)",
    "Second report of the accident, stage II (Formulir 3a, KK2)",
  ],
  [
    "Memberitahukan akibatnya: sembuh, cacat, atau meninggal.",
    "Reports the outcome: healed, disabled or dead.",
  ],
);
export const DOCTORS_STATEMENT = paper(
  "SURAT_KETERANGAN_DOKTER",
  ["Surat keterangan dokter (Formulir 3b, KK3)", "Doctor's statement (Formulir 3b, KK3)"],
  [
    "Menentukan manfaat: lama tidak bekerja, persentase cacat, atau sebab kematian.",
    "Decides the benefit: time unable to work, percentage of disability, or cause of death.",
  ],
);
export const REST_NOTE = whereItApplies(
  paper(
    "SURAT_ISTIRAHAT_DOKTER",
    ["Surat istirahat dari dokter, asli", "Doctor's note to rest, the original"],
    [
      "Menunjukkan bulan-bulan peserta tidak mampu bekerja.",
      "Shows the months in which the member could not work.",
    ],
    UNVERIFIED,
  ),
);
export const RECEIPTS = paper(
  "KUITANSI",
  ["Kuitansi asli pengangkutan dan pengobatan", "Original receipts of transport and treatment"],
  [
    "Untuk mengganti biaya yang dibayar sendiri, misalnya di fasilitas kesehatan yang belum bekerja sama.",
    "To be paid back what was paid oneself, as at a clinic or hospital without a contract.",
  ],
);
export const BIRTH_CERTIFICATE = whereItApplies(
  paper(
    "AKTA_KELAHIRAN_ANAK",
    ["Akta kelahiran anak, untuk beasiswa", "Birth certificate of each child, for the scholarship"],
    [
      "Menunjukkan anak peserta dan umurnya: beasiswa berakhir pada usia 23 tahun.",
      "Shows the member's child and its age: the scholarship ends at 23.",
    ],
  ),
);
export const SCHOOL_STATEMENT = whereItApplies(
  paper(
    "SURAT_KETERANGAN_SEKOLAH",
    [
      "Surat keterangan sekolah atau perguruan tinggi, untuk beasiswa",
      "Statement by the school or university, for the scholarship",
    ],
    [
      "Menunjukkan bahwa anak masih bersekolah dan jenjangnya; diminta lagi setiap tahun.",
      "Shows that the child is at school, and the level; asked for again every year.",
    ],
  ),
);
export const SCHOOL_REPORT = whereItApplies(
  paper(
    "RAPOR",
    [
      "Rapor atau transkrip nilai terakhir, untuk beasiswa",
      "Last school report or transcript, for the scholarship",
    ],
    ["Menunjukkan tahun belajar anak.", "Shows the child's school year."],
  ),
);
export const BANK_BOOK = paper(
  "BUKU_REKENING",
  ["Buku rekening penerima", "Bank book of whoever is paid"],
  ["Pembayaran masuk ke rekening ini.", "The payment goes to this account."],
);
