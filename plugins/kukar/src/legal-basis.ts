import type { LegalBasis } from "@payung/jamsostek";

/** The instruction that the regency carries out; a regulation of its own is not named. */
export const INPRES_2_2021: LegalBasis = {
  kind: "INPRES",
  number: "2",
  year: 2021,
  title: "Optimalisasi Pelaksanaan Program Jaminan Sosial Ketenagakerjaan",
  verification: "SECONDARY",
};

/** Printed as "Inpres No. 24" without a year. The title is that of 4/2022, the addressees are those of 2/2021. */
export const INPRES_4_2022: LegalBasis = {
  kind: "INPRES",
  number: "4",
  year: 2022,
  title: "Percepatan Penghapusan Kemiskinan Ekstrem",
  verification: "CONFLICTING",
};
