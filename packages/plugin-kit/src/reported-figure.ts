import type { LocalDate, Rupiah } from "@payung/jamsostek";
import type { RegionCode } from "./region-code.js";

/** What is counted. Totals add figures of one metric and period only. */
export const FIGURE_METRICS = [
  "BUDGET",
  "BUDGET_INCREASE",
  "BUDGET_PER_VILLAGE",
  "BUDGET_SHARE",
  "VILLAGES",
  "WORKERS_TARGETED",
  "WORKERS_ENROLLED",
  "WORKERS_ADDED",
  "CONTRIBUTION_PER_MONTH",
  "CONTRIBUTION_COST",
  "BENEFITS_PAID",
  "BENEFIT_CASES",
  "SCHOLARSHIPS_PAID",
  "SCHOLARSHIP_CASES",
  "HEIRS_PAID",
  "INFORMAL_WORKERS_SHARE",
  "COVERAGE_RATE",
] as const;
export type FigureMetric = (typeof FIGURE_METRICS)[number];

/** What one village or one worker gets or costs: the same amount in two regions is not twice the amount. */
export const METRICS_OF_ONE: readonly FigureMetric[] = ["BUDGET_PER_VILLAGE", "CONTRIBUTION_PER_MONTH"];

/** What happens in a territory, whoever pays: a province's number holds those of its regencies. */
export const METRICS_OF_TERRITORY: readonly FigureMetric[] = [
  "VILLAGES",
  "BENEFITS_PAID",
  "BENEFIT_CASES",
  "SCHOLARSHIPS_PAID",
  "SCHOLARSHIP_CASES",
  "HEIRS_PAID",
];

export const FIGURE_UNITS = ["RUPIAH", "PERSONS", "CASES", "VILLAGES", "BASIS_POINTS"] as const;
export type FigureUnit = (typeof FIGURE_UNITS)[number];

export const FIGURE_PRECISIONS = ["EXACT", "ROUNDED", "APPROXIMATE"] as const;
export type FigurePrecision = (typeof FIGURE_PRECISIONS)[number];

export const FIGURE_STATUSES = [
  "AS_REPORTED",
  "CORROBORATED",
  "CONTRADICTED",
  "SUSPECTED_MISPRINT",
  "SUPERSEDED",
] as const;
export type FigureStatus = (typeof FIGURE_STATUSES)[number];

export const CAVEAT_CODES = [
  "NOT_STATED",
  "ROUNDED",
  "UNDERFUNDED",
  "OVERFUNDED",
  "HEADLINE_BODY_CONFLICT",
  "MIXED_SEGMENTS",
  "BASIS_UNKNOWN",
  "DENOMINATOR_UNKNOWN",
  "MISPRINT_SUSPECTED",
  "REGULATION_MISCITED",
  "COUNT_SUPERSEDED",
  "OFFICIAL_CLAIM",
  "LATER_PRESS",
  "DERIVED",
] as const;
export type CaveatCode = (typeof CAVEAT_CODES)[number];

export interface Caveat {
  readonly code: CaveatCode;
  readonly sentence: string;
}

export interface FigureSource {
  readonly publisher: string;
  readonly title: string;
  /** The day of publication, or where none is printed, the day of what is reported. */
  readonly date?: LocalDate;
  readonly url?: string;
  /** What the figures of one article share: "harian-2024-02-23". */
  readonly key?: string;
}

/** A number as somebody published it: the printed string, what we read in it, and what speaks against it. */
export interface ReportedFigure {
  /** Unique within the plugin: "budget-2023". */
  readonly code: string;
  readonly region: RegionCode;
  readonly metric: FigureMetric;
  /** Whom the number counts, where it is a part of the metric only: "Non-ASN". */
  readonly group?: string;
  /** What is said, in our own words. */
  readonly statement: string;
  /** The exact printed string, or undefined where the source states none. */
  readonly printed?: string;
  /** The printed string as a number in `unit`, or undefined where the source states none. */
  readonly value?: number;
  readonly unit: FigureUnit;
  /** The day or period that the number speaks of: "2024-10-17", "2024-10", "2023", "2022/2023". */
  readonly asOf?: string;
  readonly precision?: FigurePrecision;
  /** What a rate is a rate of, where the source says it. */
  readonly denominator?: string;
  readonly status: FigureStatus;
  /** What the number may have been meant to be; enters no total until a named person confirms it. */
  readonly suggestedValue?: Rupiah;
  readonly caveats: readonly Caveat[];
  readonly source: FigureSource;
}
