import { graphEnum } from "@payung/subgraph-kit";

const SEXES = ["FEMALE", "MALE"] as const;
export type Sex = (typeof SEXES)[number];
export const SexEnum = graphEnum("Sex", "As the identity card says.", SEXES);

const ENROLMENT_STATUSES = ["UPCOMING", "ACTIVE", "LAPSED"] as const;
export type EnrolmentStatus = (typeof ENROLMENT_STATUSES)[number];
export const EnrolmentStatusEnum = graphEnum(
  "EnrolmentStatus",
  "UPCOMING not begun or not paid yet, ACTIVE paid for today, LAPSED paid until a day that is past.",
  ENROLMENT_STATUSES,
);

const IMPORT_STATUSES = ["READING", "CHECKED", "IMPORTED", "REFUSED"] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];
export const ImportStatusEnum = graphEnum(
  "ImportStatus",
  "READING on the way, CHECKED read to the end without enrolling anybody, IMPORTED its people are enrolled, REFUSED the list as a whole cannot be read.",
  IMPORT_STATUSES,
);

const STOP_REASONS = ["DIED", "REACHED_AGE", "MOVED", "EARNS_WAGE", "ENROLLED_TWICE", "OTHER"] as const;
export type StopReason = (typeof STOP_REASONS)[number];
export const StopReasonEnum = graphEnum(
  "StopReason",
  "DIED, REACHED_AGE 65, MOVED out of the payer's region, EARNS_WAGE and is insured by the employer, ENROLLED_TWICE another payer covers the person, OTHER said in the note.",
  STOP_REASONS,
);

const REQUEST_STATUSES = ["WAITING", "APPROVED", "REFUSED"] as const;
export type RequestStatus = (typeof REQUEST_STATUSES)[number];
export const RequestStatusEnum = graphEnum(
  "RequestStatus",
  "WAITING for a second person, APPROVED and carried out, REFUSED.",
  REQUEST_STATUSES,
);

const ROW_SEVERITIES = ["ERROR", "WARNING"] as const;
export type RowSeverity = (typeof ROW_SEVERITIES)[number];
export const RowSeverityEnum = graphEnum(
  "RowSeverity",
  "ERROR the row's person is not enrolled, WARNING to be looked at.",
  ROW_SEVERITIES,
);

const CONFLICT_STATUSES = ["OPEN", "KEPT", "SWITCHED"] as const;
export type ConflictStatus = (typeof CONFLICT_STATUSES)[number];
export const ConflictStatusEnum = graphEnum(
  "ConflictStatus",
  "OPEN to be decided, KEPT with the payer who covers the person, SWITCHED to the payer who asked.",
  CONFLICT_STATUSES,
);

const CONFLICT_DECISIONS = ["KEEP", "SWITCH"] as const;
export type ConflictDecision = (typeof CONFLICT_DECISIONS)[number];
export const ConflictDecisionEnum = graphEnum(
  "ConflictDecision",
  "KEEP the payer who covers the person, or SWITCH to the one who asked.",
  CONFLICT_DECISIONS,
);
