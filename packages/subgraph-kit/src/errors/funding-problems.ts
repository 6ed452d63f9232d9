import type { Message } from "@payung/jamsostek";

/** The problems of budgets and bills, of the catalogue in problem-catalogue.ts. */
export const FUNDING_PROBLEMS = {
  REGION_NOT_OF_SCHEME: {
    id: "Wilayah {region} tidak termasuk wilayah skema {scheme} ({whole}).",
    en: "The region {region} does not lie in the region of the scheme {scheme} ({whole}).",
  },
  SOURCE_NOT_OF_SCHEME: {
    id: "Skema {scheme} tidak dibayar dari sumber itu: pilih {sources}.",
    en: "The scheme {scheme} is not paid from that source: choose {sources}.",
  },
  PROGRAMMES_NOT_OF_SCHEME: {
    id: "Skema {scheme} membayar {programmes}: kosongkan programnya, atau isi itu.",
    en: "The scheme {scheme} pays for {programmes}: leave the programmes out, or state those.",
  },
  NOTHING_ALLOCATED: {
    id: "Skema {scheme} tidak dapat membagi anggaran {year} dari yang dinyatakan: isi details ({details}).",
    en: "The scheme {scheme} cannot cut the budget of {year} by what is stated: give the details ({details}).",
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
  PAID_BEFORE_BILL: {
    id: "Tagihan dibuat pada {day}; hari pembayaran tidak boleh lebih awal.",
    en: "The bill was made on {day}; it cannot be paid before that day.",
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
