import { isFew, partsLeftOut } from "@payung/subgraph-kit";
import type { Count, CoverageFacts } from "./coverage-facts.js";

/** A count as a reader may see it. */
type Shown<T extends Count> = Omit<T, "covered"> & {
  readonly covered: number | null;
  readonly suppressed: boolean;
};

/** Coverage as a reader may see it: who may not read the people of the region sees no count of few of them. */
export function shownCoverage(facts: CoverageFacts, mayReadPeople: boolean) {
  const { byScheme, byCategory, bySource, byProgramme, bySex } = facts;
  const few = (persons: number): boolean => !mayReadPeople && isFew(persons);
  const parts = <T extends Count>(counts: readonly T[]): readonly Shown<T>[] => {
    if (counts.length === 0) return NONE;
    const leftOut = mayReadPeople ? [] : partsLeftOut(counts.map(({ covered }) => covered));
    return counts.map((count, index) => shown(count, leftOut[index] ?? false));
  };
  // One object written out: a nation's regions are some hundreds of them in a request.
  return {
    regionsReported: facts.regionsReported,
    synthetic: facts.synthetic,
    covered: few(facts.covered) ? null : facts.covered,
    enrolled: few(facts.enrolled) ? null : facts.enrolled,
    suppressed: few(facts.covered) || few(facts.enrolled),
    byScheme: parts(byScheme),
    byCategory: parts(byCategory),
    bySource: parts(bySource),
    byProgramme: parts(byProgramme),
    bySex: parts(bySex),
  };
}

const NONE: readonly never[] = [];

function shown<T extends Count>(count: T, suppressed: boolean): Shown<T> {
  return { ...count, covered: suppressed ? null : count.covered, suppressed };
}
