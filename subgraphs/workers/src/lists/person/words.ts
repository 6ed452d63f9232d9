import { WORKER_CATEGORIES } from "@payung/plugin-kit";
import type { WorkerCategory } from "@payung/plugin-kit";
import type { NikSex } from "@payung/jamsostek";

/** Words of a cell as villages write them, and what they mean. Case, spaces and signs do not matter. */
function createWords<T>(words: Readonly<Record<string, T>>): (cell: string) => T | undefined {
  const meanings = new Map<string, T>(
    Object.entries(words).map(([word, meaning]) => [lettersOf(word), meaning]),
  );
  return (cell) => meanings.get(cell) ?? (cell.length > 60 ? undefined : meanings.get(lettersOf(cell)));
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9√✓]+/g, "");
}

export const sexOf = createWords<NikSex>({
  l: "MALE",
  lk: "MALE",
  laki: "MALE",
  "laki-laki": "MALE",
  laki2: "MALE",
  pria: "MALE",
  male: "MALE",
  p: "FEMALE",
  pr: "FEMALE",
  prp: "FEMALE",
  perempuan: "FEMALE",
  wanita: "FEMALE",
  w: "FEMALE",
  female: "FEMALE",
});

export const yesOrNo = createWords<boolean>({
  ya: true,
  y: true,
  iya: true,
  yes: true,
  true: true,
  benar: true,
  1: true,
  v: true,
  "√": true,
  "✓": true,
  tidak: false,
  tdk: false,
  t: false,
  n: false,
  no: false,
  bukan: false,
  false: false,
  0: false,
});

const byName = Object.fromEntries(WORKER_CATEGORIES.map((category) => [category, category]));

export const categoryOf = createWords<WorkerCategory>({
  ...byName,
  rentan: "PEKERJA_RENTAN",
  "rentan desa": "PEKERJA_RENTAN_DESA",
  "miskin ekstrem": "PEKERJA_MISKIN_EKSTREM",
  "miskin ekstrim": "PEKERJA_MISKIN_EKSTREM",
  "pekerja miskin ekstrim": "PEKERJA_MISKIN_EKSTREM",
  "pekerja rentan miskin ekstrem": "PEKERJA_MISKIN_EKSTREM",
  BPU: "BUKAN_PENERIMA_UPAH",
  "pekerja bukan penerima upah": "BUKAN_PENERIMA_UPAH",
  "perangkat desa": "APARATUR_DESA",
  "aparat desa": "APARATUR_DESA",
  "anggota BPD": "BPD",
  "badan permusyawaratan desa": "BPD",
  "non aparat desa": "NON_APARATUR_DESA",
  "non perangkat desa": "NON_APARATUR_DESA",
  "pegawai non ASN": "NON_ASN",
});

/** The categories as a village writes them: "Pekerja Rentan", "BPD". */
export const CATEGORY_WORDS: Readonly<Record<WorkerCategory, string>> = {
  PEKERJA_RENTAN: "Pekerja Rentan",
  PEKERJA_RENTAN_DESA: "Pekerja Rentan Desa",
  PEKERJA_MISKIN_EKSTREM: "Pekerja Miskin Ekstrem",
  BUKAN_PENERIMA_UPAH: "Bukan Penerima Upah",
  APARATUR_DESA: "Aparatur Desa",
  BPD: "BPD",
  NON_APARATUR_DESA: "Non Aparatur Desa",
  NON_ASN: "Non ASN",
};
