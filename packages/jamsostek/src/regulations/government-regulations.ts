import { articleOf } from "../legal-basis.js";
import type { LegalBasis } from "../legal-basis.js";

// The official texts were not at hand and no address could be confirmed, so no basis carries a url.

function governmentRegulation(number: string, year: number, title: string): LegalBasis {
  return Object.freeze({ kind: "PP", number, year, title, verification: "SECONDARY" });
}

/** JKK and JKM: contributions (Lampiran I and II) and benefits. */
export const PP_44_2015 = governmentRegulation(
  "44",
  2015,
  "Penyelenggaraan Program Jaminan Kecelakaan Kerja dan Jaminan Kematian",
);

/** JP, not open to BPU. */
export const PP_45_2015 = governmentRegulation("45", 2015, "Penyelenggaraan Program Jaminan Pensiun");

/** JHT. */
export const PP_46_2015 = governmentRegulation("46", 2015, "Penyelenggaraan Program Jaminan Hari Tua");

/** Raised the benefits of JKK and JKM and made the scholarships yearly. */
export const PP_82_2019 = governmentRegulation(
  "82",
  2019,
  "Perubahan atas Peraturan Pemerintah Nomor 44 Tahun 2015 tentang Penyelenggaraan Program Jaminan Kecelakaan Kerja dan Jaminan Kematian",
);

/** COVID relief of contributions. That it exists was read; its figures are from general knowledge. */
export const PP_49_2020: LegalBasis = Object.freeze({
  ...governmentRegulation(
    "49",
    2020,
    "Penyesuaian Iuran Program Jaminan Sosial Ketenagakerjaan Selama Bencana Nonalam Penyebaran Corona Virus Disease 2019 (COVID-19)",
  ),
  verification: "UNVERIFIED",
});

/** JKP and what it takes from other programmes; JKP is not open to BPU. */
export const PP_6_2025 = governmentRegulation(
  "6",
  2025,
  "Perubahan atas Peraturan Pemerintah Nomor 37 Tahun 2021 tentang Penyelenggaraan Program Jaminan Kehilangan Pekerjaan",
);

/** Halved the JKK contribution of labour-intensive employers, February to July 2025. */
export const PP_7_2025 = governmentRegulation(
  "7",
  2025,
  "Penyesuaian Iuran Jaminan Kecelakaan Kerja bagi Perusahaan Industri Padat Karya Tertentu Tahun 2025",
);

/** Prolonged PP 7/2025 until January 2026. */
export const PP_36_2025 = governmentRegulation(
  "36",
  2025,
  "Perubahan atas Peraturan Pemerintah Nomor 7 Tahun 2025 tentang Penyesuaian Iuran Jaminan Kecelakaan Kerja bagi Perusahaan Industri Padat Karya Tertentu Tahun 2025",
);

/** Halves what BPU pay for JKK and JKM, in force since 22 December 2025. */
export const PP_50_2025 = governmentRegulation(
  "50",
  2025,
  "Penyesuaian Iuran Jaminan Kecelakaan Kerja dan Jaminan Kematian bagi Peserta Bukan Penerima Upah",
);

/** PP 44/2015, or an article of it, in its wording since PP 82/2019. */
export function amendedIn2019(article = "", verification = PP_44_2015.verification): LegalBasis {
  return articleOf(PP_44_2015, `${article} sebagaimana diubah dengan PP 82/2019`.trim(), verification);
}
