import { inForce } from "../dated.js";
import type { Period } from "../dated.js";
import { citation, cite } from "../legal-basis.js";
import type { LegalBasis } from "../legal-basis.js";
import { fillMessage } from "../message.js";
import type { Message } from "../message.js";
import { monthWord } from "../month.js";
import { RuleError } from "../rule-error.js";
import { rupiahText, timesRupiah } from "../rupiah.js";
import type { Rupiah } from "../rupiah.js";
import type { Benefit, BenefitCode } from "./benefit.js";
import { DEATH_TERMS } from "./benefit-terms.js";
import type { DeathTerms } from "./benefit-terms.js";
import type { BenefitsInput } from "./benefits-input.js";

/**
 * What JKM pays on a death that does not come from work.
 * @throws RuleError NOT_SETTLED (field monthsContributed) below three months before PP 82/2019
 */
export function jkmDeathBenefits({ date, monthsContributed }: BenefitsInput): Benefit[] {
  const terms = inForce(DEATH_TERMS, date, "date");
  const { deathBenefit, early } = terms.value;
  if (early && monthsContributed < early.beforeMonths) return [earlyBenefit(early, monthsContributed)];
  if (!early && monthsContributed < 3)
    throw new RuleError("NOT_SETTLED", EARLY_UNKNOWN, { field: "monthsContributed", basis: terms.basis });
  const death = fixed("SANTUNAN_KEMATIAN", deathBenefit, terms.basis, DEATH);
  return [death, periodicBenefit(terms), funeralBenefit(terms)];
}

/** Santunan berkala: monthly sums paid at once. */
export function periodicBenefit({ value: { periodic }, basis }: Period<DeathTerms>): Benefit {
  const amount = timesRupiah(periodic.monthly, periodic.months);
  const trace = fillMessage(PERIODIC, {
    months: periodic.months,
    monthly: rupiahText(periodic.monthly),
    amount: rupiahText(amount),
    law: citation(basis),
  });
  return { code: "SANTUNAN_BERKALA", amount, basis, trace };
}

export function funeralBenefit({ value, basis }: Period<DeathTerms>): Benefit {
  return fixed("BIAYA_PEMAKAMAN", value.funeral, basis, FUNERAL);
}

function earlyBenefit(early: NonNullable<DeathTerms["early"]>, monthsContributed: number): Benefit {
  const trace = fillMessage(EARLY, {
    months: monthsContributed,
    monthWord: monthWord(monthsContributed),
    least: early.beforeMonths,
    amount: rupiahText(early.amount),
    law: cite(early.basis),
  });
  return { code: "MANFAAT_JKM_BELUM_TIGA_BULAN", amount: early.amount, basis: early.basis, trace };
}

function fixed(code: BenefitCode, amount: Rupiah, basis: LegalBasis, template: Message): Benefit {
  const trace = fillMessage(template, { amount: rupiahText(amount), law: citation(basis) });
  return { code, amount, basis, trace };
}

const DEATH: Message = {
  id: "Santunan kematian {amount} ({law})",
  en: "Death benefit (santunan kematian) {amount} ({law})",
};
const PERIODIC: Message = {
  id: "Santunan berkala {months} x {monthly} = {amount}, dibayar sekaligus ({law})",
  en: "Periodic benefit (santunan berkala) {months} x {monthly} = {amount}, paid at once ({law})",
};
const FUNERAL: Message = {
  id: "Biaya pemakaman {amount} ({law})",
  en: "Funeral costs (biaya pemakaman) {amount} ({law})",
};
const EARLY: Message = {
  id: "Kepesertaan {months} {monthWord}, kurang dari {least}: hanya {amount}; sumber-sumber sepakat tentang jumlahnya, tetapi tidak tentang susunannya ({law})",
  en: "{months} {monthWord} of membership, fewer than {least}: {amount} only; sources agree on the sum, not on what it consists of ({law})",
};
const EARLY_UNKNOWN: Message = {
  id: "Belum pasti berapa yang dibayar JKM sebelum PP 82/2019 bila iuran kurang dari 3 bulan.",
  en: "What JKM paid before PP 82/2019 with fewer than 3 months of contribution is not settled.",
};
