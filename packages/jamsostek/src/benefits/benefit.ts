import type { LegalBasis } from "../legal-basis.js";
import type { Message } from "../message.js";
import type { Rupiah } from "../rupiah.js";

/** The cash benefits, in the law's own words. */
export const BENEFIT_CODES = [
  "SANTUNAN_KEMATIAN",
  "SANTUNAN_BERKALA",
  "BIAYA_PEMAKAMAN",
  "MANFAAT_JKM_BELUM_TIGA_BULAN",
  "SANTUNAN_CACAT_TOTAL_TETAP",
  "SANTUNAN_CACAT_SEBAGIAN",
  "STMB",
] as const;
export type BenefitCode = (typeof BENEFIT_CODES)[number];

/** One amount that is due, the law it rests on, and how it came about. */
export interface Benefit {
  readonly code: BenefitCode;
  readonly amount: Rupiah;
  readonly basis: LegalBasis;
  readonly trace: Message;
}
