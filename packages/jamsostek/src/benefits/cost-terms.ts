import { dated } from "../dated.js";
import type { Dated } from "../dated.js";
import type { LegalBasis } from "../legal-basis.js";
import { amendedIn2019 } from "../regulations/government-regulations.js";
import { rupiah } from "../rupiah.js";
import type { Rupiah } from "../rupiah.js";
import type { CostKind } from "../vocabulary.js";
import { PP_82_2019_IN_FORCE } from "./benefit-terms.js";

/** Kinds that one sum bounds, however many costs of the kind there are. */
export type BoundedCost = Exclude<CostKind, "MEDICAL_CARE" | "PROSTHESIS">;

export interface CostCeiling {
  readonly most: Rupiah;
  readonly basis: LegalBasis;
}

/** How much JKK pays back of what was spent. */
export interface CostTerms {
  readonly ceilings: Readonly<Record<BoundedCost, CostCeiling>>;
  /** What may be added to the reference price of a prosthesis, in basis points of it. */
  readonly prosthesisAbove: number;
}

const PP = amendedIn2019();
const FROM_GENERAL_KNOWLEDGE = amendedIn2019("", "UNVERIFIED");

function most(amount: number, basis: LegalBasis = PP): CostCeiling {
  return { most: rupiah(amount), basis };
}

/** Before PP 82/2019 the ceilings were lower; no source for them was at hand, so they are not here. */
export const COST_TERMS: Dated<CostTerms> = dated("penggantian biaya JKK", [
  {
    from: PP_82_2019_IN_FORCE,
    basis: PP,
    value: {
      ceilings: {
        TRANSPORT_LAND_OR_RIVER: most(5_000_000),
        TRANSPORT_SEA: most(2_000_000),
        TRANSPORT_AIR: most(10_000_000),
        HOME_CARE: most(20_000_000),
        GLASSES: most(1_000_000),
        DENTAL: most(5_000_000, FROM_GENERAL_KNOWLEDGE),
        HEARING_AID: most(2_500_000, FROM_GENERAL_KNOWLEDGE),
      },
      prosthesisAbove: 4_000,
    },
  },
]);
