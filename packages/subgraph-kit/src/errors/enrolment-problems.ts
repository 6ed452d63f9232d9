import type { Message } from "@payung/jamsostek";

/** The problems of people and their cover, of the catalogue in problem-catalogue.ts. */
export const ENROLMENT_PROBLEMS = {
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
} satisfies Record<string, Message>;
