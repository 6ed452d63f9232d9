import type { LegalBasis } from "../legal-basis.js";
import type { LocalDate } from "../local-date.js";
import type { Message } from "../message.js";
import type { BenefitEvent } from "../vocabulary.js";

/** What is known of one programme's cover of one member, as seen from the day of an event. */
export interface CoverOnDay {
  /** Paid cover of the programme on the day of the event. */
  readonly covered: boolean;
  /** First day of the unbroken paid cover around the day; null when not covered. */
  readonly coveredFrom: LocalDate | null;
  /** The latest day before the event that was paid for; null: never before. */
  readonly lastCoveredOn: LocalDate | null;
  /** The first day after the event on which cover begins; null: none. */
  readonly nextCoveredFrom: LocalDate | null;
  /** Contributions until the event. */
  readonly monthsContributed: number;
}

/** One event, looked at for one programme on one day. */
export interface EntitlementFacts {
  /** JKK when the event comes from work, JKM for a death that does not. */
  readonly programme: "JKK" | "JKM";
  readonly event: BenefitEvent;
  /** The day of the event; of an occupational disease, the diagnosis. */
  readonly date: LocalDate;
  readonly today: LocalDate;
  readonly cover: CoverOnDay;
}

export const FINDING_CODES = [
  "NEVER_COVERED",
  "COVER_LAPSED",
  "EVENT_BEFORE_COVER",
  "RIGHT_LAPSED",
  "FEWER_THAN_THREE_MONTHS",
  "NO_SCHOLARSHIP_YET",
  "REPORTED_LATE",
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** What stands in the way of a claim, or makes it smaller. */
export interface Finding {
  readonly code: FindingCode;
  /** Nothing of this programme can be claimed. */
  readonly refuses: boolean;
  /** Which rule and which date, in words that can be read to a family. */
  readonly message: Message;
  /** The date that decides: when cover ended or began, the right lapsed, the report was due. */
  readonly date: LocalDate | null;
  readonly basis: LegalBasis;
  /** What the family can still claim or do. */
  readonly stillDue: readonly Message[];
}
