import type { LegalBasis } from "../legal-basis.js";

/** How JKK, JKM and JHT are registered, paid, reported and claimed. */
export const PERMENAKER_5_2021: LegalBasis = Object.freeze({
  kind: "PERMENAKER",
  number: "5",
  year: 2021,
  title: "Tata Cara Penyelenggaraan Program Jaminan Kecelakaan Kerja, Jaminan Kematian, dan Jaminan Hari Tua",
  verification: "SECONDARY",
});

/** Amends Permenaker 5/2021: who may report an accident, and a pupil who works a little keeps the scholarship. */
export const PERMENAKER_1_2025: LegalBasis = Object.freeze({
  kind: "PERMENAKER",
  number: "1",
  year: 2025,
  title:
    "Perubahan atas Peraturan Menteri Ketenagakerjaan Nomor 5 Tahun 2021 tentang Tata Cara Penyelenggaraan Program Jaminan Kecelakaan Kerja, Jaminan Kematian, dan Jaminan Hari Tua",
  verification: "SECONDARY",
});

/** Lets the APBD of 2022 pay the contributions of pekerja rentan. */
export const PERMENDAGRI_27_2021: LegalBasis = Object.freeze({
  kind: "PERMENDAGRI",
  number: "27",
  year: 2021,
  title: "Pedoman Penyusunan Anggaran Pendapatan dan Belanja Daerah Tahun Anggaran 2022",
  verification: "SECONDARY",
});

/** Asks the regions to put the programme into their plans and budgets. */
export const SE_MENDAGRI_842_2_5193_SJ: LegalBasis = Object.freeze({
  kind: "SE_MENDAGRI",
  number: "842.2/5193/SJ",
  year: 2021,
  title: "Implementasi Pelaksanaan Program Jaminan Sosial Ketenagakerjaan di Pemerintah Daerah",
  verification: "SECONDARY",
});
