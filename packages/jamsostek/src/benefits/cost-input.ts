import { fillMessage } from "../message.js";
import type { Message } from "../message.js";
import { invalidInput, oneOf, wholeNumber } from "../rule-input.js";
import { rupiah } from "../rupiah.js";
import type { Rupiah } from "../rupiah.js";
import { COST_KINDS } from "../vocabulary.js";
import type { CostKind, Programme } from "../vocabulary.js";

/** One cost of a work accident or an occupational disease, as its receipt says. */
export interface CostInput {
  readonly kind: CostKind;
  /** What was spent, more than Rp0. */
  readonly amount: Rupiah;
  /** PROSTHESIS only, and needed there: the price that its ceiling is reckoned from, more than Rp0. */
  readonly referencePrice?: Rupiah | null;
}

/** @throws RuleError INVALID_RULE_INPUT or INVALID_RUPIAH naming the cost's field, for example costs[0].amount */
export function checkCosts(costs: readonly CostInput[], programme: Programme): void {
  wholeNumber(costs.length, "costs", { least: 0, most: 100 });
  for (const [index, cost] of costs.entries()) {
    const field = `costs[${index}]`;
    oneOf(cost.kind, COST_KINDS, `${field}.kind`);
    if (programme !== "JKK")
      throw invalidInput(`${field}.kind`, fillMessage(COSTS_ARE_JKK, { programme, kind: cost.kind }));
    checkSpent(cost.amount, `${field}.amount`);
    checkReferencePrice(cost, `${field}.referencePrice`);
  }
}

function checkReferencePrice({ kind, referencePrice }: CostInput, field: string): void {
  if (kind !== "PROSTHESIS") {
    if (referencePrice != null) throw invalidInput(field, fillMessage(PRICE_USELESS, { kind }));
    return;
  }
  if (referencePrice == null) throw invalidInput(field, PRICE_NEEDED);
  checkSpent(referencePrice, field);
}

function checkSpent(amount: Rupiah, field: string): void {
  if (rupiah(amount, field) === 0) throw invalidInput(field, fillMessage(NOTHING, { field }));
}

const COSTS_ARE_JKK: Message = {
  id: "{programme} tidak mengganti biaya {kind}: hanya JKK yang mengganti biaya, untuk kecelakaan kerja dan penyakit akibat kerja.",
  en: "{programme} pays back no cost of {kind}: only JKK does, for work accidents and occupational disease.",
};
const PRICE_NEEDED: Message = {
  id: "referencePrice wajib diisi untuk PROSTHESIS: protese dibayar menurut harga acuan.",
  en: "referencePrice is needed for PROSTHESIS: a prosthesis is paid by its reference price.",
};
const PRICE_USELESS: Message = {
  id: "referencePrice hanya untuk PROSTHESIS, bukan {kind}.",
  en: "referencePrice is for PROSTHESIS only, not for {kind}.",
};
const NOTHING: Message = {
  id: "{field} harus lebih dari Rp0.",
  en: "{field} must be more than Rp0.",
};
