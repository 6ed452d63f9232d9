import type { Actor } from "@payung/subgraph-kit";
import { codedError, newId, todayIn, withActor } from "@payung/subgraph-kit";
import { GraphQLError } from "graphql";
import type { EntityManager } from "typeorm";
import type { ClaimsParts } from "../context.js";
import { ClaimDocument } from "../entities/claim-document.js";
import { makeStepWithin } from "../life-cycle/make-step.js";
import { lockClaim } from "../life-cycle/steps.js";
import { requireOpen } from "./require-open.js";
import { sealContent } from "./seal-content.js";
import type { DocumentStore } from "./store/document-store.js";

/** A file that was looked at, and what it is to be. */
export interface ReceivedFile {
  readonly claim: string;
  readonly code: string;
  readonly fileName: string;
  readonly contentType: string;
  readonly content: Buffer;
}

export interface KeptDocument {
  readonly document: ClaimDocument;
  readonly isNew: boolean;
}

/** Of one claim that count: a list that is read whole has an end. */
const MOST_DOCUMENTS = 100;
/** With those that were struck out, which stay. */
const MOST_ROWS = 300;

/**
 * Keeps a document: its sealed content in the store, then its row, and with the first one of a reported claim the step
 * GATHER, in one transaction. The same content as the same paper is the document that is there. @throws coded errors
 */
export async function keepDocument(
  parts: Pick<ClaimsParts, "database" | "clock" | "personalData" | "log">,
  store: DocumentStore,
  who: Actor,
  { content, claim, ...file }: ReceivedFile,
): Promise<KeptDocument> {
  const id = newId(parts.clock);
  const { sealed, key, hash } = sealContent(content);
  const keySealed = parts.personalData.encrypt("document", key);
  const row = { ...file, id, claimId: claim, bytes: content.length, hash, keySealed, addedBy: who.subject };
  await store.put(id, sealed);
  try {
    const kept = await withActor(parts.database, who, (manager) => addRow(manager, parts, who, row));
    if (!kept.isNew) await takeAway(parts, store, id);
    return kept;
  } catch (error) {
    // Where the database fell silent the row may be there: a content without one is unreadable, and swept.
    if (error instanceof GraphQLError) await takeAway(parts, store, id);
    throw error;
  }
}

/** What stays behind is unreadable too: the sender hears what became of the document, not of its store. */
async function takeAway(
  { log }: Pick<ClaimsParts, "log">,
  store: DocumentStore,
  document: string,
): Promise<void> {
  try {
    await store.remove(document);
  } catch (err) {
    log.warn({ err, document }, "the content of a document that was not kept stays in the store");
  }
}

type NewRow = Omit<ClaimDocument, "claim" | "number" | "addedOn" | "removedOn" | "removedBy" | "removedNote">;

async function addRow(
  manager: EntityManager,
  { clock }: Pick<ClaimsParts, "clock">,
  who: Actor,
  row: NewRow,
): Promise<KeptDocument> {
  const locked = await lockClaim(manager, row.claimId);
  const { claim, papers: before } = locked;
  requireOpen(claim.status);
  const counting = before.filter(({ removedOn }) => removedOn === null);
  const same = counting.find(({ code, hash }) => code === row.code && hash.equals(row.hash));
  if (same) return { document: same, isNew: false };
  for (const [rows, most] of [
    [counting, MOST_DOCUMENTS],
    [before, MOST_ROWS],
  ] as const)
    if (rows.length >= most) throw codedError("TOO_MANY_DOCUMENTS", { most });
  const today = todayIn(clock, claim.region);
  const documents = manager.getRepository(ClaimDocument);
  const document = documents.create({
    ...row,
    number: before.length + 1,
    addedOn: today,
    removedOn: null,
    removedBy: null,
    removedNote: null,
  });
  await documents.insert(document);
  if (claim.status === "REPORTED") await makeStepWithin({ manager, locked, today }, who, "GATHER");
  return { document, isNew: true };
}
