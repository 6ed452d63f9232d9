import { basisPointsOfPercent, percentText } from "../basis-points.js";
import { periodOn } from "../dated.js";
import type { Period } from "../dated.js";
import { citation } from "../legal-basis.js";
import { fillMessage } from "../message.js";
import type { Message } from "../message.js";
import { PERMENAKER_5_2021 } from "../regulations/ministerial-regulations.js";
import { rupiahText } from "../rupiah.js";
import { PP_82_2019_IN_FORCE } from "./benefit-terms.js";
import type { BenefitsInput } from "./benefits-input.js";
import { COST_TERMS } from "./cost-terms.js";
import type { CostTerms } from "./cost-terms.js";

/** What money cannot say: what else JKK pays for, until when a claim may be made, what nobody should promise. */
export function benefitNotes(input: BenefitsInput): Message[] {
  const since2019 = input.date >= PP_82_2019_IN_FORCE;
  const early = since2019 ? [] : [BEFORE_2019];
  if (input.programme === "JKM") return [...early, JKM_LAPSES, NO_GRACE].map(cited);
  return [...early, ...partial(input), ...besides(input), REPORT, JKK_LAPSES, NO_GRACE].map(cited);
}

/** What JKK pays besides the cash of the loss, with the ceilings of the day. */
function besides({ event, date }: BenefitsInput): Message[] {
  const terms = periodOn(COST_TERMS, date);
  if (!terms) return [];
  const aids = [HOME_CARE, AIDS];
  const notes = {
    DEATH: [CARE, TRANSPORT],
    PERMANENT_TOTAL_DISABILITY: [CARE, TRANSPORT, ...aids, RETURN_TO_WORK],
    PARTIAL_DISABILITY: [CARE, TRANSPORT, ...aids, RETURN_TO_WORK],
    TEMPORARY_INCAPACITY: [CARE, TRANSPORT, ...aids, RETURN_TO_WORK],
    MEDICAL_CARE: [CARE, TRANSPORT, ...aids],
  }[event];
  return notes.map((note) => fillMessage(note, figures(terms)));
}

function figures({ value, basis }: Period<CostTerms>): Record<string, Message> {
  const ceilings = Object.entries(value.ceilings).map(
    ([kind, { most }]) => [kind, rupiahText(most)] as const,
  );
  return {
    ...Object.fromEntries(ceilings),
    above: percentText(value.prosthesisAbove),
    pp: citation(basis),
  };
}

function partial({ event, disabilityPercent }: BenefitsInput): Message[] {
  if (event !== "PARTIAL_DISABILITY") return [];
  const share = basisPointsOfPercent(disabilityPercent ?? 0, "disabilityPercent");
  return share > TOTAL_DISABILITY ? [PERCENTAGE, BEYOND_TOTAL] : [PERCENTAGE];
}

function cited(note: Message): Message {
  return fillMessage(note, { permenaker: citation(PERMENAKER_5_2021) });
}

/** 70%, in basis points. */
const TOTAL_DISABILITY = 7_000;

const CARE: Message = {
  id: "JKK juga menanggung perawatan dan pengobatan sesuai kebutuhan medis tanpa batas biaya, untuk kecelakaan kerja dan penyakit akibat kerja saja, bukan jaminan kesehatan umum ({pp}).",
  en: "JKK also pays medical care to medical need without ceiling, for work accidents and occupational disease only: it is no general health insurance ({pp}).",
};
const TRANSPORT: Message = {
  id: "Biaya angkutan korban: darat atau sungai sampai {TRANSPORT_LAND_OR_RIVER}, laut sampai {TRANSPORT_SEA}, udara sampai {TRANSPORT_AIR}; beberapa moda dijumlahkan ({pp}).",
  en: "Transport of the injured: land or river to {TRANSPORT_LAND_OR_RIVER}, sea to {TRANSPORT_SEA}, air to {TRANSPORT_AIR}; several modes add up ({pp}).",
};
const HOME_CARE: Message = {
  id: "Perawatan di rumah sampai 1 tahun, paling banyak {HOME_CARE} ({pp}).",
  en: "Home care up to 1 year, at most {HOME_CARE} ({pp}).",
};
const AIDS: Message = {
  id: "Kacamata sampai {GLASSES}; protese seharga acuan ditambah {above}; gigi tiruan sampai {DENTAL} dan alat bantu dengar sampai {HEARING_AID} (dua yang terakhir belum terverifikasi) ({pp}).",
  en: "Glasses to {GLASSES}; prosthesis at reference price plus {above}; false teeth to {DENTAL} and hearing aid to {HEARING_AID} (these two are unverified) ({pp}).",
};
const RETURN_TO_WORK: Message = {
  id: "Program kembali kerja mendampingi peserta sampai dapat bekerja lagi ({pp}).",
  en: "A return-to-work programme accompanies the member until able to work again ({pp}).",
};
const PERCENTAGE: Message = {
  id: "Persentase cacat mengikuti PP 44/2015, Lampiran III, yang belum terverifikasi; untuk cacat fungsi, persentase itu dikalikan dahulu dengan persen berkurangnya fungsi.",
  en: "The percentage is that of PP 44/2015, Lampiran III, which is unverified; for a loss of function multiply it first by the percentage of function lost.",
};
const BEYOND_TOTAL: Message = {
  id: "Persentase ini melebihi 70% untuk cacat total tetap: periksa kembali.",
  en: "This percentage is beyond the 70% of a total permanent disability: check it.",
};
const REPORT: Message = {
  id: "Laporan tahap I dalam 2 x 24 jam; laporan tahap II setelah surat keterangan dokter ({permenaker}).",
  en: "First report (stage I) within 2 x 24 hours; stage II after the doctor's final statement ({permenaker}).",
};
const JKK_LAPSES: Message = {
  id: "Hak menuntut manfaat JKK gugur 5 tahun setelah kecelakaan atau diagnosis.",
  en: "The right to claim JKK lapses 5 years after the accident or the diagnosis.",
};
const JKM_LAPSES: Message = {
  id: "Hak atas JKM gugur setelah 5 tahun (belum terverifikasi).",
  en: "The right to JKM lapses after 5 years (unverified).",
};
const NO_GRACE: Message = {
  id: "Perlindungan berlaku sejak iuran dibayar, selama bulan yang dibayar; perlindungan dalam masa tenggang tunggakan belum terverifikasi dan tidak dapat dijanjikan.",
  en: "Cover runs from the payment, for the months paid; cover in a grace period of arrears is unverified and cannot be promised.",
};
const BEFORE_2019: Message = {
  id: "Rincian manfaat sebelum PP 82/2019 (2 Desember 2019) belum terverifikasi.",
  en: "The details of the benefits before PP 82/2019 (2 December 2019) are unverified.",
};
