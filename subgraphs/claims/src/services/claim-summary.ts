import type { Actor } from "@payung/subgraph-kit";
import { mayReadPeopleOf } from "@payung/subgraph-kit";
import type { ClaimSummary } from "../types/claim-summary.js";
import type { ClaimFacts, RegionYear } from "./claim-facts.js";
import { shown, suppressFew, suppressFewOf } from "./suppress-few.js";
import type { PersonCount, ShownCount } from "./suppress-few.js";

/** The summary as the actor may see it: who may not read the people of the region sees no count of few of them. */
export function claimSummary(
  facts: ClaimFacts | null,
  { region, year }: RegionYear,
  who: Actor,
  regionsTotal: number | null,
): ClaimSummary {
  const about = { year, regionsTotal };
  if (!facts) return { ...about, ...NOTHING };
  const whole = mayReadPeopleOf(who, region);
  const parts = (counts: readonly PersonCount[]): ShownCount[] =>
    whole ? counts.map(shown) : suppressFewOf(counts);
  const [byProgramme, byCategory, byScheme] = [facts.byProgramme, facts.byCategory, facts.byScheme].map(
    parts,
  );
  return {
    ...about,
    ...(whole ? shown(facts.total) : suppressFew(facts.total)),
    byProgramme: facts.byProgramme.map(({ programme }, index) => ({ programme, ...byProgramme![index]! })),
    byCategory: facts.byCategory.map(({ category }, index) => ({ category, ...byCategory![index]! })),
    byScheme: facts.byScheme.map(({ scheme: code }, index) => ({ scheme: { code }, ...byScheme![index]! })),
    regionsReported: facts.regionsReported,
    synthetic: facts.synthetic,
    missingReason: null,
  };
}

const NOTHING = {
  cases: null,
  paid: null,
  suppressed: false,
  byProgramme: [],
  byCategory: [],
  byScheme: [],
  regionsReported: null,
  synthetic: null,
  missingReason: "NO_DATA",
} as const satisfies Partial<ClaimSummary>;
