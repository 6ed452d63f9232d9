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

/** Tells regents to have non-ASN staff covered. That it is what stands behind their claims here, no source states. */
export const INPRES_2_2021: LegalBasis = {
  kind: "INPRES",
  number: "2",
  year: 2021,
  title: "Optimalisasi Pelaksanaan Program Jaminan Sosial Ketenagakerjaan",
  verification: "UNVERIFIED",
};
