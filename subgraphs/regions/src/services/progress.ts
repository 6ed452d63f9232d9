import { groupRows } from "@payung/subgraph-kit";
import type { Indicator } from "../entities/indicator.js";
import type { Instruction } from "../entities/instruction.js";
import type { Target } from "../entities/target.js";
import type { TargetProgress } from "../types/target-progress.js";
import { targetsOf } from "./instructions.js";
import type { Instructions } from "./instructions.js";
import { nothingKnown } from "./progress-facts.js";
import type { Measured, ProgressFacts } from "./progress-facts.js";
import { figureProgress } from "./progress-of-figures.js";
import { rateProgress } from "./progress-of-rates.js";
import { regulationProgress } from "./progress-of-regulations.js";

/** For every instruction and indicator at least one row, with values or with the reason why there are none. */
export function progressOf(all: Instructions, facts: ProgressFacts): TargetProgress[] {
  return all.instructions.flatMap((instruction) => {
    const byIndicator = groupRows(targetsOf(all, instruction), (target) => target.indicator);
    return [...byIndicator].flatMap(([indicator, targets]) =>
      MEASURES[indicator](facts).map((measured) => ({ ...about(instruction, targets), ...measured })),
    );
  });
}

function about(instruction: Instruction, targets: readonly Target[]) {
  return { instruction, indicator: targets[0]!.indicator, targets };
}

const MEASURES: Readonly<Record<Indicator, (facts: ProgressFacts) => Measured[]>> = {
  REGULATION: (facts) => [regulationProgress(facts)],
  BUDGET: (facts) => figureProgress(facts, "BUDGET", "RUPIAH"),
  WORKERS_COVERED: (facts) => figureProgress(facts, "WORKERS_ENROLLED", "PERSONS"),
  // No figure says of its workers that they are extremely poor.
  EXTREMELY_POOR_WORKERS_COVERED: (facts) => [nothingKnown(facts, "PERSONS")],
  COVERAGE_RATE: (facts) => [rateProgress(facts, "COVERAGE_RATE")],
  EXTREME_POVERTY_RATE: (facts) => [rateProgress(facts, "EXTREME_POVERTY_RATE")],
};
