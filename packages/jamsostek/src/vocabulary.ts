/** JKK work accident, JKM death, JHT old-age savings. JP and JKP are not open to vulnerable workers. */
export const PROGRAMMES = ["JKK", "JKM", "JHT"] as const;
export type Programme = (typeof PROGRAMMES)[number];

/** BPU: not a wage earner. PU: wage earner. */
export const SEGMENTS = ["BPU", "PU"] as const;
export type Segment = (typeof SEGMENTS)[number];

/** Who pays a contribution; SELF is the worker. */
export const FUNDING_SOURCES = [
  "APBN",
  "APBD_PROVINCE",
  "APBD_REGENCY",
  "BKBK",
  "APBDES",
  "DBH_SAWIT",
  "CSR",
  "BAZNAS",
  "SELF",
] as const;
export type FundingSource = (typeof FUNDING_SOURCES)[number];

export const BENEFIT_EVENTS = [
  "DEATH",
  "PERMANENT_TOTAL_DISABILITY",
  "PARTIAL_DISABILITY",
  "TEMPORARY_INCAPACITY",
] as const;
export type BenefitEvent = (typeof BENEFIT_EVENTS)[number];

export const SCHOOL_LEVELS = ["TK_SD", "SMP", "SMA", "UNIVERSITY"] as const;
export type SchoolLevel = (typeof SCHOOL_LEVELS)[number];
