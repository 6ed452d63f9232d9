import type { LegalBasis } from "@payung/jamsostek";

/** A regulation that does not exist, of a region that is only an example. */
export const EXAMPLE_REGULATION: LegalBasis = {
  kind: "PERGUB",
  number: "1",
  year: 2022,
  title: "Contoh Perlindungan Pekerja Rentan",
  verification: "UNVERIFIED",
};

/** The same after its amendment. */
export const EXAMPLE_AMENDMENT: LegalBasis = {
  ...EXAMPLE_REGULATION,
  number: "2",
  year: 2025,
  title: "Perubahan atas Contoh Perlindungan Pekerja Rentan",
};
