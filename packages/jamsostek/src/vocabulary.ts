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

/** MEDICAL_CARE: a work accident or occupational disease that was treated and left no loss. */
export const BENEFIT_EVENTS = [
  "DEATH",
  "PERMANENT_TOTAL_DISABILITY",
  "PARTIAL_DISABILITY",
  "TEMPORARY_INCAPACITY",
  "MEDICAL_CARE",
] as const;
export type BenefitEvent = (typeof BENEFIT_EVENTS)[number];

/** What JKK pays back. DENTAL: false teeth. */
export const COST_KINDS = [
  "MEDICAL_CARE",
  "TRANSPORT_LAND_OR_RIVER",
  "TRANSPORT_SEA",
  "TRANSPORT_AIR",
  "HOME_CARE",
  "GLASSES",
  "DENTAL",
  "HEARING_AID",
  "PROSTHESIS",
] as const;
export type CostKind = (typeof COST_KINDS)[number];

export const SCHOOL_LEVELS = ["TK_SD", "SMP", "SMA", "UNIVERSITY"] as const;
export type SchoolLevel = (typeof SCHOOL_LEVELS)[number];
