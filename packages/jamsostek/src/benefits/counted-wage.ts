import { bpuIncomeBand } from "../contributions/bpu-income-bands.js";
import type { Verification } from "../legal-basis.js";
import { fillMessage } from "../message.js";
import type { Message } from "../message.js";
import { rupiahText } from "../rupiah.js";
import type { Rupiah } from "../rupiah.js";
import type { BenefitsInput } from "./benefits-input.js";

/** The monthly wage that JKK multiplies, how sure it is, and the words for it. */
export interface CountedWage {
  readonly amount: Rupiah;
  readonly verification: Verification;
  readonly text: Message;
}

/**
 * For BPU the base of the income's band, for PU the wage itself.
 * @throws RuleError NOT_SETTLED (field monthlyIncome) for a BPU's income that no known band holds
 */
export function countedWage({ segment, monthlyIncome, date }: BenefitsInput): CountedWage {
  if (segment === "PU") {
    const wage = { id: "{wage} (upah)", en: "{wage} (the wage)" };
    const text = fillMessage(wage, { wage: rupiahText(monthlyIncome) });
    return { amount: monthlyIncome, verification: "SECONDARY", text };
  }
  const { band } = bpuIncomeBand(monthlyIncome, date, "date");
  const base = {
    id: "{base} (dasar upah untuk penghasilan {income})",
    en: "{base} (the base of an income of {income})",
  };
  const text = fillMessage(base, { base: rupiahText(band.base), income: rupiahText(monthlyIncome) });
  return { amount: band.base, verification: band.verification, text };
}
