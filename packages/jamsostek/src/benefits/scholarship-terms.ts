import { dated } from "../dated.js";
import type { Dated } from "../dated.js";
import { amendedIn2019 } from "../regulations/government-regulations.js";
import { rupiah } from "../rupiah.js";
import type { Rupiah } from "../rupiah.js";
import type { SchoolLevel } from "../vocabulary.js";
import { PP_82_2019_IN_FORCE } from "./benefit-terms.js";

/** What a child gets a year at a level, and for how many years at most. */
export interface ScholarshipTerms {
  readonly levels: Readonly<Record<SchoolLevel, { readonly years: number; readonly yearly: Rupiah }>>;
  readonly mostChildren: number;
  /** No payment from this birthday on. */
  readonly endsAtAge: number;
  /** Months of contribution that JKM asks for; JKK asks for none. */
  readonly jkmMonths: number;
}

/** Before PP 82/2019 the scholarship was one sum for one child; no source for it was at hand, so it is not here. */
export const SCHOLARSHIP_TERMS: Dated<ScholarshipTerms> = dated("beasiswa", [
  {
    from: PP_82_2019_IN_FORCE,
    basis: amendedIn2019(),
    value: {
      levels: {
        TK_SD: { years: 8, yearly: rupiah(1_500_000) },
        SMP: { years: 3, yearly: rupiah(2_000_000) },
        SMA: { years: 3, yearly: rupiah(3_000_000) },
        UNIVERSITY: { years: 5, yearly: rupiah(12_000_000) },
      },
      mostChildren: 2,
      endsAtAge: 23,
      jkmMonths: 36,
    },
  },
]);
