import type { LegalBasis } from "../legal-basis.js";
import type { Message } from "../message.js";
import type { Rupiah } from "../rupiah.js";

/** The benefits that money is paid for, in the law's own words. */
export const BENEFIT_CODES = [
  "SANTUNAN_KEMATIAN",
  "SANTUNAN_BERKALA",
  "BIAYA_PEMAKAMAN",
  "MANFAAT_JKM_BELUM_TIGA_BULAN",
  "SANTUNAN_CACAT_TOTAL_TETAP",
  "SANTUNAN_CACAT_SEBAGIAN",
  "STMB",
  "BIAYA_PENGOBATAN",
  "BIAYA_PENGANGKUTAN",
  "PERAWATAN_DI_RUMAH",
  "KACAMATA",
  "GIGI_TIRUAN",
  "ALAT_BANTU_DENGAR",
  "PROTESE",
] as const;
export type BenefitCode = (typeof BENEFIT_CODES)[number];

/** One amount that is due, the law it rests on, and how it came about. */
export interface Benefit {
  readonly code: BenefitCode;
  readonly amount: Rupiah;
  /** What was asked for, of which `amount` is granted; absent where the law sets the sum. */
  readonly claimed?: Rupiah | null;
  readonly basis: LegalBasis;
  readonly trace: Message;
}
