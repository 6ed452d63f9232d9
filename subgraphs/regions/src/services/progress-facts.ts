import type { LocalDate } from "@payung/jamsostek";
import type { RegionCode } from "@payung/plugin-kit";
import type { Achievement } from "../entities/achievement.js";
import type { ReportedFigureRow } from "../entities/reported-figure.js";
import type { TargetProgress } from "../types/target-progress.js";
import type { RegionalRegulationFacts } from "./regional-regulations.js";

/** All that progress in one region is read from. */
export interface ProgressFacts {
  readonly region: RegionCode;
  readonly today: LocalDate;
  /** The regional governments whose reports count here. */
  readonly reporters: readonly RegionCode[];
  readonly figures: readonly ReportedFigureRow[];
  readonly regulations: readonly RegionalRegulationFacts[];
  readonly achievements: readonly Achievement[];
}

/** What is measured; whose target it is comes beside it. */
export type Measured = Omit<TargetProgress, "instruction" | "indicator" | "targets">;

/** Nobody published anything: not zero. */
export function nothingKnown({ reporters }: ProgressFacts, unit: Measured["unit"]): Measured {
  return {
    numerator: null,
    denominator: null,
    unit,
    rate: null,
    asOf: null,
    sourceMessage: null,
    regionsReported: 0,
    regionsTotal: reporters.length,
    regulations: [],
    figures: [],
    missingReason: "NO_DATA",
  };
}
