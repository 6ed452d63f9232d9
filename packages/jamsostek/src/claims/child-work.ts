import { dated, periodOn } from "../dated.js";
import { articleOf, citation } from "../legal-basis.js";
import type { LegalBasis } from "../legal-basis.js";
import { localDate } from "../local-date.js";
import type { LocalDate } from "../local-date.js";
import { fillMessage } from "../message.js";
import type { Message } from "../message.js";
import { sameDayLater } from "../month.js";
import { PERMENAKER_1_2025 } from "../regulations/ministerial-regulations.js";
import { dateText } from "./date-text.js";

/** PU and BPU: as a member of BPJS Ketenagakerjaan of that segment. OTHER: any other, also without being a member. */
export const CHILD_WORK_KINDS = ["PU", "BPU", "APPRENTICE", "OTHER"] as const;
export type ChildWorkKind = (typeof CHILD_WORK_KINDS)[number];

/** What work a child has without a break since a day. */
export interface ChildWork {
  readonly kind: ChildWorkKind;
  readonly since: LocalDate;
}

/** That work does not end a scholarship, in words, and by which rule. */
export interface KeptScholarship {
  readonly message: Message;
  readonly basis: LegalBasis;
}

/** The most months in a row that a wage earner keeps it. */
interface WorkTerms {
  readonly wageMonths: number;
}

/**
 * Before, any work ended a scholarship: "belum bekerja" (Permenaker 5/2021, Pasal 103 ayat (2), read in several secondary
 * sources). The exceptions of ayat (3a) were read in one (surabaya.finansialinsight.com), the day of promulgation in
 * another (siplawfirm.id). That the regulation is in force since that day is from general knowledge.
 */
const WORK_TERMS = dated<WorkTerms>("beasiswa anak yang bekerja", [
  {
    from: localDate("2025-02-24"),
    basis: articleOf(PERMENAKER_1_2025, "Pasal 103 ayat (3a)"),
    value: { wageMonths: 6 },
  },
]);

/**
 * Why a child who is still at school keeps the scholarship on a day, though it works; undefined where work ends it. No
 * source at hand settles two things. The day asked for decides, not that of the parent's event, since the condition is
 * one of each year's claim. A wage earner of more than six months loses it when they are over, not from the first day.
 */
export function workKeepsScholarship({ kind, since }: ChildWork, on: LocalDate): KeptScholarship | undefined {
  const terms = periodOn(WORK_TERMS, on);
  if (!terms || kind === "OTHER") return undefined;
  const { basis, value } = terms;
  const law = citation(basis);
  if (kind !== "PU") return { basis, message: fillMessage(KEPT[kind], { law }) };
  const until = sameDayLater(since, value.wageMonths);
  if (on >= until) return undefined;
  const words = { months: value.wageMonths, until: dateText(until), law };
  return { basis, message: fillMessage(KEPT.PU, words) };
}

/** What work keeps a scholarship, and since when, for a family to read. */
export function workTexts(): Message[] {
  return WORK_TERMS.periods.map(({ from, basis, value: { wageMonths: months } }) =>
    fillMessage(KEPT_SINCE, { from: dateText(from), months, law: citation(basis) }),
  );
}

const KEPT_SINCE: Message = {
  id: "Sejak {from}, anak yang masih bersekolah tetap mendapat beasiswa selama magang, bekerja sebagai peserta BPU, atau bekerja sebagai penerima upah paling lama {months} bulan berturut-turut ({law}).",
  en: "Since {from} a child who is still at school keeps the scholarship as an apprentice, as a BPU, or as a wage earner of at most {months} months in a row ({law}).",
};
const KEPT: Readonly<Record<Exclude<ChildWorkKind, "OTHER">, Message>> = {
  APPRENTICE: {
    id: "Anak yang masih bersekolah tetap mendapat beasiswa selama magang ({law}).",
    en: "A child who is still at school keeps the scholarship as an apprentice ({law}).",
  },
  BPU: {
    id: "Anak yang masih bersekolah tetap mendapat beasiswa selama bekerja sebagai peserta BPU ({law}).",
    en: "A child who is still at school keeps the scholarship while working as a BPU ({law}).",
  },
  PU: {
    id: "Anak yang masih bersekolah tetap mendapat beasiswa selama bekerja sebagai penerima upah paling lama {months} bulan berturut-turut, yaitu sebelum {until} ({law}).",
    en: "A child who is still at school keeps the scholarship as a wage earner of at most {months} months in a row, which is before {until} ({law}).",
  },
};
