import type { Message } from "@payung/jamsostek";
import type { FigureMetric } from "@payung/plugin-kit";
import type { ProgressUnit } from "../entities/indicator.js";
import type { ReportedFigureRow } from "../entities/reported-figure.js";
import { figureTotals } from "./figure-totals.js";
import type { FigureTotalFacts } from "./figure-totals.js";
import { nothingKnown } from "./progress-facts.js";
import type { Measured, ProgressFacts } from "./progress-facts.js";

/** The totals of a metric, one for each period that somebody published; no source states of how many. */
export function figureProgress(facts: ProgressFacts, metric: FigureMetric, unit: ProgressUnit): Measured[] {
  const figures = facts.figures.filter((figure) => figure.metric === metric && figure.unit === unit);
  const known = figureTotals(figures, facts.reporters)
    .filter((total) => total.value !== null)
    .toSorted((a, b) => (a.period < b.period ? -1 : 1));
  if (known.length === 0) return [nothingKnown(facts, unit)];
  return known.map((total) => ({ ...nothingKnown(facts, unit), ...measured(total) }));
}

function measured(total: FigureTotalFacts): Partial<Measured> {
  return {
    numerator: total.value,
    asOf: total.period,
    sourceMessage: sourcesOf(total.counted),
    regionsReported: total.regionsReported,
    figures: total.counted,
    missingReason: "NO_DENOMINATOR",
  };
}

/** The publications by name, each once; the same in both languages. */
function sourcesOf(figures: readonly ReportedFigureRow[]): Message {
  const names = figures.map(({ source }) => `${source.publisher}, ${source.title}`);
  const text = [...new Set(names)].join("; ");
  return { id: text, en: text };
}
