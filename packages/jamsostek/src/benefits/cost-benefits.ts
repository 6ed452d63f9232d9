import { percentText } from "../basis-points.js";
import { periodOn } from "../dated.js";
import type { Period } from "../dated.js";
import { citation } from "../legal-basis.js";
import type { LegalBasis } from "../legal-basis.js";
import { fillMessage } from "../message.js";
import type { Message } from "../message.js";
import { PP_44_2015 } from "../regulations/government-regulations.js";
import { RuleError } from "../rule-error.js";
import { basisPointsRoundedDown, lesserRupiah, rupiahText, sumRupiah } from "../rupiah.js";
import type { Rupiah } from "../rupiah.js";
import { COST_KINDS } from "../vocabulary.js";
import type { CostKind } from "../vocabulary.js";
import type { Benefit } from "./benefit.js";
import type { BenefitsInput } from "./benefits-input.js";
import type { CostInput } from "./cost-input.js";
import { COST_TERMS } from "./cost-terms.js";
import type { CostTerms } from "./cost-terms.js";
import {
  CEILING,
  COST_WORDS,
  CUT,
  NO_CEILING,
  NOT_KNOWN,
  PROSTHESIS_CEILING,
  SEVERAL,
  WHOLE,
} from "./cost-words.js";

/** What was asked for, and up to what it is paid; undefined without a ceiling. */
interface Asked {
  readonly kind: CostKind;
  readonly claimed: Rupiah;
  readonly count: number;
  readonly basis: LegalBasis;
  readonly ceiling?: { readonly most: Rupiah; readonly text: Message };
}

/**
 * What JKK pays back: one benefit for each kind of cost, in the order of COST_KINDS, and one for each prosthesis.
 * @throws RuleError NOT_SETTLED (field costs) before PP 82/2019, INVALID_RUPIAH beyond 2^53-1
 */
export function costBenefits({ costs, date }: BenefitsInput): Benefit[] {
  if (costs == null || costs.length === 0) return [];
  const terms = periodOn(COST_TERMS, date);
  if (!terms) throw new RuleError("NOT_SETTLED", NOT_KNOWN, { field: "costs", basis: PP_44_2015 });
  const asked = COST_KINDS.flatMap((kind) => askedOf(kind, costs, terms));
  return asked.map(granted);
}

function askedOf(kind: CostKind, costs: readonly CostInput[], { value, basis }: Period<CostTerms>): Asked[] {
  if (kind === "PROSTHESIS")
    return costs.flatMap((cost, index) =>
      cost.kind === kind ? [prosthesis(cost, `costs[${index}]`, value, basis)] : [],
    );
  const ofKind = costs.filter((cost) => cost.kind === kind);
  if (ofKind.length === 0) return [];
  const claimed = sumRupiah(
    ofKind.map((cost) => cost.amount),
    "costs",
  );
  const asked = { kind, claimed, count: ofKind.length };
  if (kind === "MEDICAL_CARE") return [{ ...asked, basis }];
  const { most, basis: ceilingBasis } = value.ceilings[kind];
  const text = fillMessage(CEILING, { most: rupiahText(most) });
  return [{ ...asked, basis: ceilingBasis, ceiling: { most, text } }];
}

function prosthesis(cost: CostInput, field: string, terms: CostTerms, basis: LegalBasis): Asked {
  const price = cost.referencePrice!;
  const above = basisPointsRoundedDown(price, terms.prosthesisAbove);
  const most = sumRupiah([price, above], `${field}.referencePrice`);
  const text = fillMessage(PROSTHESIS_CEILING, {
    price: rupiahText(price),
    share: percentText(terms.prosthesisAbove),
    most: rupiahText(most),
  });
  return { kind: cost.kind, claimed: cost.amount, count: 1, basis, ceiling: { most, text } };
}

function granted({ kind, claimed, count, basis, ceiling }: Asked): Benefit {
  const amount = ceiling ? lesserRupiah(claimed, ceiling.most) : claimed;
  const { code, name } = COST_WORDS[kind];
  const template = amount === claimed ? WHOLE : CUT;
  const trace = fillMessage(template, {
    name,
    claimed: rupiahText(claimed),
    several: count === 1 ? { id: "", en: "" } : fillMessage(SEVERAL, { count }),
    ceiling: ceiling?.text ?? NO_CEILING,
    amount: rupiahText(amount),
    law: citation(basis),
  });
  return { code, amount, claimed, basis, trace };
}
