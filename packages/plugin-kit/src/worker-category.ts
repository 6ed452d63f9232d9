/**
 * The groups of workers that regional regulations name. No national statute defines pekerja rentan:
 * each scheme says by its own citation whom it means.
 */
export const WORKER_CATEGORIES = [
  "PEKERJA_RENTAN",
  "PEKERJA_RENTAN_DESA",
  "PEKERJA_MISKIN_EKSTREM",
  "BUKAN_PENERIMA_UPAH",
  "APARATUR_DESA",
  "BPD",
  "NON_APARATUR_DESA",
  "NON_ASN",
] as const;
export type WorkerCategory = (typeof WORKER_CATEGORIES)[number];
