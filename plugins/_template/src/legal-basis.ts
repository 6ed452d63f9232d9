import type { LegalBasis } from "@payung/jamsostek";

/** The regulation that the scheme rests on. SECONDARY: read about. UNVERIFIED: not even that. */
export const PERGUB_1_2024: LegalBasis = {
  kind: "PERGUB",
  number: "1",
  year: 2024,
  title: "Perlindungan Pekerja Rentan",
  verification: "UNVERIFIED",
};
