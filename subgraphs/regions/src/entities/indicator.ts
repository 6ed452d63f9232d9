import { graphEnum } from "@payung/subgraph-kit";

/** What the instructions ask of a region, in the words that progress is reported by. */
const INDICATORS = [
  "REGULATION",
  "BUDGET",
  "WORKERS_COVERED",
  "EXTREMELY_POOR_WORKERS_COVERED",
  "COVERAGE_RATE",
  "EXTREME_POVERTY_RATE",
] as const;
export type Indicator = (typeof INDICATORS)[number];

export const IndicatorEnum = graphEnum(
  "Indicator",
  "What is asked: a regulation, a budget, workers covered, a rate of coverage, a rate of extreme poverty.",
  INDICATORS,
);

/** REGIONS counts regional governments; rates are in BASIS_POINTS, hundredths of a percent. */
const PROGRESS_UNITS = ["REGIONS", "RUPIAH", "PERSONS", "BASIS_POINTS"] as const;
export type ProgressUnit = (typeof PROGRESS_UNITS)[number];

export const ProgressUnitEnum = graphEnum(
  "ProgressUnit",
  "REGIONS counts provinces, kabupaten and kota; BASIS_POINTS are hundredths of a percent.",
  PROGRESS_UNITS,
);
