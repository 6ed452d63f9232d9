import { articleOf, citation } from "../legal-basis.js";
import type { LocalDate } from "../local-date.js";
import { fillMessage } from "../message.js";
import type { Message } from "../message.js";
import { PP_46_2015 } from "../regulations/government-regulations.js";
import type { CoverText } from "./cover-text-common.js";

/** Pasal 22 was read on a page of legal texts; its conditions have one wording since 2015, whatever the day. */
export function jhtText(_on: LocalDate): Omit<CoverText, "programme"> {
  const law = citation(articleOf(PP_46_2015, "Pasal 22"));
  return {
    covers: [BALANCE, WHEN, PART].map((text) => fillMessage(text, { law })),
    doesNotCover: [NOT_PAID_IN, NOT_ALWAYS_PAID, NOT_INSURANCE],
  };
}

const BALANCE: Message = {
  id: "JHT adalah tabungan atas nama peserta: semua iuran yang disetor ditambah hasil pengembangannya ({law}).",
  en: "JHT is savings in the member's own name: all that was paid in, and its returns ({law}).",
};
const WHEN: Message = {
  id: "Dibayar sekaligus saat peserta berusia 56 tahun, mengalami cacat total tetap, atau meninggal; bila meninggal, saldonya untuk ahli waris ({law}).",
  en: "It is paid at once when the member turns 56, is totally and permanently disabled, or dies; on a death the balance is the heirs' ({law}).",
};
const PART: Message = {
  id: "Setelah 10 tahun menjadi peserta, sebagian boleh diambil satu kali: paling banyak 30% untuk rumah, atau 10% untuk keperluan lain menjelang pensiun ({law}).",
  en: "After 10 years of membership a part can be drawn once: at most 30% for a home, or 10% for other needs before retirement ({law}).",
};
const NOT_PAID_IN: Message = {
  id: "Bulan yang tidak dibayar tidak menambah tabungan, tetapi tabungan yang sudah ada tidak hilang.",
  en: "Months that are not paid add nothing to the savings, but what was saved is not lost.",
};
const NOT_ALWAYS_PAID: Message = {
  id: "Bagi pekerja bukan penerima upah, JHT adalah pilihan. Bila iuran JKK dan JKM dibayar oleh pemerintah daerah, desa, atau perusahaan, JHT belum tentu ikut dibayar: tanyakan.",
  en: "For workers without a wage JHT is a choice. Where the local government, the village or a company pays JKK and JKM, JHT is not always paid with them: ask.",
};
const NOT_INSURANCE: Message = {
  id: "JHT tidak membayar pengobatan, kecelakaan, atau santunan kematian: itu untuk BPJS Kesehatan, JKK, dan JKM.",
  en: "JHT pays no treatment, no accident and no death benefit: those are for BPJS Kesehatan, JKK and JKM.",
};
