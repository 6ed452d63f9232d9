import type { Message } from "@payung/jamsostek";

/**
 * Every code of a `Problem`, with its sentence: what is wrong and what to do; {words} are filled in. They are members
 * of results, not errors: the request went well, and nothing was changed.
 */
export const PROBLEMS = {
  IDEMPOTENCY_KEY_REUSED: {
    id: "idempotencyKey ini sudah dipakai untuk permintaan lain: pakai UUID baru untuk setiap permintaan baru.",
    en: "This idempotencyKey was used for another request: take a new UUID for each new request.",
  },
  NOT_ALLOWED_HERE: {
    id: "Peran atau wilayah Anda tidak mengizinkan ini untuk wilayah {region}.",
    en: "Your role or region does not allow this for the region {region}.",
  },
  SAME_PERSON: {
    id: "Yang mengusulkan tidak boleh memutuskan: minta orang kedua.",
    en: "Whoever proposed it may not decide it: ask a second person.",
  },
  TOO_MANY_AT_ONCE: {
    id: "Isi 1 sampai {most} sekaligus.",
    en: "Give 1 to {most} at once.",
  },
  DAY_TO_COME: {
    id: "Tanggal ini belum tiba: hari ini {today}.",
    en: "This day is to come: today is {today}.",
  },
  ALREADY_STOPPED: {
    id: "{count} kepesertaan sudah dihentikan sebelumnya: keluarkan dari daftar.",
    en: "Of these enrolments {count} were stopped before: leave them out.",
  },
  SEVERAL_REGIONS: {
    id: "Orang-orang ini dari beberapa wilayah Anda: hentikan per wilayah.",
    en: "These people are of several of your regions: stop those of each region separately.",
  },
  NOTE_NEEDED: {
    id: "Tulis alasannya dalam {shortest} sampai {longest} karakter.",
    en: "Say why, in {shortest} to {longest} characters.",
  },
  NOT_FOUND: {
    id: "Tidak ditemukan: periksa nomornya.",
    en: "It was not found: check the number.",
  },
  ALREADY_DECIDED: {
    id: "Sudah diputuskan sebelumnya.",
    en: "It was decided before.",
  },
  REGION_NOT_OF_SCHEME: {
    id: "Wilayah {region} tidak termasuk wilayah skema {scheme} ({whole}).",
    en: "The region {region} does not lie in the region of the scheme {scheme} ({whole}).",
  },
  SOURCE_NOT_OF_SCHEME: {
    id: "Skema {scheme} tidak dibayar dari sumber itu: pilih {sources}.",
    en: "The scheme {scheme} is not paid from that source: choose {sources}.",
  },
  DETAILS_NOT_OF_SCHEME: {
    id: "details tidak sesuai dengan yang diminta skema {scheme}: {reason}",
    en: "details are not of the form that the scheme {scheme} states: {reason}",
  },
  REVISION_PENDING: {
    id: "Anggaran ini masih menunggu keputusan atas usulan sebelumnya: putuskan dahulu.",
    en: "An earlier proposal for this budget is still to be decided: decide it first.",
  },
  MURNI_APPROVED: {
    id: "Anggaran murni tahun itu sudah disetujui: usulkan perubahan (PERUBAHAN).",
    en: "The first budget (murni) of that year was approved: propose a revised one (PERUBAHAN).",
  },
  NO_MURNI: {
    id: "Belum ada anggaran murni yang disetujui: usulkan MURNI dahulu.",
    en: "No first budget (murni) is approved yet: propose MURNI first.",
  },
  MONTH_OUTSIDE_YEAR: {
    id: "Bulan itu di luar tahun anggaran {year}.",
    en: "The month is outside the budget year {year}.",
  },
  NOBODY_TO_BILL: {
    id: "Tidak ada peserta yang belum ditagih untuk bulan itu.",
    en: "Nobody has reserved money for that month who is not on a bill of it.",
  },
  BILL_NOT_APPROVED: {
    id: "Hanya tagihan yang disetujui dan belum dibayar dapat dibayar.",
    en: "Only a bill that is approved and not paid can be paid.",
  },
  PAID_AFTER_TODAY: {
    id: "Hari pembayaran belum tiba.",
    en: "The day of the payment has not come.",
  },
  BILL_NOT_PAID: {
    id: "Uang kembali hanya dapat dicatat pada tagihan yang sudah dibayar.",
    en: "Money can come back only on a bill that is paid.",
  },
  NOT_ON_BILL: {
    id: "{count} peserta tidak ada pada tagihan ini atau uangnya sudah kembali.",
    en: "{count} of the people are not on this bill, or their money has come back already.",
  },
  BUDGET_SHORT: {
    id: "Jumlah perubahan kurang {missing} dari yang sudah dicadangkan, ditagih, atau dibayar.",
    en: "The revised amount is {missing} less than what is already reserved, billed or paid.",
  },
} satisfies Record<string, Message>;

export type ProblemCode = keyof typeof PROBLEMS;
