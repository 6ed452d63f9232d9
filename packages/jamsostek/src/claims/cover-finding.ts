import { citation } from "../legal-basis.js";
import type { LegalBasis } from "../legal-basis.js";
import type { LocalDate } from "../local-date.js";
import { fillMessage } from "../message.js";
import type { Message } from "../message.js";
import { sameDayLater } from "../month.js";
import { amendedIn2019 } from "../regulations/government-regulations.js";
import { PERMENAKER_5_2021 } from "../regulations/ministerial-regulations.js";
import { dateText } from "./date-text.js";
import type { EntitlementFacts, Finding, FindingCode } from "./finding.js";
import { eventWords } from "./programme-words.js";
import { ASK_DESPITE_ARREARS, afterRefusal } from "./still-due.js";

/** Sources disagree after how many unpaid months a membership is inactive; three is the longest. */
const LONGEST_ARREARS = 3;

/** Why there is no paid cover on the day of the event; undefined when there is. */
export function coverFinding(facts: EntitlementFacts): Finding | undefined {
  const { covered, lastCoveredOn, nextCoveredFrom } = facts.cover;
  if (covered) return undefined;
  if (lastCoveredOn !== null) return lapsed(facts, lastCoveredOn);
  if (nextCoveredFrom !== null)
    return refusal(facts, "EVENT_BEFORE_COVER", nextCoveredFrom, basisOf(facts), afterRefusal(facts));
  return refusal(facts, "NEVER_COVERED", null, basisOf(facts), afterRefusal(facts));
}

/** Soon after the last paid day nobody can say for sure, so the family is told to ask; nothing is promised. */
function lapsed(facts: EntitlementFacts, lastCoveredOn: LocalDate): Finding {
  if (facts.date > sameDayLater(lastCoveredOn, LONGEST_ARREARS))
    return refusal(facts, "COVER_LAPSED", lastCoveredOn, basisOf(facts), afterRefusal(facts));
  const unsure: LegalBasis = Object.freeze({ ...basisOf(facts), verification: "CONFLICTING" });
  const stillDue = [ASK_DESPITE_ARREARS, ...afterRefusal(facts)];
  return refusal(facts, "COVER_LAPSED", lastCoveredOn, unsure, stillDue);
}

function refusal(
  facts: EntitlementFacts,
  code: keyof typeof SENTENCES,
  date: LocalDate | null,
  basis: LegalBasis,
  stillDue: readonly Message[],
): Finding {
  const decides = date === null ? "" : dateText(date);
  const message = fillMessage(SENTENCES[code], { ...eventWords(facts), decides, law: citation(basis) });
  return { code, refuses: true, message, date, basis, stillDue };
}

/** JKM asks for a death during active membership; for JKK it is read in how BPU pay. */
function basisOf({ programme }: EntitlementFacts): LegalBasis {
  return programme === "JKM" ? amendedIn2019("Pasal 34") : PERMENAKER_5_2021;
}

const SENTENCES = {
  NEVER_COVERED: {
    id: "{programme} tidak dapat dibayarkan: tidak ada iuran yang dibayar untuk peserta ini, sebelum maupun sesudah {event} pada {date}. Hanya bulan yang iurannya dibayar yang terlindungi ({law}).",
    en: "{programme} cannot pay: no contribution was paid for this member, before or after the {event} on {date}. Only months that were paid for are covered ({law}).",
  },
  COVER_LAPSED: {
    id: "{programme} tidak dapat dibayarkan: iuran hanya dibayar sampai {decides}, sedangkan {event} terjadi pada {date}. Bulan yang tidak dibayar tidak melindungi siapa pun ({law}).",
    en: "{programme} cannot pay: contributions were paid only until {decides}, and the {event} was on {date}. Months that are not paid cover nobody ({law}).",
  },
  EVENT_BEFORE_COVER: {
    id: "{programme} tidak dapat dibayarkan: perlindungan baru mulai pada {decides}, sedangkan {event} sudah terjadi pada {date}. Pembayaran tidak melindungi hari-hari sebelumnya ({law}).",
    en: "{programme} cannot pay: cover began only on {decides}, and the {event} was before that, on {date}. A payment does not cover the days before it ({law}).",
  },
} satisfies Partial<Record<FindingCode, Message>>;
