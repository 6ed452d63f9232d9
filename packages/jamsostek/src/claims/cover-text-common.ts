import type { Message } from "../message.js";
import type { Programme } from "../vocabulary.js";

/** What one programme pays and what it does not, each a sentence for members. */
export interface CoverText {
  readonly programme: Programme;
  readonly covers: readonly Message[];
  readonly doesNotCover: readonly Message[];
}

export const PAID_MONTHS_ONLY: Message = {
  id: "Hanya bulan yang iurannya sudah dibayar yang terlindungi, mulai hari pembayaran. Bulan yang tidak dibayar tidak melindungi siapa pun, dan membayar sesudah kejadian tidak menolong. Perlindungan selama menunggak tidak dapat dijanjikan.",
  en: "Only months that were paid for are covered, from the day of the payment. Unpaid months cover nobody, and paying after the event does not help. Cover during arrears cannot be promised.",
};
export const FAMILY_NOT_COVERED: Message = {
  id: "Yang terlindungi hanya peserta sendiri, bukan suami, istri, atau anaknya.",
  en: "Only the member is covered, not the husband, the wife or the children.",
};
