/**
 * How sure a citation is: SECONDARY read in a secondary source, UNVERIFIED from general knowledge,
 * CONFLICTING where sources disagree. The official texts were not at hand, so no higher mark exists.
 */
export const VERIFICATIONS = ["SECONDARY", "UNVERIFIED", "CONFLICTING"] as const;
export type Verification = (typeof VERIFICATIONS)[number];

/** A regulation, or an article of one, that a rule or a figure rests on. */
export interface LegalBasis {
  /** UU, PP, PERPRES, INPRES, PERMENDAGRI, PERGUB, KEPGUB, PERBUP, ... in capitals. */
  readonly kind: string;
  readonly number: string;
  readonly year: number;
  readonly title: string;
  readonly article?: string;
  readonly url?: string;
  readonly verification: Verification;
}

/** The short citation: "PP 44/2015, Pasal 25". */
export function cite(basis: LegalBasis): string {
  const regulation = `${basis.kind} ${basis.number}/${basis.year}`;
  return basis.article === undefined ? regulation : `${regulation}, ${basis.article}`;
}
