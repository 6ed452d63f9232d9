import type { Message } from "@payung/jamsostek";

/** The problems of claims, of the catalogue in problem-catalogue.ts. */
export const CLAIM_PROBLEMS = {
  CLAIM_NOT_DUE: {
    id: "Tidak ada yang dapat diklaim dari program ini: lihat findings.",
    en: "Nothing can be claimed of this programme: see findings.",
  },
  EVENT_CLAIMED: {
    id: "Kejadian ini sudah diklaim: lanjutkan klaim itu; bila ditolak, ajukan keberatan (appealClaim).",
    en: "This event was claimed before: go on with that claim; where it was refused, appeal (appealClaim).",
  },
  DEATH_CLAIMED: {
    id: "Kematian orang ini sudah diklaim: lanjutkan klaim itu; bila ditolak, ajukan keberatan (appealClaim).",
    en: "This person's death was claimed before: go on with that claim; where it was refused, appeal (appealClaim).",
  },
  STEP_NOT_NOW: {
    id: "Langkah {step} tidak dapat dilakukan pada klaim berstatus {status}; hanya dari {from}.",
    en: "The step {step} cannot be made with a claim that is {status}, only from {from}.",
  },
  DECIDED_BEFORE: {
    id: "Klaim ini sudah pernah diputuskan: langkah {step} tidak dapat dilakukan lagi.",
    en: "This claim was decided before: the step {step} cannot be made any more.",
  },
  ENTRY_NOT_AS_APPROVED: {
    id: "Isi klaim berbeda dari yang pernah disetujui: kembalikan (returnClaim) supaya dipulihkan, lalu tolak keberatannya.",
    en: "What was entered differs from what was approved before: return it (returnClaim) to be put back, then refuse the appeal.",
  },
  CHILD_TWICE: {
    id: "Anak ini sudah disebut: setiap anak hanya satu kali.",
    en: "This child was named before: name each child once.",
  },
  AMOUNT_NOT_PLAUSIBLE: {
    id: "Jumlah ini terlalu besar untuk diterima: paling banyak {most}.",
    en: "This amount is too large to be taken: at most {most}.",
  },
  CLAIM_CHANGED_MEANWHILE: {
    id: "Klaim ini baru saja diubah oleh pihak lain: lihat lagi, lalu kirim lagi.",
    en: "Somebody else changed this claim just now: look again, then send it again.",
  },
  SCHOLARSHIP_ELSEWHERE: {
    id: "Beasiswa anak ini untuk tahun {year} sudah diajukan pada klaim lain dari pekerja yang sama.",
    en: "This child's scholarship of {year} was claimed by another claim of the same worker.",
  },
  EVENT_BEFORE_BIRTH: {
    id: "Kejadian ini sebelum pekerja lahir: periksa tanggalnya.",
    en: "The event lies before the worker's birth: look at the day.",
  },
  DEATH_DAY_NEEDS_DEATH: {
    id: "diedOn hanya untuk kejadian DEATH.",
    en: "diedOn is for the event DEATH only.",
  },
  DEATH_DAY_DIFFERS: {
    id: "Hari kematian tidak boleh sebelum kecelakaan ({day}); kematian bukan akibat kerja terjadi pada harinya sendiri: kosongkan diedOn.",
    en: "A death does not come before its accident ({day}); a death that is not from work is its own event: leave diedOn out.",
  },
  DEAD_ALREADY: {
    id: "Orang ini tercatat meninggal pada {day}: kejadian sesudahnya tidak dapat diklaim, begitu pula kematian pada hari lain daripada yang disebut klaim lain. Bila pencatatan itu keliru, minta verifikator memperbaikinya.",
    en: "This person is recorded as dead since {day}: nothing after it can be claimed, and no death on another day than another claim told. If the record is wrong, a verifier mends it.",
  },
  REPORTED_BEFORE_EVENT: {
    id: "Laporan tidak mungkin sebelum kejadian ({day}).",
    en: "A report does not come before the event ({day}).",
  },
  DECIDED_BEFORE_REPORT: {
    id: "Klaim dilaporkan pada {day}: keputusan tidak mungkin lebih awal.",
    en: "The claim was reported on {day}: it cannot be decided before that day.",
  },
  NOTHING_DUE: {
    id: "Tidak ada santunan uang pada klaim ini: tolak dengan alasan, atau kembalikan untuk diperbaiki.",
    en: "No money is due on this claim: refuse it with a reason, or return it to be corrected.",
  },
  REASON_NEEDED: {
    id: "Penolakan memerlukan reason dan article: keluarga berhak tahu aturannya.",
    en: "A refusal needs a reason and an article: the family has a right to know the rule.",
  },
  DECIDED_BELOW_PAID: {
    id: "Yang disetujui tidak boleh kurang dari yang sudah dibayar ({paid}).",
    en: "What is approved cannot be less than what was paid already ({paid}).",
  },
  PAID_BEFORE_DECISION: {
    id: "Klaim disetujui pada {day}; hari pembayaran tidak boleh lebih awal.",
    en: "The claim was approved on {day}; it cannot be paid before that day.",
  },
  PAPERS_MISSING: {
    id: "Belum ada: {codes}. Unggah dahulu, atau isi withoutPapers dengan alasannya.",
    en: "Missing: {codes}. Upload them first, or say in withoutPapers why the claim goes without.",
  },
  DOCUMENT_STRUCK: {
    id: "Dokumen ini sudah dicoret pada {day}.",
    en: "This document was struck out on {day}.",
  },
  DOCUMENTS_CLOSED: {
    id: "Dokumen klaim berstatus {status} tidak dapat diubah; hanya pada {allowed}.",
    en: "The documents of a claim that is {status} cannot be changed, only of one that is {allowed}.",
  },
  NOTHING_TO_PAY: {
    id: "Tidak ada yang dibayar: sebutkan paling sedikit satu santunan.",
    en: "Nothing is paid: name at least one benefit.",
  },
  BENEFIT_NOT_OF_CLAIM: {
    id: 'Klaim ini tidak memuat "{code}"; yang ada: {codes}.',
    en: 'This claim does not hold "{code}"; it holds {codes}.',
  },
  PAYS_TOO_MUCH: {
    id: "Dari {code} hanya tersisa {left}: isi jumlah di antara Rp1 dan itu.",
    en: "Of {code} only {left} is left: give an amount between Rp1 and that.",
  },
  STEP_OF_DEATH: {
    id: "Langkah {step} hanya untuk klaim karena kematian.",
    en: "The step {step} is for claims after a death only.",
  },
  HEIRS_NEEDED: {
    id: "Klaim kematian memerlukan ahli waris: isi dengan setHeirs sebelum diajukan.",
    en: "A claim after a death needs heirs: name them with setHeirs before it is submitted.",
  },
  HEIR_SHARES_DIFFER: {
    id: "Bagian ahli waris berjumlah {shares}, sedangkan yang mereka bagi {theirs}: {difference}. Isi lagi dengan setHeirs.",
    en: "The shares of the heirs add up to {shares}, and {theirs} is theirs to share: {difference}. Name them again with setHeirs.",
  },
  HEIR_WAS_PAID: {
    id: "Seorang ahli waris sudah menerima {paid}: ia tetap disebut, dengan nama, hubungan, dan tanggal lahir yang sama, dan bagiannya paling sedikit sebesar itu.",
    en: "An heir was paid {paid} already: name that heir again, with the same name, relation and day of birth, and with at least that share.",
  },
  TEXT_UNSOUND: {
    id: "Isi {shortest} sampai {longest} karakter, tanpa karakter kendali.",
    en: "Give {shortest} to {longest} characters, without control characters.",
  },
  NIK_IN_TEXT: {
    id: "Tulisan ini memuat NIK, padahal banyak orang membacanya: hapus nomornya, sebut orangnya dengan nama.",
    en: "This text holds a NIK, and many people read it: leave the number out and name the person.",
  },
  CHILD_BORN_TOO_LATE: {
    id: "Anak yang lahir lebih dari {days} hari setelah kematian ({day}) bukan ahli warisnya: periksa tanggalnya.",
    en: "A child born more than {days} days after the death ({day}) is no heir: check the day.",
  },
  ACCOUNT_NUMBER_UNSOUND: {
    id: "Nomor rekening terdiri dari {fewest} sampai {most} angka.",
    en: "An account number has {fewest} to {most} digits.",
  },
  NO_BANK_ACCOUNT: {
    id: "Ahli waris ini belum mempunyai rekening yang tercatat: isi dengan setHeirs, atau dengan correctBankAccount bila klaimnya sudah disetujui.",
    en: "No account is recorded of this heir: give it with setHeirs, or with correctBankAccount once the claim is approved.",
  },
  HEIR_PAID_IN_FULL: {
    id: "Ahli waris ini sudah menerima seluruh bagiannya: rekeningnya tidak dapat diperbaiki lagi.",
    en: "This heir has received the whole share: the account cannot be corrected any more.",
  },
  HEIR_NEEDED: {
    id: "Klaim ini mempunyai ahli waris: sebutkan penerima setiap baris.",
    en: "This claim has heirs: say for each line who receives it.",
  },
  HEIR_NOT_OF_CLAIM: {
    id: "Penerima ini bukan ahli waris klaim ini.",
    en: "This receiver is no heir of this claim.",
  },
  PAYS_HEIR_TOO_MUCH: {
    id: "Dari bagian ahli waris ini hanya tersisa {left}.",
    en: "Of this heir's share only {left} is left.",
  },
  PAYMENT_KNOWN: {
    id: "Pembayaran dengan nomor ini sudah tercatat pada klaim ini.",
    en: "A payment with this number is recorded on this claim already.",
  },
  CHILDREN_HAVE_CLAIMS: {
    id: "Beasiswa dari klaim ini sudah diajukan, atau sekolahnya sudah diperbaiki: anak-anaknya tidak dapat diubah lagi.",
    en: "A scholarship of this claim was claimed already, or a school corrected: its children cannot be changed any more.",
  },
  CLAIM_NOT_APPROVED: {
    id: "Klaim atas kejadiannya belum disetujui: beasiswa baru menjadi hak sesudah itu.",
    en: "The claim of the event is not approved yet: scholarships are a right only then.",
  },
  NO_SCHOLARSHIP: {
    id: "Anak ini tidak mempunyai beasiswa tahun {year}; jadwalnya: {years}.",
    en: "This child has no scholarship of {year}; its schedule: {years}.",
  },
  SCHOLARSHIP_TO_COME: {
    id: "Beasiswa tahun itu baru dapat diajukan mulai {day}.",
    en: "The scholarship of that year can be claimed from {day} on.",
  },
  PAID_BEFORE_DUE: {
    id: "Beasiswa itu jatuh tempo pada {day}; hari pembayaran tidak boleh lebih awal.",
    en: "The scholarship is due on {day}; it cannot be paid before that day.",
  },
  ENDED_BEFORE: {
    id: "Hak anak ini atas beasiswa sudah berakhir pada {day}.",
    en: "This child's right to scholarships ended on {day} already.",
  },
  ENDS_OUTSIDE_RIGHT: {
    id: "Hak atas beasiswa berakhir di antara kelahiran ({born}) dan usia 23 tahun ({ends}).",
    en: "The right to scholarships ends between the birth ({born}) and the 23rd birthday ({ends}).",
  },
  WORK_NOT_TOLD: {
    id: "Alasan WORKING memerlukan work dan workingSince; alasan lain tidak memakainya.",
    en: "The reason WORKING needs work and workingSince; other reasons have neither.",
  },
  ENDS_BEFORE_WORK: {
    id: "Hak tidak berakhir karena bekerja sebelum pekerjaan itu mulai ({since}).",
    en: "The right does not end by work before that work began ({since}).",
  },
  WORK_KEEPS_SCHOLARSHIP: {
    id: "{why} Bila anak tidak bersekolah lagi, alasannya LEFT_SCHOOL.",
    en: "{why} If the child is not at school any more, the reason is LEFT_SCHOOL.",
  },
} satisfies Record<string, Message>;
