import type { Message } from "./message.js";

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

/** One article of a regulation, with its own mark where it is surer or less sure than the rest. */
export function articleOf(
  basis: LegalBasis,
  article: string,
  verification: Verification = basis.verification,
): LegalBasis {
  return Object.freeze({ ...basis, article, verification });
}

const WEAKNESS: Record<Verification, number> = { SECONDARY: 0, CONFLICTING: 1, UNVERIFIED: 2 };

/** The basis, marked no surer than `mark`: what rests on two sources is as sure as the less sure one. */
export function noSurerThan(basis: LegalBasis, mark: Verification): LegalBasis {
  return WEAKNESS[mark] > WEAKNESS[basis.verification] ? { ...basis, verification: mark } : basis;
}

/** The citation for people, with its mark where it is not settled: "PP 49/2020; unverified". */
export function citation(basis: LegalBasis): Message {
  const mark = {
    SECONDARY: { id: "", en: "" },
    UNVERIFIED: { id: "; belum terverifikasi", en: "; unverified" },
    CONFLICTING: { id: "; sumber-sumber berbeda", en: "; sources conflict" },
  }[basis.verification];
  return { id: cite(basis) + mark.id, en: cite(basis) + mark.en };
}
