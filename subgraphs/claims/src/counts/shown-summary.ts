import type { Programme } from "@payung/jamsostek";
import type { WorkerCategory } from "@payung/plugin-kit";
import { isFew } from "@payung/subgraph-kit";
import type { ClaimStatus } from "../life-cycle/transitions.js";
import type { ScholarshipClaims } from "../types/claim-counts.js";
import type { ClaimSummary } from "../types/claim-summary.js";
import type { ClaimFacts } from "./claim-facts.js";
import type { Part } from "./claim-parts.js";
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
  const parts = <T>(
    part: Part,
    named: (value: string) => T,
    suppress = suppressFewOf,
  ): readonly (ShownCount & T)[] => {
    const counts = facts.parts[part] ?? NONE;
    const counted = mayReadPeople ? counts.map(shown) : suppress(counts);
    return counted.map((count, index) => ({ ...count, ...named(counts[index]!.value) }));
  };
  const [scholarships] = facts.parts.SCHOLARSHIP ?? NONE;
  // One object, written out: a nation's regions are some hundreds of them in a request.
  return {
    year,
    regionsTotal,
    cases,
    due,
    paid,
    suppressed: false,
    byProgramme: parts("PROGRAMME", (value) => ({ programme: value as Programme })),
    byCategory: parts("CATEGORY", (value) => ({ category: value as WorkerCategory })),
    byScheme: parts("SCHEME", (code) => ({ scheme: { code } })),
    byStatus: parts("STATUS", (value) => ({ status: value as ClaimStatus })),
    byBenefit: parts("BENEFIT", (code) => ({ code }), suppressFewOverlapping),
    scholarships: scholarships ? scholarshipsShown(scholarships, mayReadPeople) : null,
    regionsReported: facts.regionsReported,
    synthetic: facts.synthetic,
    missingReason: null,
  };
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
