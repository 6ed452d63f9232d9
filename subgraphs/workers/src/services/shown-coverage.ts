import { isFew, partsLeftOut } from "@payung/subgraph-kit";
import type { CoverageFacts } from "./coverage-facts.js";

interface Count {
  readonly covered: number;
}

/** A count as a reader may see it. */
type Shown<T extends Count> = Omit<T, "covered"> & {
  readonly covered: number | null;
  readonly suppressed: boolean;
};

/** Coverage as a reader may see it: who may not read the people of the region sees no count of few of them. */
export function shownCoverage(facts: CoverageFacts, mayReadPeople: boolean) {
  const { byScheme, byCategory, bySource, bySex } = facts;
  const parts = <T extends Count>(counts: readonly T[]): Shown<T>[] => {
    const leftOut = mayReadPeople ? [] : partsLeftOut(counts.map(({ covered }) => covered));
    return counts.map((count, index) => shown(count, leftOut[index] ?? false));
  };
  return {
    ...shown(facts, !mayReadPeople && isFew(facts.covered)),
    byScheme: parts(byScheme),
    byCategory: parts(byCategory),
    bySource: parts(bySource),
    bySex: parts(bySex),
  };
}

function shown<T extends Count>(count: T, suppressed: boolean): Shown<T> {
  return { ...count, covered: suppressed ? null : count.covered, suppressed };
}
