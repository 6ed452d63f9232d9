import { basisPointsOfPercent, percentText } from "../basis-points.js";
import { inForce } from "../dated.js";
import type { Period } from "../dated.js";
import { citation, noSurerThan } from "../legal-basis.js";
import { fillMessage } from "../message.js";
import type { Message } from "../message.js";
import { basisPointsRoundedDown, greaterRupiah, rupiahText, timesRupiah } from "../rupiah.js";
import type { Rupiah } from "../rupiah.js";
import type { Benefit } from "./benefit.js";
import { DEATH_TERMS, WORK_ACCIDENT_TERMS } from "./benefit-terms.js";
import type { WorkAccidentTerms } from "./benefit-terms.js";
import type { BenefitsInput } from "./benefits-input.js";
import { countedWage } from "./counted-wage.js";
import type { CountedWage } from "./counted-wage.js";
import { funeralBenefit, periodicBenefit } from "./death-benefits.js";
import { incapacityBenefit } from "./incapacity-benefit.js";

/**
 * The cash that JKK pays after an accident at work or an occupational disease; no month of contribution is required.
 * Months of incapacity before the death or the disability are paid beside it.
 */
export function workAccidentBenefits(input: BenefitsInput): Benefit[] {
  const terms = inForce(WORK_ACCIDENT_TERMS, input.date, "date");
  // Care without a loss counts no wage, so an income that no band holds does not matter.
  if (input.event === "MEDICAL_CARE") return [];
  const wage = countedWage(input);
  const { incapacityMonths: months } = input;
  const incapacity = months == null ? [] : [incapacityBenefit(terms, wage, months)];
  return [...lossBenefits(input, terms, wage), ...incapacity];
}

function lossBenefits(
  { event, date, disabilityPercent }: BenefitsInput,
  terms: Period<WorkAccidentTerms>,
  wage: CountedWage,
): Benefit[] {
  const death = inForce(DEATH_TERMS, date, "date");
  switch (event) {
    case "DEATH":
      return [
        deathBenefit(terms, wage, death.value.deathBenefit),
        periodicBenefit(death),
        funeralBenefit(death),
      ];
    case "PERMANENT_TOTAL_DISABILITY":
      return [totalDisabilityBenefit(terms, wage), periodicBenefit(death)];
    case "PARTIAL_DISABILITY":
      return [partialDisabilityBenefit(terms, wage, disabilityPercent ?? 0)];
    default:
      return [];
  }
}

function deathBenefit(
  { value, basis: law }: Period<WorkAccidentTerms>,
  wage: CountedWage,
  least: Rupiah,
): Benefit {
  const computed = timesRupiah(wage.amount, value.death, "monthlyIncome");
  const amount = greaterRupiah(computed, least);
  const basis = noSurerThan(law, wage.verification);
  const trace = fillMessage(amount === computed ? DEATH : RAISED_DEATH, {
    multiple: value.death,
    wage: wage.text,
    computed: rupiahText(computed),
    amount: rupiahText(amount),
    law: citation(basis),
  });
  return { code: "SANTUNAN_KEMATIAN", amount, basis, trace };
}

function totalDisabilityBenefit(
  { value, basis: law }: Period<WorkAccidentTerms>,
  wage: CountedWage,
): Benefit {
  const amount = timesRupiah(wage.amount, value.totalDisability, "monthlyIncome");
  const basis = noSurerThan(law, wage.verification);
  const trace = fillMessage(TOTAL, {
    multiple: value.totalDisability,
    wage: wage.text,
    amount: rupiahText(amount),
    law: citation(basis),
  });
  return { code: "SANTUNAN_CACAT_TOTAL_TETAP", amount, basis, trace };
}

function partialDisabilityBenefit(
  { value, basis: law }: Period<WorkAccidentTerms>,
  wage: CountedWage,
  disabilityPercent: number,
): Benefit {
  const share = basisPointsOfPercent(disabilityPercent, "disabilityPercent");
  const whole = timesRupiah(wage.amount, value.partialDisability, "monthlyIncome");
  const amount = basisPointsRoundedDown(whole, share);
  const basis = noSurerThan(law, wage.verification);
  const trace = fillMessage(PARTIAL, {
    share: percentText(share),
    multiple: value.partialDisability,
    wage: wage.text,
    amount: rupiahText(amount),
    law: citation(basis),
  });
  return { code: "SANTUNAN_CACAT_SEBAGIAN", amount, basis, trace };
}

const DEATH: Message = {
  id: "Santunan kematian {multiple} x {wage} = {amount} ({law})",
  en: "Death benefit (santunan kematian) {multiple} x {wage} = {amount} ({law})",
};
const RAISED_DEATH: Message = {
  id: "Santunan kematian {multiple} x {wage} = {computed}, dinaikkan menjadi santunan kematian JKM {amount} ({law})",
  en: "Death benefit (santunan kematian) {multiple} x {wage} = {computed}, raised to the death benefit of JKM {amount} ({law})",
};
const TOTAL: Message = {
  id: "Santunan cacat total tetap {multiple} x {wage} = {amount} ({law})",
  en: "Total permanent disability {multiple} x {wage} = {amount} ({law})",
};
const PARTIAL: Message = {
  id: "Santunan cacat sebagian {share} x {multiple} x {wage} = {amount} ({law})",
  en: "Partial disability {share} x {multiple} x {wage} = {amount} ({law})",
};
