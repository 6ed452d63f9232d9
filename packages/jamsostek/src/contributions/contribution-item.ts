import type { LegalBasis } from "../legal-basis.js";
import type { Message } from "../message.js";
import type { Rupiah } from "../rupiah.js";
import type { Programme } from "../vocabulary.js";

/** What one programme costs, the law it rests on (the adjusting one where an adjustment changed it), and how it came about. */
export interface ContributionItem {
  readonly programme: Programme;
  readonly amount: Rupiah;
  readonly basis: LegalBasis;
  readonly trace: Message;
}
