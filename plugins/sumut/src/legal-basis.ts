import type { LegalBasis } from "@payung/jamsostek";

/** Faster removal of extreme poverty. It ran until 31 December 2024; Inpres 8/2025 follows it. */
export const INPRES_4_2022: LegalBasis = {
  kind: "INPRES",
  number: "4",
  year: 2022,
  title: "Percepatan Penghapusan Kemiskinan Ekstrem",
  verification: "SECONDARY",
};
