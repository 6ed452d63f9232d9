import { dateText, fillMessage, joinMessages } from "@payung/jamsostek";
import type { Finding, Message } from "@payung/jamsostek";
import { deathDay } from "./claim-entry.js";
import type { ClaimEntry } from "./claim-entry.js";
import type { WorkerCover } from "./worker-facts.js";

/**
 * Where nothing can be claimed since cover ended with a death that was recorded for an earlier day: what ended it, and
 * what the family can do. Months behind that day were given back, so that nobody paid for them.
 */
export function explainEndedCover(
  findings: readonly Finding[],
  entry: ClaimEntry,
  { endedByDeathOn }: Pick<WorkerCover, "endedByDeathOn">,
): readonly Finding[] {
  const said = deathDay(entry);
  if (endedByDeathOn === null || said === null) return findings;
  const days = { recorded: dateText(endedByDeathOn), said: dateText(said) };
  return findings.map((finding) => {
    if (!NO_COVER.has(finding.code)) return finding;
    const message = joinMessages([finding.message, fillMessage(ENDED, days)], " ");
    return { ...finding, message, stillDue: [fillMessage(RIGHT_DAY, days), GIVEN_BACK, ...finding.stillDue] };
  });
}

const NO_COVER: ReadonlySet<Finding["code"]> = new Set([
  "NEVER_COVERED",
  "COVER_LAPSED",
  "EVENT_BEFORE_COVER",
]);

const ENDED: Message = {
  id: "Kepesertaan itu diakhiri karena kematian yang dicatat terjadi pada {recorded}, sedangkan klaim ini menyebut {said}; bulan-bulan sesudahnya yang belum ditagih dikembalikan, sehingga tidak ada yang membayarnya.",
  en: "The cover was ended by a death that was recorded for {recorded}, and this claim says {said}; months behind it that stood on no bill were given back, and nobody paid for them.",
};
const RIGHT_DAY: Message = {
  id: "Periksa akta kematian. Bila pekerja meninggal pada {recorded}, ajukan klaim dengan hari itu.",
  en: "Look at the death certificate. If the worker died on {recorded}, claim with that day.",
};
const GIVEN_BACK: Message = {
  id: "Bila akta kematian membenarkan hari pada klaim ini, bawa akta itu ke kantor yang mencatat hari yang keliru dan minta jawaban tertulis: kantor itulah yang mengakhiri kepesertaan terlalu awal. Iuran tidak dapat dibayar sesudah kematian.",
  en: "If the certificate bears out the day of this claim, take it to the office that recorded the wrong day and ask for an answer in writing: that office ended the cover too early. A contribution cannot be paid after the death.",
};
