import type { Message } from "../message.js";
import type { EntitlementFacts } from "./finding.js";

/** What is left where nothing of this programme can be claimed. */
export function afterRefusal({ programme, event }: EntitlementFacts): Message[] {
  const other = programme === "JKM" ? [JKK_INSTEAD] : event === "DEATH" ? [JKM_INSTEAD] : [HEALTH_INSURANCE];
  return [...other, OTHER_SCHEME, jhtBalance(event), APPEAL];
}

/** JHT is paid to the heirs on a death and to the member on a total disability; else at 56. */
export function jhtBalance(event: EntitlementFacts["event"]): Message {
  if (event === "DEATH") return JHT_TO_HEIRS;
  return event === "PERMANENT_TOTAL_DISABILITY" ? JHT_TO_DISABLED : JHT_STAYS;
}

export const JKK_INSTEAD: Message = {
  id: "Bila kematian itu akibat kecelakaan kerja atau penyakit akibat kerja, ajukan JKK, asalkan iuran JKK dibayar untuk hari itu.",
  en: "If the death came from a work accident or an occupational disease, claim JKK instead, provided JKK was paid for that day.",
};
const JKM_INSTEAD: Message = {
  id: "Bila iuran JKM dibayar untuk hari itu dan kematian ternyata bukan akibat kerja, ajukan JKM.",
  en: "If JKM was paid for that day and the death turns out not to come from work, claim JKM.",
};
const HEALTH_INSURANCE: Message = {
  id: "Untuk pengobatan, gunakan BPJS Kesehatan bila kepesertaannya aktif: itu jaminan yang lain.",
  en: "For treatment use BPJS Kesehatan where that membership is active: it is a different insurance.",
};
const OTHER_SCHEME: Message = {
  id: "Tanyakan kepada BPJS Ketenagakerjaan, dengan NIK, apakah desa, pemerintah daerah, perusahaan, atau peserta sendiri membayar iuran lain untuk hari itu.",
  en: "Ask BPJS Ketenagakerjaan, by NIK, whether the village, the local government, a company or the member paid another contribution for that day.",
};
const JHT_TO_HEIRS: Message = {
  id: "Bila peserta menabung JHT, seluruh saldonya menjadi hak ahli waris, sekalipun iuran sudah berhenti.",
  en: "If the member saved in JHT, the whole balance belongs to the heirs, even though payments had stopped.",
};
const JHT_TO_DISABLED: Message = {
  id: "Bila peserta menabung JHT, saldonya dapat diambil karena cacat total tetap.",
  en: "If the member saved in JHT, the balance can be drawn because of the total permanent disability.",
};
const JHT_STAYS: Message = {
  id: "Bila peserta menabung JHT, saldonya tetap milik peserta.",
  en: "If the member saved in JHT, the balance stays the member's own.",
};
const APPEAL: Message = {
  id: "Bila ada bukti bayar untuk hari itu, perlihatkan dan minta kantor BPJS Ketenagakerjaan memeriksa ulang keputusannya secara tertulis.",
  en: "If there is proof of a payment for that day, show it and ask the office of BPJS Ketenagakerjaan in writing to look at its decision again.",
};
export const ASK_DESPITE_ARREARS: Message = {
  id: "Tunggakannya belum lama. Tanyakan kepada BPJS Ketenagakerjaan apakah peserta masih dianggap aktif pada hari itu; sumber-sumber berbeda, maka hal ini tidak dapat dijanjikan.",
  en: "The arrears were recent. Ask BPJS Ketenagakerjaan whether the member still counted as active on that day; sources differ, so nothing can be promised.",
};
