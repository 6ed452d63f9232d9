import type { LegalBasis } from "@payung/jamsostek";

/** The instruction that the regency names; it names no regulation of its own. */
export const INPRES_2_2021: LegalBasis = {
  kind: "INPRES",
  number: "2",
  year: 2021,
  title: "Optimalisasi Pelaksanaan Program Jaminan Sosial Ketenagakerjaan",
  verification: "SECONDARY",
};
