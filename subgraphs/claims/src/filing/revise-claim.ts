import { withActor, requireRoleIn } from "@payung/subgraph-kit";
import { Refused, problem, requirePeopleReader } from "@payung/subgraph-kit";
import type { Actor } from "@payung/subgraph-kit";
import type { ClaimsParts } from "../context.js";
import { Claim } from "../entities/claim.js";
import { shareAgain } from "../heirs/heirs-of-claim.js";
import { makeStep } from "../life-cycle/make-step.js";
import { MAKERS } from "../life-cycle/transitions.js";
import { claimNotDue } from "../types/claim-findings.js";
import type { ClaimEntry } from "./claim-entry.js";
import { rowOfEntry } from "./claim-row.js";
import { examineEvent } from "./examine-event.js";
import { onlyOnce } from "./file-claim.js";
import { storeChildren } from "../scholarships/store-children.js";
import { storeBenefits } from "./store-benefits.js";

export interface RevisedClaim {
  readonly claim: string;
  readonly entry: ClaimEntry;
}

/**
 * Corrects what was entered, until it goes to verification: what is due is found anew, by the law of the event's day.
 * What was paid before an appeal stays paid. @throws Refused, coded errors that name the input's field
 */
export async function reviseClaim(
  parts: ClaimsParts,
  who: Actor,
  { claim, entry }: RevisedClaim,
  key: string,
  requestId: string,
): Promise<{ readonly claim: string }> {
  requirePeopleReader(who, "reviseClaim");
  const known = await withActor(parts.database, who, (manager) =>
    manager.getRepository(Claim).findOneBy({ id: claim.replaceAll("\0", "") }),
  );
  if (!known) throw new Refused(problem("NOT_FOUND", {}, "claim"));
  requireRoleIn(who, MAKERS, known.region, "reviseClaim");
  const { workerId: worker, reportedOn } = known;
  const {
    findings,
    due,
    worker: facts,
  } = await examineEvent(parts, { worker, entry, reportedOn, requestId, claim: known.id }, () => {});
  const asked = { mutation: "reviseClaim", kind: "REVISE", claim, input: { entry }, key } as const;
  return makeStep(parts, who, asked, async ({ manager, locked }) => {
    if (locked.claim.reportedOn !== reportedOn)
      throw new Refused(problem("CLAIM_CHANGED_MEANWHILE", {}, "claim"));
    if (!due) throw new Refused(claimNotDue(findings));
    const { id } = locked.claim;
    const changes = rowOfEntry(entry, facts, due, findings);
    await onlyOnce(() => manager.getRepository(Claim).update({ id }, changes));
    await storeBenefits(manager, id, due.benefits);
    await storeChildren(manager, parts.clock, id, entry, due.scholarships);
    await shareAgain(manager, locked.claim, { event: entry.event, due: due.due });
    return { says: { amount: due.due } };
  });
}
