import type { Message } from "@payung/jamsostek";
import type { WorkerCategory } from "@payung/plugin-kit";

/** The groups of workers as one says them to a family. */
export const CATEGORY_WORDS: Readonly<Record<WorkerCategory, Message>> = {
  PEKERJA_RENTAN: { id: "pekerja rentan", en: "vulnerable workers" },
  PEKERJA_RENTAN_DESA: { id: "pekerja rentan desa", en: "vulnerable workers of the village" },
  PEKERJA_MISKIN_EKSTREM: { id: "pekerja miskin ekstrem", en: "workers in extreme poverty" },
  BUKAN_PENERIMA_UPAH: { id: "pekerja bukan penerima upah", en: "workers without a wage" },
  APARATUR_DESA: { id: "aparatur desa", en: "village officials" },
  BPD: { id: "anggota Badan Permusyawaratan Desa", en: "members of the village council" },
  NON_APARATUR_DESA: {
    id: "pekerja desa yang bukan aparatur",
    en: "workers of the village who are no officials",
  },
  NON_ASN: { id: "pegawai non-ASN", en: "office staff who are no civil servants" },
};
