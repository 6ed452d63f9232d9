import { basisPointsOfPercent } from "../basis-points.js";
import { citation } from "../legal-basis.js";
import { fillMessage } from "../message.js";
import type { Message } from "../message.js";
import { amendedIn2019 } from "../regulations/government-regulations.js";
import { PERMENAKER_5_2021 } from "../regulations/ministerial-regulations.js";
import { PP_82_2019_IN_FORCE } from "./benefit-terms.js";
import type { BenefitsInput } from "./benefits-input.js";

/** What money cannot say: what JKK adds in kind, until when a claim may be made, what nobody should promise. */
export function benefitNotes(input: BenefitsInput): Message[] {
  const since2019 = input.date >= PP_82_2019_IN_FORCE;
  const early = since2019 ? [] : [BEFORE_2019];
  if (input.programme === "JKM") return [...early, JKM_LAPSES, NO_GRACE].map(cited);
  const kind = since2019 ? inKind(input) : [];
  return [...early, ...partial(input), ...kind, REPORT, JKK_LAPSES, NO_GRACE].map(cited);
}

function inKind({ event }: BenefitsInput): Message[] {
  return event === "DEATH" ? [CARE, TRANSPORT] : [CARE, TRANSPORT, HOME_CARE, AIDS, RETURN_TO_WORK];
}

function partial({ event, disabilityPercent }: BenefitsInput): Message[] {
  if (event !== "PARTIAL_DISABILITY") return [];
  const share = basisPointsOfPercent(disabilityPercent ?? 0, "disabilityPercent");
  return share > TOTAL_DISABILITY ? [PERCENTAGE, BEYOND_TOTAL] : [PERCENTAGE];
}

function cited(note: Message): Message {
  return fillMessage(note, {
    pp: citation(amendedIn2019()),
    permenaker: citation(PERMENAKER_5_2021),
  });
}

/** 70%, in basis points. */
const TOTAL_DISABILITY = 7_000;

const CARE: Message = {
  id: "JKK juga menanggung perawatan dan pengobatan sesuai kebutuhan medis tanpa batas biaya, untuk kecelakaan kerja dan penyakit akibat kerja saja, bukan jaminan kesehatan umum ({pp}).",
  en: "JKK also pays medical care to medical need without ceiling, for work accidents and occupational disease only: it is no general health insurance ({pp}).",
};
const TRANSPORT: Message = {
  id: "Biaya angkutan korban: darat atau sungai sampai Rp5.000.000, laut sampai Rp2.000.000, udara sampai Rp10.000.000; beberapa moda dijumlahkan ({pp}).",
  en: "Transport of the injured: land or river to Rp5,000,000, sea to Rp2,000,000, air to Rp10,000,000; several modes add up ({pp}).",
};
const HOME_CARE: Message = {
  id: "Perawatan di rumah sampai 1 tahun, paling banyak Rp20.000.000 ({pp}).",
  en: "Home care up to 1 year, at most Rp20,000,000 ({pp}).",
};
const AIDS: Message = {
  id: "Kacamata sampai Rp1.000.000; protesis seharga acuan ditambah 40%; gigi tiruan sampai Rp5.000.000 dan alat bantu dengar sampai Rp2.500.000 (dua yang terakhir belum terverifikasi) ({pp}).",
  en: "Glasses to Rp1,000,000; prosthesis at reference price plus 40%; dental prosthesis to Rp5,000,000 and hearing aid to Rp2,500,000 (these two are unverified) ({pp}).",
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
