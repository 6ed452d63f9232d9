import type { FundingSource, Month, Programme } from "@payung/jamsostek";
import type { WorkerCategory } from "@payung/plugin-kit";
import { graphEnum } from "@payung/subgraph-kit";

const WHEN_SHORT = ["REFUSE", "FEWER_MONTHS", "FEWER_MONTHS_FOR_ALL"] as const;
export type WhenShort = (typeof WHEN_SHORT)[number];
export const WhenShortEnum = graphEnum(
  "WhenShort",
  "What to do where the money does not reach: REFUSE the person, FEWER_MONTHS for this person, FEWER_MONTHS_FOR_ALL whom the same money pays for, those enrolled before too.",
  WHEN_SHORT,
);

const WHEN_COVERED = ["REFUSE", "QUEUE"] as const;
export type WhenCovered = (typeof WHEN_COVERED)[number];
export const WhenCoveredEnum = graphEnum(
  "WhenCovered",
  "What to do with who is covered already by another payer: REFUSE, or QUEUE for a verifier who acts for both.",
  WHEN_COVERED,
);

/** What holds for all people of a list, or for the one who is enrolled. */
export interface ImportOptions {
  readonly fromMonth: Month;
  /** Within one calendar year. */
  readonly months: number;
  /** Where the list does not say it. */
  readonly category: WorkerCategory | null;
  /** Where the scheme's rule does not state it. */
  readonly payer: FundingSource | null;
  /** Where the scheme does not state them. */
  readonly programmes: readonly Programme[] | null;
  readonly whenShort: WhenShort;
  readonly whenCovered: WhenCovered;
  /** Headings of the list by the field they hold, where they are not those that villages usually write. */
  readonly columns: Readonly<Record<string, string>>;
  /** Generated people: their NIKs are of no real province. */
  readonly synthetic: boolean;
}
