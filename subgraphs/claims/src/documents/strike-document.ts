import {
  Refused,
  idempotent,
  problem,
  requirePeopleReader,
  todayIn,
  withActor,
  requireRoleIn,
} from "@payung/subgraph-kit";
import type { Actor } from "@payung/subgraph-kit";
import type { ClaimsParts } from "../context.js";
import { ClaimDocument } from "../entities/claim-document.js";
import { writtenNote } from "../life-cycle/note.js";
import { lockClaim } from "../life-cycle/steps.js";
import { MAKERS, OPEN_FOR_DOCUMENTS } from "../life-cycle/transitions.js";

/** Strikes a wrong document out, saying why: it no longer counts and stays to be looked at. @throws Refused */
export function strikeDocument(
  { database, clock }: Pick<ClaimsParts, "database" | "clock">,
  who: Actor,
  { document: id, note }: { readonly document: string; readonly note: string },
  key: string,
): Promise<{ readonly claim: string }> {
  requirePeopleReader(who, "strikeDocument");
  const call = { actor: who, mutation: "strikeDocument", key, input: { document: id, note } };
  return withActor(database, who, (manager) =>
    idempotent(manager, call, async () => {
      const documents = manager.getRepository(ClaimDocument);
      const known = await documents.findOneBy({ id: id.replaceAll("\0", "") });
      if (!known) throw new Refused(problem("NOT_FOUND", {}, "document"));
      const { claim, papers } = await lockClaim(manager, known.claimId);
      requireRoleIn(who, MAKERS, claim.region, "strikeDocument");
      const { status, region } = claim;
      if (!OPEN_FOR_DOCUMENTS.includes(status))
        throw new Refused(problem("DOCUMENTS_CLOSED", { status, allowed: OPEN_FOR_DOCUMENTS.join(", ") }));
      const { removedOn: day } = papers.find((paper) => paper.id === known.id)!;
      if (day !== null) throw new Refused(problem("DOCUMENT_STRUCK", { day }, "document"));
      const struck = {
        removedOn: todayIn(clock, region),
        removedBy: who.subject,
        removedNote: writtenNote(note, "note"),
      };
      await documents.update({ id: known.id }, struck);
      return { claim: claim.id };
    }),
  );
}
