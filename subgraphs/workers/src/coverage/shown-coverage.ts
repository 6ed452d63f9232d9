import type { Month } from "@payung/jamsostek";
import { isFew, partsLeftOut } from "@payung/subgraph-kit";
import type { Coverage } from "../types/coverage.js";
import type { Count, CoverageFacts } from "./coverage-facts.js";

/** For whom, of when, and of how many regions below: what coverage says beside what is counted. */
export interface CoverageView {
  readonly month: Month;
  /** Null for a village. */
  readonly regionsTotal: number | null;
  readonly mayReadPeople: boolean;
}

/**
 * Coverage as a reader may see it: who may not read the people of the region sees no count of few of them.
 * @param facts null where nobody was ever enrolled
 */
export function shownCoverage(
  facts: CoverageFacts | null,
  { month, regionsTotal, mayReadPeople }: CoverageView,
): Coverage {
  if (!facts) return { ...NOTHING, month, regionsTotal };
  const few = (persons: number): boolean => !mayReadPeople && isFew(persons);
  const parts = <T extends Count>(counts: readonly T[]): readonly Shown<T>[] =>
    counts.length === 0 ? NONE : shownParts(counts, mayReadPeople);
  // One object, written out: a nation's regions are some hundreds of them in a request.
  return {
    month,
    regionsTotal,
    covered: few(facts.covered) ? null : facts.covered,
    enrolled: few(facts.enrolled) ? null : facts.enrolled,
    suppressed: few(facts.covered) || few(facts.enrolled),
    byScheme: parts(facts.byScheme),
    byCategory: parts(facts.byCategory),
    bySource: parts(facts.bySource),
    byProgramme: parts(facts.byProgramme),
    bySex: parts(facts.bySex),
    eligible: null,
    denominatorSource: null,
    eligibleMissingReason: "NO_DENOMINATOR",
    regionsReported: facts.regionsReported,
    synthetic: facts.synthetic,
    missingReason: null,
  };
}

const NONE: readonly never[] = [];

/** No source at hand states how many there are to cover; one is never made up. */
const NOTHING = {
  covered: null,
  enrolled: null,
  suppressed: false,
  byScheme: NONE,
  byCategory: NONE,
  bySource: NONE,
  byProgramme: NONE,
  bySex: NONE,
  eligible: null,
  denominatorSource: null,
  eligibleMissingReason: "NO_DENOMINATOR",
  regionsReported: null,
  synthetic: null,
  missingReason: "NO_DATA",
} as const satisfies Partial<Coverage>;

/** A count as a reader may see it. */
type Shown<T extends Count> = Omit<T, "covered"> & {
  readonly covered: number | null;
  readonly suppressed: boolean;
};

function shownParts<T extends Count>(counts: readonly T[], mayReadPeople: boolean): readonly Shown<T>[] {
  const leftOut = mayReadPeople ? [] : partsLeftOut(counts.map(({ covered }) => covered));
  return counts.map((count, index) => {
    const suppressed = leftOut[index] ?? false;
    return { ...count, covered: suppressed ? null : count.covered, suppressed };
  });
}
