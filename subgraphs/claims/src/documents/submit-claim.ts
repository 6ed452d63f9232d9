import { Refused, problem } from "@payung/subgraph-kit";
import type { Actor } from "@payung/subgraph-kit";
import type { EntityManager } from "typeorm";
import { IsNull } from "typeorm";
import type { ClaimsParts } from "../context.js";
import { ClaimDocument } from "../entities/claim-document.js";
import type { Claim } from "../entities/claim.js";
import { ClaimChild } from "../entities/claim-child.js";
import { checkHeirs } from "../heirs/heirs-of-claim.js";
import { makeStep } from "../life-cycle/make-step.js";
import { writtenNote } from "../life-cycle/note.js";
import { nationalPapers } from "./asked-documents.js";

/**
 * Hands a claim to a second person; after a death with heirs whose shares add up. Where a paper that the law's lists ask of everybody is missing, only with a note
 * why; the scheme's own papers hold nothing up. @throws Refused
 */
export function submitClaim(
  parts: Pick<ClaimsParts, "database" | "clock">,
  who: Actor,
  { claim, withoutPapers }: { readonly claim: string; readonly withoutPapers: string | null },
  key: string,
): Promise<{ readonly claim: string }> {
  const asked = { mutation: "submitClaim", kind: "SUBMIT", claim, input: { withoutPapers }, key } as const;
  return makeStep(parts, who, asked, async ({ manager, locked }) => {
    await checkHeirs(manager, locked.claim);
    if (withoutPapers !== null) return { says: { note: writtenNote(withoutPapers, "withoutPapers") } };
    const missing = await missingPapers(manager, locked.claim);
    if (missing.length > 0)
      throw new Refused(problem("PAPERS_MISSING", { codes: missing.join(", ") }, "withoutPapers"));
    return {};
  });
}

async function missingPapers(manager: EntityManager, claim: Claim): Promise<string[]> {
  const hasChildren = await manager.getRepository(ClaimChild).existsBy({ claimId: claim.id });
  const given = await manager.getRepository(ClaimDocument).findBy({ claimId: claim.id, removedOn: IsNull() });
  const codes = new Set(given.map(({ code }) => code));
  return nationalPapers({ claim, hasChildren }).flatMap(({ code, required }) =>
    required && !codes.has(code) ? [code] : [],
  );
}
