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

const IMPORT_STATUSES = ["CHECKED", "IMPORTED", "REFUSED"] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];
export const ImportStatusEnum = graphEnum(
  "ImportStatus",
  "CHECKED read and not taken over yet, IMPORTED taken over, REFUSED not taken over.",
  IMPORT_STATUSES,
);
