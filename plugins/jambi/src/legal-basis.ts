import type { LegalBasis } from "@payung/jamsostek";

/** How the province gives its special-purpose grants (BKBK). Read in an article, not in its own text. */
export const PERGUB_16_2022: LegalBasis = {
  kind: "PERGUB",
  number: "16",
  year: 2022,
  title: "Tata Cara Pemberian Bantuan Keuangan Bersifat Khusus",
  verification: "SECONDARY",
};

/** The decree that the article names beside it, without a title. */
export const KEPGUB_853_2022: LegalBasis = {
  kind: "KEPGUB",
  number: "853/KEP.GUB/DP3AP2-4.2",
  year: 2022,
  title: "Keputusan Gubernur Jambi mengenai BKBK (judul tidak disebut)",
  verification: "SECONDARY",
};
