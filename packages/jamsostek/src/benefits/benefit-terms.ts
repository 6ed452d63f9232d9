import { dated } from "../dated.js";
import type { Dated } from "../dated.js";
import { articleOf } from "../legal-basis.js";
import type { LegalBasis } from "../legal-basis.js";
import { localDate } from "../local-date.js";
import { PP_44_2015, amendedIn2019 } from "../regulations/government-regulations.js";
import { rupiah } from "../rupiah.js";
import type { Rupiah } from "../rupiah.js";

/** Fixed sums on a death; JKK takes its funeral, periodic and least death benefit from here too. */
export interface DeathTerms {
  readonly deathBenefit: Rupiah;
  /** Paid at once. */
  readonly periodic: { readonly months: number; readonly monthly: Rupiah };
  readonly funeral: Rupiah;
  /** What JKM pays before three months of membership; undefined where no source says. */
  readonly early?: { readonly beforeMonths: number; readonly amount: Rupiah; readonly basis: LegalBasis };
}

/** Multiples of the monthly wage that JKK pays. */
export interface WorkAccidentTerms {
  /** 60% of 80. */
  readonly death: number;
  /** 70% of 80. */
  readonly totalDisability: number;
  /** What the percentage of a partial disability is taken of. */
  readonly partialDisability: number;
  /** Shares of the wage in basis points, in order; the last goes on without end. */
  readonly incapacity: readonly { readonly months: number; readonly share: number }[];
}

const BEFORE_2019 = { from: localDate("2015-07-01"), until: localDate("2019-12-01") };
// That PP 82/2019 is in force since this day is from general knowledge.
export const PP_82_2019_IN_FORCE = localDate("2019-12-02");
const UNTIL_HEALED = Number.POSITIVE_INFINITY;

export const DEATH_TERMS: Dated<DeathTerms> = dated("santunan kematian", [
  {
    ...BEFORE_2019,
    // The sum of 24,000,000 was read; how it is composed is from general knowledge.
    basis: { ...PP_44_2015, verification: "UNVERIFIED" },
    value: {
      deathBenefit: rupiah(16_200_000),
      periodic: { months: 24, monthly: rupiah(200_000) },
      funeral: rupiah(3_000_000),
    },
  },
  {
    from: PP_82_2019_IN_FORCE,
    basis: amendedIn2019(),
    value: {
      deathBenefit: rupiah(20_000_000),
      periodic: { months: 24, monthly: rupiah(500_000) },
      funeral: rupiah(10_000_000),
      // The amount is in two sources; what it consists of, they do not agree on.
      early: { beforeMonths: 3, amount: rupiah(10_000_000), basis: amendedIn2019("", "CONFLICTING") },
    },
  },
]);

export const WORK_ACCIDENT_TERMS: Dated<WorkAccidentTerms> = dated("santunan JKK", [
  {
    ...BEFORE_2019,
    basis: articleOf(PP_44_2015, "Pasal 25", "UNVERIFIED"),
    value: {
      death: 48,
      totalDisability: 56,
      partialDisability: 80,
      incapacity: [
        { months: 6, share: 10_000 },
        { months: 6, share: 7_500 },
        { months: UNTIL_HEALED, share: 5_000 },
      ],
    },
  },
  {
    from: PP_82_2019_IN_FORCE,
    basis: amendedIn2019("Pasal 25"),
    value: {
      death: 48,
      totalDisability: 56,
      partialDisability: 80,
      incapacity: [
        { months: 12, share: 10_000 },
        { months: UNTIL_HEALED, share: 5_000 },
      ],
    },
  },
]);
