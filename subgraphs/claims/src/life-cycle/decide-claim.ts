import { Refused, problem } from "@payung/subgraph-kit";
import type { Actor } from "@payung/subgraph-kit";
import { rupiahText } from "@payung/jamsostek";
import type { LocalDate } from "@payung/jamsostek";
import type { Claim } from "../entities/claim.js";
import type { ClaimsParts } from "../context.js";
import type { RefusalReason } from "../types/claim-enums.js";
import { tellDeath } from "../outbox/outbox.js";
import { makeStep } from "./make-step.js";
import { writtenNote } from "./note.js";

export interface ClaimDecision {
  readonly claim: string;
  readonly approve: boolean;
  readonly reason: RefusalReason | null;
  readonly article: string | null;
  readonly note: string | null;
  /** Null: today. */
  readonly decidedOn: LocalDate | null;
}

/** The second person's word: what is due is approved as it is, or refused with a reason and its article. @throws Refused */
export function decideClaim(
  parts: Pick<ClaimsParts, "database" | "clock">,
  who: Actor,
  { claim: id, ...decision }: ClaimDecision,
  key: string,
): Promise<{ readonly claim: string }> {
  const { approve, reason, article, note } = decision;
  const kind = approve ? "APPROVE" : "REFUSE";
  return makeStep(
    parts,
    who,
    { mutation: "decideClaim", kind, claim: id, input: decision, key },
    async ({ manager, locked: { claim }, today }) => {
      const decidedOn = dayOfDecision(claim, decision.decidedOn ?? today, today);
      const changes = { decidedOn };
      if (!approve && claim.approvedHash !== null && claim.approvedHash !== claim.entryHash)
        throw new Refused(problem("ENTRY_NOT_AS_APPROVED", {}, "approve"));
      if (!approve) return { changes, says: refusal(reason, article, note) };
      if (claim.due === 0) throw new Refused(problem("NOTHING_DUE", {}, "approve"));
      if (claim.due < claim.paid)
        throw new Refused(problem("DECIDED_BELOW_PAID", { paid: rupiahText(claim.paid) }, "approve"));
      await tellDeath(manager, claim);
      const approved = { ...changes, approvedHash: claim.entryHash };
      return {
        changes: approved,
        decided: claim.due,
        says: { amount: claim.due, note: writtenNote(note, "note", 0) },
      };
    },
  );
}

/** A decision that was made before it was kept here has its own day. */
function dayOfDecision({ reportedOn }: Claim, day: LocalDate, today: LocalDate): LocalDate {
  if (day > today) throw new Refused(problem("DAY_TO_COME", { today }, "decidedOn"));
  if (reportedOn !== null && day < reportedOn)
    throw new Refused(problem("DECIDED_BEFORE_REPORT", { day: reportedOn }, "decidedOn"));
  return day;
}

function refusal(reason: RefusalReason | null, article: string | null, note: string | null) {
  if (reason === null) throw new Refused(problem("REASON_NEEDED", {}, "reason"));
  return { reason, article: writtenNote(article, "article"), note: writtenNote(note, "note") };
}
