import { SCHOLARSHIP_TERMS } from "../benefits/scholarship-terms.js";
import type { ScholarshipTerms } from "../benefits/scholarship-terms.js";
import { periodOn } from "../dated.js";
import { citation } from "../legal-basis.js";
import type { LocalDate } from "../local-date.js";
import { fillMessage } from "../message.js";
import type { Message } from "../message.js";
import { rupiahText, sumRupiah, timesRupiah } from "../rupiah.js";
import type { Rupiah } from "../rupiah.js";
import { SCHOOL_LEVELS } from "../vocabulary.js";
import { workTexts } from "./child-work.js";

/** The children's scholarships and their conditions; nothing for a day whose terms are not known. */
export function scholarshipTexts(programme: "JKK" | "JKM", on: LocalDate): Message[] {
  const period = periodOn(SCHOLARSHIP_TERMS, on);
  if (!period) return [];
  const { levels, mostChildren, endsAtAge, jkmMonths } = period.value;
  const yearly = (level: keyof typeof levels) => rupiahText(levels[level].yearly);
  const words = {
    most: mostChildren,
    ends: endsAtAge,
    months: jkmMonths,
    school: yearly("TK_SD"),
    smp: yearly("SMP"),
    sma: yearly("SMA"),
    university: yearly("UNIVERSITY"),
    each: rupiahText(mostForOne(period.value)),
    all: rupiahText(timesRupiah(mostForOne(period.value), mostChildren)),
    law: citation(period.basis),
  };
  const texts = [programme === "JKM" ? AFTER_JKM : AFTER_JKK, AMOUNTS, CONDITIONS];
  return [...texts.map((text) => fillMessage(text, words)), ...workTexts()];
}

function mostForOne({ levels }: ScholarshipTerms): Rupiah {
  return sumRupiah(SCHOOL_LEVELS.map((level) => timesRupiah(levels[level].yearly, levels[level].years)));
}

const AFTER_JKM: Message = {
  id: "Beasiswa untuk paling banyak {most} anak, bila iuran sudah dibayar {months} bulan atau lebih sampai hari kematian ({law}).",
  en: "Scholarships for at most {most} children, when {months} months or more had been contributed until the death ({law}).",
};
const AFTER_JKK: Message = {
  id: "Beasiswa untuk paling banyak {most} anak setelah kematian akibat kerja atau cacat total tetap, tanpa syarat lama iuran ({law}).",
  en: "Scholarships for at most {most} children after a death from work or a total permanent disability, whatever the number of months ({law}).",
};
const AMOUNTS: Message = {
  id: "Setahun {school} di TK dan SD, {smp} di SMP, {sma} di SMA, dan {university} di perguruan tinggi: paling banyak {each} seorang anak, {all} seluruhnya ({law}).",
  en: "A year {school} in kindergarten and primary school, {smp} in SMP, {sma} in SMA and {university} at university: at most {each} a child, {all} in all ({law}).",
};
const CONDITIONS: Message = {
  id: "Beasiswa harus diajukan setiap tahun, selama anak bersekolah, belum berusia {ends} tahun, belum menikah, dan belum bekerja; anak yang belum bersekolah mendapatnya saat mulai bersekolah.",
  en: "A scholarship is claimed every year, while the child is at school, under {ends}, unmarried and not working; a child too young for school gets it from when school begins.",
};
