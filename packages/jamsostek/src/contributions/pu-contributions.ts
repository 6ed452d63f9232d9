import { percentText } from "../basis-points.js";
import { dated, inForce } from "../dated.js";
import type { Dated } from "../dated.js";
import { articleOf, citation } from "../legal-basis.js";
import { localDate } from "../local-date.js";
import type { LocalDate } from "../local-date.js";
import { fillMessage } from "../message.js";
import type { Message } from "../message.js";
import { PP_44_2015, PP_46_2015, amendedIn2019 } from "../regulations/government-regulations.js";
import { invalidInput } from "../rule-input.js";
import { addRupiah, basisPointsRoundedDown, rupiahText } from "../rupiah.js";
import type { Rupiah } from "../rupiah.js";
import type { Programme } from "../vocabulary.js";
import type { ContributionItem } from "./contribution-item.js";

// No source says how BPJS rounds a fraction of a rupiah: every share is rounded down, each by itself.

/** Basis points of the wage by risk class 1 to 5. */
const JKK_RATES_PU: Dated<readonly number[]> = dated("iuran JKK PU", [
  {
    from: localDate("2015-07-01"),
    until: localDate("2019-12-01"),
    basis: articleOf(PP_44_2015, "Lampiran I", "UNVERIFIED"),
    value: Object.freeze([24, 54, 89, 127, 174]),
  },
  {
    from: localDate("2019-12-02"),
    basis: amendedIn2019("Lampiran I"),
    value: Object.freeze([24, 54, 89, 127, 174]),
  },
]);

const JKM_RATE_PU: Dated<number> = dated("iuran JKM PU", [
  { from: localDate("2015-07-01"), basis: PP_44_2015, value: 30 },
]);

const JHT_RATES_PU: Dated<{ readonly employer: number; readonly worker: number }> = dated("iuran JHT PU", [
  { from: localDate("2015-07-01"), basis: PP_46_2015, value: { employer: 370, worker: 200 } },
]);

/**
 * What a wage earner's programme costs a month before any adjustment: JKK and JKM are the employer's, JHT is shared.
 * @param riskClass 1 to 5
 * @throws RuleError INVALID_RULE_INPUT (field riskClass) when the programme is JKK and there is no class
 */
export function puContribution(
  programme: Programme,
  wage: Rupiah,
  on: LocalDate,
  riskClass: number | null | undefined,
): ContributionItem {
  if (programme === "JKK") return jkkContributionPu(wage, on, riskClass);
  return programme === "JKM" ? jkmContributionPu(wage, on) : jhtContributionPu(wage, on);
}

function jkkContributionPu(
  wage: Rupiah,
  on: LocalDate,
  riskClass: number | null | undefined,
): ContributionItem {
  const { value: rates, basis } = inForce(JKK_RATES_PU, on, "month");
  const rate = riskClass == null ? undefined : rates[riskClass - 1];
  if (riskClass == null || rate === undefined) throw invalidInput("riskClass", RISK_CLASS_NEEDED);
  const amount = basisPointsRoundedDown(wage, rate);
  const template = {
    id: "JKK: {rate} dari upah {wage} = {amount}, tingkat risiko {riskClass}, ditanggung pemberi kerja ({law})",
    en: "JKK: {rate} of the wage {wage} = {amount}, risk class {riskClass}, borne by the employer ({law})",
  };
  const trace = fillMessage(template, {
    rate: percentText(rate),
    wage: rupiahText(wage),
    amount: rupiahText(amount),
    riskClass,
    law: citation(basis),
  });
  return { programme: "JKK", amount, basis, trace };
}

function jkmContributionPu(wage: Rupiah, on: LocalDate): ContributionItem {
  const { value: rate, basis } = inForce(JKM_RATE_PU, on, "month");
  const amount = basisPointsRoundedDown(wage, rate);
  const template = {
    id: "JKM: {rate} dari upah {wage} = {amount}, ditanggung pemberi kerja ({law})",
    en: "JKM: {rate} of the wage {wage} = {amount}, borne by the employer ({law})",
  };
  const trace = fillMessage(template, {
    rate: percentText(rate),
    wage: rupiahText(wage),
    amount: rupiahText(amount),
    law: citation(basis),
  });
  return { programme: "JKM", amount, basis, trace };
}

function jhtContributionPu(wage: Rupiah, on: LocalDate): ContributionItem {
  const { value: rates, basis } = inForce(JHT_RATES_PU, on, "month");
  const employer = basisPointsRoundedDown(wage, rates.employer);
  const worker = basisPointsRoundedDown(wage, rates.worker);
  const amount = addRupiah(employer, worker);
  const template = {
    id: "JHT: pemberi kerja {employerRate} = {employer} + pekerja {workerRate} = {worker} dari upah {wage}, jumlah {amount} ({law})",
    en: "JHT: employer {employerRate} = {employer} + worker {workerRate} = {worker} of the wage {wage}, together {amount} ({law})",
  };
  const trace = fillMessage(template, {
    employerRate: percentText(rates.employer),
    employer: rupiahText(employer),
    workerRate: percentText(rates.worker),
    worker: rupiahText(worker),
    wage: rupiahText(wage),
    amount: rupiahText(amount),
    law: citation(basis),
  });
  return { programme: "JHT", amount, basis, trace };
}

const RISK_CLASS_NEEDED: Message = {
  id: "riskClass wajib diisi untuk iuran JKK penerima upah (PU): 1 (sangat rendah) sampai 5 (sangat tinggi).",
  en: "riskClass is needed for the JKK contribution of a wage earner (PU): 1 (very low) to 5 (very high).",
};
