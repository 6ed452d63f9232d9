import { DEATH_TERMS } from "../benefits/benefit-terms.js";
import type { DeathTerms } from "../benefits/benefit-terms.js";
import { inForce } from "../dated.js";
import { citation } from "../legal-basis.js";
import type { LegalBasis } from "../legal-basis.js";
import type { LocalDate } from "../local-date.js";
import { fillMessage } from "../message.js";
import type { Message } from "../message.js";
import { rupiahText, timesRupiah } from "../rupiah.js";
import type { CoverText } from "./cover-text-common.js";
import { FAMILY_NOT_COVERED, PAID_MONTHS_ONLY } from "./cover-text-common.js";
import { scholarshipTexts } from "./cover-text-scholarship.js";
import { fullSum } from "./month-findings.js";

export function jkmText(on: LocalDate): Omit<CoverText, "programme"> {
  const { value, basis } = inForce(DEATH_TERMS, on, "on");
  const scholarships = scholarshipTexts("JKM", on);
  return {
    covers: [sumText(value, basis), ...scholarships],
    doesNotCover: [...earlyTexts(value), NOT_FROM_WORK, NOT_TREATMENT, FAMILY_NOT_COVERED, PAID_MONTHS_ONLY],
  };
}

function sumText(terms: DeathTerms, basis: LegalBasis): Message {
  return fillMessage(SUM, {
    full: rupiahText(fullSum(terms)),
    death: rupiahText(terms.deathBenefit),
    periodic: rupiahText(timesRupiah(terms.periodic.monthly, terms.periodic.months)),
    funeral: rupiahText(terms.funeral),
    law: citation(basis),
  });
}

function earlyTexts(terms: DeathTerms): Message[] {
  if (!terms.early) return [];
  const { beforeMonths, amount, basis } = terms.early;
  const words = {
    least: beforeMonths,
    amount: rupiahText(amount),
    full: rupiahText(fullSum(terms)),
    law: citation(basis),
  };
  return [fillMessage(EARLY, words)];
}

const SUM: Message = {
  id: "Bila peserta meninggal bukan akibat kerja, ahli waris menerima {full}: santunan kematian {death}, santunan berkala {periodic} yang dibayar sekaligus, dan biaya pemakaman {funeral} ({law}).",
  en: "When a member dies and not from work, the heirs receive {full}: the death benefit {death}, the periodic benefit {periodic} paid at once, and {funeral} for the funeral ({law}).",
};
const EARLY: Message = {
  id: "Bila iuran sampai hari kematian kurang dari {least} bulan, JKM hanya membayar {amount}, bukan {full}, dan tidak ada beasiswa ({law}).",
  en: "Where fewer than {least} months had been contributed until the death, JKM pays {amount} only, not {full}, and no scholarship ({law}).",
};
const NOT_FROM_WORK: Message = {
  id: "Kematian akibat kecelakaan kerja atau penyakit akibat kerja dibayar dari JKK, bukan dari JKM: keduanya tidak dibayar bersama.",
  en: "A death from a work accident or an occupational disease is paid by JKK, not by JKM: the two are not paid together.",
};
const NOT_TREATMENT: Message = {
  id: "JKM tidak membayar pengobatan sebelum kematian: itu untuk BPJS Kesehatan.",
  en: "JKM pays no treatment before the death: that is for BPJS Kesehatan.",
};
