import { isFew } from "@payung/subgraph-kit";
import type { ScholarshipClaims } from "../types/claim-counts.js";
import type { ClaimSummary } from "../types/claim-summary.js";
import type { ClaimFacts } from "./claim-facts.js";
import { shown, suppressFew, suppressFewOf, suppressFewOverlapping } from "./suppress-few.js";
import type { PersonCount, ShownCount } from "./suppress-few.js";

export interface SummaryView {
  readonly year: number;
  /** Null for a village. */
  readonly regionsTotal: number | null;
  readonly mayReadPeople: boolean;
}

/**
 * The summary as a reader may see it: who may not read the people of the region sees no count of few of them.
 * @param facts null where no claim is stored
 */
export function shownSummary(
  facts: ClaimFacts | null,
  { year, regionsTotal, mayReadPeople }: SummaryView,
): ClaimSummary {
  if (!facts) return { year, regionsTotal, ...NOTHING };
  // Where few persons stand behind the whole, its parts say who they are.
  if (!mayReadPeople && isFew(facts.total.persons))
    return { ...NOTHING, year, regionsTotal, ...suppressFew(facts.total), missingReason: null };
  const { cases, due, paid } = facts.total;
  const parts = <T extends PersonCount>(
    counts: readonly T[],
    suppress = suppressFewOf,
  ): readonly Shown<T>[] =>
    counts.length === 0 ? NONE : shownParts(counts, mayReadPeople ? undefined : suppress);
  // One object, written out: a nation's regions are some hundreds of them in a request.
  return {
    year,
    regionsTotal,
    cases,
    due,
    paid,
    suppressed: false,
    byProgramme: parts(facts.byProgramme),
    byCategory: parts(facts.byCategory),
    byScheme: parts(facts.byScheme).map(({ scheme: code, ...count }) => ({ scheme: { code }, ...count })),
    byStatus: parts(facts.byStatus),
    byBenefit: parts(facts.byBenefit, suppressFewOverlapping),
    scholarships: facts.scholarships && scholarshipsShown(facts.scholarships, mayReadPeople),
    regionsReported: facts.regionsReported,
    synthetic: facts.synthetic,
    missingReason: null,
  };
}

/** A part of a count as a reader may see it. */
type Shown<T extends PersonCount> = Omit<T, keyof PersonCount> & ShownCount;

function shownParts<T extends PersonCount>(
  counts: readonly T[],
  suppress: typeof suppressFewOf | undefined,
): readonly Shown<T>[] {
  const counted = suppress ? suppress(counts) : counts.map(shown);
  return counts.map(({ cases: _c, persons: _p, due: _d, paid: _a, ...named }, index) => ({
    ...named,
    ...counted[index]!,
  }));
}

function scholarshipsShown(count: PersonCount, mayReadPeople: boolean): ScholarshipClaims {
  const {
    cases: children,
    due: scheduled,
    paid,
    suppressed,
  } = mayReadPeople ? shown(count) : suppressFew(count);
  return { children, scheduled, paid, suppressed };
}

const NONE: readonly never[] = [];

const NOTHING = {
  cases: null,
  due: null,
  paid: null,
  suppressed: false,
  byProgramme: [],
  byCategory: [],
  byScheme: [],
  byStatus: [],
  byBenefit: [],
  scholarships: null,
  regionsReported: null,
  synthetic: null,
  missingReason: "NO_DATA",
} as const satisfies Partial<ClaimSummary>;
