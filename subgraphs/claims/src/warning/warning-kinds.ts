import { DAYS_TO_REPORT, YEARS_TO_CLAIM, addDays, addYears } from "@payung/jamsostek";
import type { LocalDate, Programme } from "@payung/jamsostek";
import type { ClaimStatus } from "../life-cycle/transitions.js";

export const CLAIM_WARNING_KINDS = [
  "REPORT_DUE",
  "REPORT_LATE",
  "LAPSES",
  "WAITING_FOR_DECISION",
  "WAITING_FOR_PAYMENT",
  "SCHOLARSHIP_DUE",
] as const;
export type ClaimWarningKind = (typeof CLAIM_WARNING_KINDS)[number];

/** What is warned of, by the day since which it stands so; each needs a partial index on that day. */
export interface WarningKind {
  /** Those that stand so; undefined for a kind of scholarships. */
  readonly statuses?: readonly ClaimStatus[];
  readonly programme?: Programme;
  /** The column of the day: of the event, of the last step, or of the next scholarship. */
  readonly since: "date" | "stepped_on" | "scholarship_due_on";
  /** From that day to the day on which it is due, as PostgreSQL writes it. */
  readonly term: string;
  /** The first and last day that it is warned of today. */
  readonly window: (today: LocalDate) => { readonly from?: LocalDate; readonly until?: LocalDate };
}

/** So long before the right is gone an officer can still do something. */
const DAYS_BEFORE_LAPSE = 180;
/** A family should not wait longer for a decision, or for what was decided; ours, no rule says it. */
const DAYS_TO_WAIT = 7;

/** So long before its day the school's letter is asked for; ours, no rule says it. */
const DAYS_BEFORE_SCHOLARSHIP = 60;

const REPORTS = {
  statuses: ["DRAFT"],
  programme: "JKK",
  since: "date",
  term: `${DAYS_TO_REPORT} days`,
} as const satisfies Partial<WarningKind>;

const WAITS = {
  since: "stepped_on",
  term: `${DAYS_TO_WAIT} days`,
  window: (today: LocalDate) => ({ until: addDays(today, -DAYS_TO_WAIT - 1) }),
} as const satisfies Partial<WarningKind>;

export const WARNING_KINDS: Readonly<Record<ClaimWarningKind, WarningKind>> = {
  REPORT_DUE: { ...REPORTS, window: (today) => ({ from: addDays(today, -DAYS_TO_REPORT) }) },
  REPORT_LATE: { ...REPORTS, window: (today) => ({ until: addDays(today, -DAYS_TO_REPORT - 1) }) },
  LAPSES: {
    statuses: ["DRAFT", "REPORTED", "DOCUMENTS", "VERIFICATION", "REFUSED", "APPEALED"],
    since: "date",
    term: `${YEARS_TO_CLAIM} years`,
    window: (today) => ({ until: addYears(addDays(today, DAYS_BEFORE_LAPSE), -YEARS_TO_CLAIM) }),
  },
  WAITING_FOR_DECISION: { ...WAITS, statuses: ["VERIFICATION"] },
  WAITING_FOR_PAYMENT: { ...WAITS, statuses: ["APPROVED", "PARTLY_PAID"] },
  SCHOLARSHIP_DUE: {
    since: "scholarship_due_on",
    term: "0 days",
    window: (today) => ({ until: addDays(today, DAYS_BEFORE_SCHOLARSHIP) }),
  },
};
