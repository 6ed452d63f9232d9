import { articleOf, citation } from "../legal-basis.js";
import type { LegalBasis } from "../legal-basis.js";
import { fillMessage } from "../message.js";
import type { Message } from "../message.js";
import { PP_44_2015, amendedIn2019 } from "../regulations/government-regulations.js";
import { PERMENAKER_1_2025, PERMENAKER_5_2021 } from "../regulations/ministerial-regulations.js";
import { YEARS_TO_CLAIM, lapsesOn, reportBy } from "./claim-clocks.js";
import { dateText } from "./date-text.js";
import type { EntitlementFacts, Finding } from "./finding.js";
import { eventWords } from "./programme-words.js";
import { jhtBalance } from "./still-due.js";

/** The right to claim is gone; undefined while it is there. */
export function rightLapsed(facts: EntitlementFacts): Finding | undefined {
  const date = lapsesOn(facts.date);
  if (facts.today < date) return undefined;
  const basis = lapseBasis(facts);
  const words = { ...eventWords(facts), lapsed: dateText(date), years: YEARS_TO_CLAIM, law: citation(basis) };
  const disease = facts.programme === "JKK" ? [FROM_DIAGNOSIS] : [];
  const stillDue = [...disease, CLAIMED_IN_TIME, jhtBalance(facts.event)];
  const message = fillMessage(LAPSED, words);
  return { code: "RIGHT_LAPSED", refuses: true, message, date, basis, stillDue };
}

/** The day of the first report has passed: no reason to give up. */
export function reportedLate(facts: EntitlementFacts): Finding | undefined {
  const date = reportBy(facts.date);
  if (facts.programme !== "JKK" || facts.today <= date) return undefined;
  const basis = PERMENAKER_5_2021;
  const message = fillMessage(LATE, { ...eventWords(facts), due: dateText(date), law: citation(basis) });
  const claim = fillMessage(CLAIM_NONETHELESS, { lapses: dateText(lapsesOn(facts.date)) });
  const others = fillMessage(OTHERS_MAY_TELL, {
    law: citation(articleOf(PERMENAKER_1_2025, "Pasal 48A")),
  });
  return { code: "REPORTED_LATE", refuses: false, message, date, basis, stillDue: [claim, others] };
}

/** Read for JKK; for JKM from general knowledge. */
function lapseBasis({ programme }: EntitlementFacts): LegalBasis {
  return programme === "JKK"
    ? amendedIn2019("Pasal 26")
    : Object.freeze({ ...PP_44_2015, verification: "UNVERIFIED" });
}

const LAPSED: Message = {
  id: "{programme} tidak dapat dituntut lagi sejak {lapsed}: sudah lewat {years} tahun sejak {event} pada {date} ({law}).",
  en: "{programme} can no longer be claimed since {lapsed}: {years} years have passed since the {event} on {date} ({law}).",
};
const FROM_DIAGNOSIS: Message = {
  id: "Untuk penyakit akibat kerja, lima tahun itu dihitung dari hari diagnosis: periksa tanggalnya.",
  en: "For an occupational disease the five years count from the day of the diagnosis: check that date.",
};
const CLAIMED_IN_TIME: Message = {
  id: "Bila klaim sudah pernah diajukan sebelum hari itu, perlihatkan tanda terimanya kepada BPJS Ketenagakerjaan.",
  en: "If a claim was already made before that day, show its receipt to BPJS Ketenagakerjaan.",
};
const LATE: Message = {
  id: "Laporan pertama (tahap I) harus masuk paling lambat {due}, 2 x 24 jam setelah {event} pada {date} ({law}). Bila belum dilaporkan, laporkan hari ini juga.",
  en: "The first report (stage I) was due by {due}, 2 x 24 hours after the {event} on {date} ({law}). If it has not been made, make it today.",
};
const CLAIM_NONETHELESS: Message = {
  id: "Ajukan klaim walaupun terlambat melapor: haknya baru gugur pada {lapses}. Jelaskan mengapa terlambat.",
  en: "Claim nonetheless: the right lapses only on {lapses}. Say why the report is late.",
};
const OTHERS_MAY_TELL: Message = {
  id: "Puskesmas atau rumah sakit yang merawat, kelompok, atau serikat pekerja juga boleh memberitahukan kecelakaannya ({law}).",
  en: "The clinic or hospital that gave care, the member's group or the union may report the accident too ({law}).",
};
