import type { Message } from "@payung/jamsostek";
import { CLAIM_PROBLEMS } from "./claim-problems.js";

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
    id: "Isi 1 sampai {most} sekaligus, masing-masing satu kali.",
    en: "Give 1 to {most} at once, each once.",
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
  SWITCH_NOT_POSSIBLE: {
    id: "Pembayar tidak dapat diganti sekarang: biarkan, lalu daftarkan orang itu setelah kepesertaan lamanya berakhir.",
    en: "The payer cannot be switched now: keep it, and enrol the person when the present cover has ended.",
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
  NOT_ELIGIBLE: {
    id: "Orang ini tidak dapat didaftarkan: {reasons}",
    en: "This person cannot be enrolled: {reasons}",
  },
  MONTH_PAST: {
    id: "Bulan {month} sudah lewat: perlindungan dibeli untuk bulan ini atau sesudahnya.",
    en: "The month {month} is past: cover is bought for the present month or later ones.",
  },
  CROSSES_YEAR: {
    id: "{months} bulan sejak {month} melewati akhir tahun: anggaran berlaku per tahun, jadi daftarkan tiap tahun tersendiri.",
    en: "{months} months from {month} go beyond the year's end: budgets are made for a year, so enrol for each year by itself.",
  },
  SCHEME_NOT_IN_FORCE_THEN: {
    id: 'Skema "{scheme}" tidak berlaku pada {month}.',
    en: 'The scheme "{scheme}" is not in force in {month}.',
  },
  PROGRAMMES_NOT_STATED: {
    id: 'Skema "{scheme}" tidak menyebut programnya: sebutkan program yang dibayar.',
    en: 'The scheme "{scheme}" does not state its programmes: say which are paid for.',
  },
  PAYER_NOT_STATED: {
    id: 'Skema "{scheme}" tidak menyebut siapa yang membayar: sebutkan sumber dananya.',
    en: 'The scheme "{scheme}" does not state who pays: say which source pays.',
  },
  PAYERS_DIFFER: {
    id: "Program-programnya dibayar oleh sumber yang berbeda: daftarkan tiap program tersendiri.",
    en: "The programmes are paid by different sources: enrol for each programme by itself.",
  },
  ALREADY_COVERED: {
    id: "Sudah dibayar pihak lain: {covers}. Satu orang hanya dibayar sekali untuk program dan bulan yang sama.",
    en: "Somebody else pays already: {covers}. Nobody is paid for twice for one programme and month.",
  },
  MONTHS_NOT_FREE_YET: {
    id: "Kepesertaan sebelumnya baru dihentikan, dan bulan mana yang sudah ditagih belum diketahui: kirim lagi sebentar lagi.",
    en: "An earlier enrolment was stopped just now, and which of its months are billed is not known yet: send it again in a while.",
  },
  LIVES_ELSEWHERE: {
    id: "NIK ini terdaftar atas orang yang berdomisili di luar wilayah Anda: minta verifikator yang membawahi kedua wilayah.",
    en: "This NIK is registered for a person who lives outside your region: ask a verifier who acts for both regions.",
  },
  RECORDED_AS_DEAD: {
    id: "Orang ini tercatat meninggal: periksa dahulu; bila pencatatannya keliru, minta verifikator memutuskan.",
    en: "This person is recorded as dead: look into it; if that is wrong, let a verifier decide.",
  },
  QUEUED_FOR_VERIFIER: {
    id: "Menunggu keputusan verifikator yang membawahi kedua wilayah.",
    en: "Waits for a verifier who acts for both regions.",
  },
  ENROLLED_MEANWHILE: {
    id: "Orang ini sedang didaftarkan oleh pihak lain pada saat yang sama: kirim lagi.",
    en: "Somebody else is enrolling this person at the same moment: send it again.",
  },
  ENROLLED_FOR_FEWER_MONTHS: {
    id: "Sudah terdaftar pada skema ini dari {from} sampai {until}, tidak sampai {asked}: perpanjang bila perlu.",
    en: "Is enrolled in this scheme from {from} to {until}, not until {asked}: extend it if need be.",
  },
  MONEY_FOR_FEWER_MONTHS: {
    id: "Dananya cukup sampai {until} saja, tidak sampai {asked}.",
    en: "The money pays until {until} only, not until {asked}.",
  },
  FACTS_CHANGED: {
    id: "Data orang ini diperbarui: {facts}.",
    en: "Facts of this person were brought up to date: {facts}.",
  },
  FUNDS_SHORT: {
    id: "Dana tidak cukup: kurang {missing}; yang masih bebas {available}.",
    en: "The money does not reach: {missing} is missing; {available} is still free.",
  },
  NO_BUDGET: {
    id: 'Tidak ada anggaran yang disahkan untuk skema "{scheme}", sumber {payer}, tahun {year}, di desa {village}.',
    en: 'No approved budget of the scheme "{scheme}", source {payer}, year {year}, holds the village {village}.',
  },
  PROBABLE_DUPLICATE: {
    id: "Mungkin orang yang sama: nama, tanggal lahir, dan desa ini sudah tercatat dengan NIK lain. Periksa sebelum membayar.",
    en: "Perhaps the same person: this name, birth date and village are recorded with another NIK. Look before paying.",
  },
  NAME_NOT_VALID: {
    id: "Nama harus 1 sampai {longest} huruf tanpa karakter kendali.",
    en: "A name has 1 to {longest} characters and no control characters.",
  },
  BORN_LATER: { id: "Tanggal lahir belum tiba.", en: "The birth date is still to come." },
  AGE_NOT_PLAUSIBLE: {
    id: "Umur {age} tahun: pekerja berumur {youngest} sampai {oldest} tahun; periksa tanggal lahirnya.",
    en: "Age {age}: workers are {youngest} to {oldest}; look at the birth date.",
  },
  NIK_OTHER_BIRTH_DATE: {
    id: "Tanggal lahir berbeda dari yang tersirat dalam NIK: periksa keduanya.",
    en: "The birth date differs from the one in the NIK: look at both.",
  },
  NIK_OTHER_SEX: {
    id: "Jenis kelamin berbeda dari yang tersirat dalam NIK: periksa keduanya.",
    en: "The sex differs from the one in the NIK: look at both.",
  },
  ENROLMENT_STOPPED: {
    id: "Kepesertaan ini dihentikan per {on}: daftarkan lagi bila memang berhak.",
    en: "This enrolment was stopped on {on}: enrol the person again where that is due.",
  },
  COVER_NOT_PAST: {
    id: "Perlindungan ini dibayar sampai {until}, yang belum lewat: daftarkan orangnya (enrolWorker).",
    en: "This cover is paid until {until}, which is not past: enrol the person instead (enrolWorker).",
  },
  CATEGORY_NOT_OF_SCHEME: {
    id: 'Skema "{scheme}" pada {on} tidak mencakup kelompok itu: pilih {categories}.',
    en: 'The scheme "{scheme}" did not cover that group on {on}: choose {categories}.',
  },
  EARLIER_MONTHS_NOT_VALID: {
    id: "Isi 0 sampai {most} bulan iuran sebelumnya.",
    en: "Give 0 to {most} months contributed before.",
  },
  EVIDENCE_NEEDED: {
    id: "Sebutkan dokumen yang membuktikannya dalam {shortest} sampai {longest} karakter, tanpa NIK.",
    en: "Say which paper shows it, in {shortest} to {longest} characters, without a NIK.",
  },
  MONTHS_NOT_VALID: {
    id: "{months} bulan tidak sah: 1 sampai {most} bulan.",
    en: "{months} months are not valid: 1 to {most} months.",
  },
  OCCUPATION_NOT_VALID: {
    id: "Pekerjaan paling panjang {longest} huruf, tanpa karakter kendali.",
    en: "An occupation has at most {longest} characters and no control characters.",
  },
  NO_SUCH_VILLAGE: {
    id: "{village} bukan kode desa atau kelurahan: periksa kodenya.",
    en: "{village} is not the code of a village (desa or kelurahan): check it.",
  },
  TWICE_IN_REQUEST: {
    id: "Kepesertaan lain dari orang ini ada dalam permintaan yang sama: perpanjang yang ini tersendiri.",
    en: "Another enrolment of this person stands in the same request: extend this one by itself.",
  },
  SCHEMES_DIFFER: {
    id: "Kepesertaan itu berasal dari beberapa skema: perpanjang tiap skema tersendiri.",
    en: "The enrolments are of several schemes: extend each scheme by itself.",
  },
  ...CLAIM_PROBLEMS,
} satisfies Record<string, Message>;

export type ProblemCode = keyof typeof PROBLEMS;
