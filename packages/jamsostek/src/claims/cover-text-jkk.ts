import { benefitsDue } from "../benefits/benefits-due.js";
import { DEATH_TERMS, WORK_ACCIDENT_TERMS } from "../benefits/benefit-terms.js";
import type { DeathTerms, WorkAccidentTerms } from "../benefits/benefit-terms.js";
import { percentText } from "../basis-points.js";
import { inForce } from "../dated.js";
import { citation } from "../legal-basis.js";
import type { LocalDate } from "../local-date.js";
import { fillMessage, joinMessages } from "../message.js";
import type { Message } from "../message.js";
import { rupiah, rupiahText, timesRupiah } from "../rupiah.js";
import type { CoverText } from "./cover-text-common.js";
import { FAMILY_NOT_COVERED, PAID_MONTHS_ONLY } from "./cover-text-common.js";
import { scholarshipTexts } from "./cover-text-scholarship.js";

/** The income of the example; its band is one that two sources agree on. */
const EXAMPLE = rupiah(1_000_000);

export function jkkText(on: LocalDate): Omit<CoverText, "programme"> {
  const { value: work, basis } = inForce(WORK_ACCIDENT_TERMS, on, "on");
  const death = inForce(DEATH_TERMS, on, "on").value;
  const words = { ...amounts(work, death, on), law: citation(basis) };
  const covers = [CARE, INCAPACITY, PARTIAL, TOTAL, DEATH, TRANSPORT].map((text) => fillMessage(text, words));
  return {
    covers: [WHAT_COUNTS, ...covers, ...scholarshipTexts("JKK", on)],
    doesNotCover: [
      NOT_HEALTH_INSURANCE,
      NOT_OUTSIDE_WORK,
      NOT_OTHER_DEATHS,
      FAMILY_NOT_COVERED,
      PAID_MONTHS_ONLY,
    ],
  };
}

function amounts(work: WorkAccidentTerms, { periodic, funeral }: DeathTerms, on: LocalDate) {
  const example = benefitsDue({
    programme: "JKK",
    event: "DEATH",
    date: on,
    monthlyIncome: EXAMPLE,
    monthsContributed: 1,
  });
  return {
    steps: joinMessages(work.incapacity.map(stepText), ", "),
    partial: work.partialDisability,
    total: work.totalDisability,
    death: work.death,
    periodic: rupiahText(timesRupiah(periodic.monthly, periodic.months)),
    funeral: rupiahText(funeral),
    income: rupiahText(EXAMPLE),
    example: rupiahText(example.total),
  };
}

function stepText({ months, share }: WorkAccidentTerms["incapacity"][number], index: number): Message {
  const values = { share: percentText(share), months };
  if (months === Number.POSITIVE_INFINITY) return fillMessage(LAST_STEP, values);
  return fillMessage(index === 0 ? FIRST_STEP : NEXT_STEP, values);
}

const FIRST_STEP: Message = { id: "{share} selama {months} bulan", en: "{share} for {months} months" };
const NEXT_STEP: Message = {
  id: "{share} selama {months} bulan berikutnya",
  en: "{share} for the next {months} months",
};
const LAST_STEP: Message = { id: "lalu {share}", en: "then {share}" };

const WHAT_COUNTS: Message = {
  id: "JKK untuk kecelakaan saat bekerja, di perjalanan yang biasa ditempuh antara rumah dan tempat kerja, dan penyakit akibat kerja. Perlindungan berlaku sejak iuran pertama dibayar; tidak ada syarat lama iuran.",
  en: "JKK is for accidents at work, on the usual way between home and work, and for diseases that come from work. It covers from the first payment; no number of months is asked for.",
};
const CARE: Message = {
  id: "Perawatan dan pengobatan sampai sembuh menurut kebutuhan medis, tanpa batas biaya ({law}).",
  en: "Care and treatment until healed, to medical need and without ceiling ({law}).",
};
const INCAPACITY: Message = {
  id: "Selama belum mampu bekerja, persentase dari penghasilan yang dilaporkan: {steps}, sampai sembuh, cacat, atau meninggal ({law}).",
  en: "While unable to work, a share of the reported income: {steps}, until healed, disabled or dead ({law}).",
};
const PARTIAL: Message = {
  id: "Cacat sebagian: persentase cacatnya x {partial} x penghasilan sebulan yang dilaporkan ({law}).",
  en: "Partial disability: its percentage x {partial} x the reported monthly income ({law}).",
};
const TOTAL: Message = {
  id: "Cacat total tetap: {total} x penghasilan sebulan yang dilaporkan, ditambah {periodic} ({law}).",
  en: "Total permanent disability: {total} x the reported monthly income, and {periodic} ({law}).",
};
const DEATH: Message = {
  id: "Meninggal akibat kerja: {death} x penghasilan sebulan yang dilaporkan, ditambah {periodic} dan biaya pemakaman {funeral}; dengan penghasilan {income} menjadi {example} ({law}).",
  en: "Death from work: {death} x the reported monthly income, and {periodic}, and {funeral} for the funeral; with an income of {income} that is {example} ({law}).",
};
const TRANSPORT: Message = {
  id: "Biaya angkutan korban lewat darat, sungai, laut, atau udara, sampai batas masing-masing: simpan kuitansinya ({law}).",
  en: "Transport of the injured by land, river, sea or air, each to its limit: keep the receipts ({law}).",
};
const NOT_HEALTH_INSURANCE: Message = {
  id: "JKK bukan jaminan kesehatan umum. Demam, melahirkan, penyakit yang bukan akibat kerja, dan berobat biasa ditanggung BPJS Kesehatan, yang iurannya tersendiri.",
  en: "JKK is not general health insurance. A fever, a birth, an illness that does not come from work, an ordinary visit to the doctor: those are for BPJS Kesehatan, which is paid for separately.",
};
const NOT_OUTSIDE_WORK: Message = {
  id: "Kecelakaan yang tidak ada hubungannya dengan kerja, atau di luar jalan yang biasa ditempuh ke tempat kerja, tidak ditanggung JKK.",
  en: "JKK does not pay for an accident that has nothing to do with work, or off the usual way to work.",
};
const NOT_OTHER_DEATHS: Message = {
  id: "Kematian yang bukan akibat kerja dibayar dari JKM, bukan dari JKK.",
  en: "A death that does not come from work is paid by JKM, not by JKK.",
};
