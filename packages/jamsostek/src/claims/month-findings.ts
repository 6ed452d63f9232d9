import { DEATH_TERMS } from "../benefits/benefit-terms.js";
import type { DeathTerms } from "../benefits/benefit-terms.js";
import { SCHOLARSHIP_TERMS } from "../benefits/scholarship-terms.js";
import { periodOn } from "../dated.js";
import { citation } from "../legal-basis.js";
import { fillMessage } from "../message.js";
import type { Message } from "../message.js";
import { monthWord } from "../month.js";
import { addRupiah, rupiahText, timesRupiah } from "../rupiah.js";
import type { Rupiah } from "../rupiah.js";
import type { EntitlementFacts, Finding } from "./finding.js";
import { JKK_INSTEAD } from "./still-due.js";

/**
 * What too few months of contribution take from JKM. The law before PP 82/2019 is not known well enough to say.
 */
export function tooFewMonths(facts: EntitlementFacts): Finding | undefined {
  if (facts.programme !== "JKM" || facts.event !== "DEATH") return undefined;
  const terms = periodOn(DEATH_TERMS, facts.date)?.value;
  if (!terms?.early) return undefined;
  return facts.cover.monthsContributed < terms.early.beforeMonths
    ? smallSum(facts, terms, terms.early)
    : noScholarship(facts, terms);
}

function smallSum(
  { cover }: EntitlementFacts,
  terms: DeathTerms,
  { amount, basis, beforeMonths }: NonNullable<DeathTerms["early"]>,
): Finding {
  const months = cover.monthsContributed;
  const values = {
    months,
    monthWord: monthWord(months),
    least: beforeMonths,
    amount: rupiahText(amount),
    full: rupiahText(fullSum(terms)),
    law: citation(basis),
  };
  const stillDue = [fillMessage(SMALL_SUM_DUE, values), JKK_WITHOUT_MONTHS, JKK_INSTEAD];
  const message = fillMessage(SMALL_SUM, values);
  const date = cover.coveredFrom;
  return { code: "FEWER_THAN_THREE_MONTHS", refuses: false, message, date, basis, stillDue };
}

function noScholarship({ date: on, cover }: EntitlementFacts, terms: DeathTerms): Finding | undefined {
  const scholarship = periodOn(SCHOLARSHIP_TERMS, on);
  const months = cover.monthsContributed;
  if (!scholarship || months >= scholarship.value.jkmMonths) return undefined;
  const { basis, value } = scholarship;
  const values = {
    months,
    monthWord: monthWord(months),
    needed: value.jkmMonths,
    full: rupiahText(fullSum(terms)),
    law: citation(basis),
  };
  const stillDue = [fillMessage(FULL_SUM_DUE, values), JKK_WITHOUT_MONTHS];
  const message = fillMessage(NO_SCHOLARSHIP, values);
  return { code: "NO_SCHOLARSHIP_YET", refuses: false, message, date: cover.coveredFrom, basis, stillDue };
}

/** All that JKM pays on a death, without scholarships. */
export function fullSum({ deathBenefit, periodic, funeral }: DeathTerms): Rupiah {
  return addRupiah(deathBenefit, timesRupiah(periodic.monthly, periodic.months), funeral);
}

const SMALL_SUM: Message = {
  id: "Iuran sampai hari kematian baru {months} {monthWord}, kurang dari {least}: JKM membayar {amount}, bukan {full}, dan tanpa beasiswa ({law}).",
  en: "Only {months} {monthWord} had been contributed until the death, fewer than {least}: JKM pays {amount}, not {full}, and no scholarship ({law}).",
};
const SMALL_SUM_DUE: Message = {
  id: "Ajukan klaim: {amount} tetap menjadi hak keluarga.",
  en: "Claim: {amount} is the family's right all the same.",
};
const NO_SCHOLARSHIP: Message = {
  id: "Belum ada beasiswa untuk anak: JKM mensyaratkan iuran {needed} bulan, sampai hari kematian baru {months} ({law}).",
  en: "There is no scholarship for the children yet: JKM asks for {needed} months of contribution, and until the death there were {months} ({law}).",
};
const FULL_SUM_DUE: Message = {
  id: "Santunan JKM selebihnya tetap dibayar penuh: {full}.",
  en: "All else of JKM is paid in full: {full}.",
};
const JKK_WITHOUT_MONTHS: Message = {
  id: "JKK tidak mensyaratkan lama iuran: bila kematian itu akibat kerja, santunan penuh dan beasiswa dibayar dari JKK.",
  en: "JKK asks for no number of months: if the death came from work, it pays in full, scholarships too.",
};
