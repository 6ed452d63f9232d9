import type { LegalBasis } from "@payung/jamsostek";

/** Names the four groups whom the regency wants covered. Read in an article, not in its own text. */
export const PERBUP_3_2024: LegalBasis = {
  kind: "PERBUP",
  number: "3",
  year: 2024,
  title:
    "Penyelenggaraan Program Jaminan Sosial Ketenagakerjaan Aparatur Desa, Badan Permusyawaratan Desa, Non Aparatur Desa dan Pekerja Rentan Desa",
  verification: "SECONDARY",
};
