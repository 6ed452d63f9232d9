import { codedError, systemActor, withActor } from "@payung/subgraph-kit";
import type { FileAnswer, FileRequest } from "@payung/subgraph-kit";
import type { ClaimsParts } from "../context.js";
import { ClaimDocument } from "../entities/claim-document.js";
import { documentOfLink } from "./document-link.js";
import { SEAL_BYTES, openContent } from "./seal-content.js";
import type { DocumentStore } from "./store/document-store.js";

/**
 * Gives a document to whoever has its address: that is the right to it, no token is asked for. What comes back from the
 * store is proven whole and unchanged before a byte is sent. @throws LINK_NOT_VALID, DOCUMENT_DAMAGED
 */
export async function sendDocument(
  { database, personalData, log }: ClaimsParts,
  store: DocumentStore,
  { facts, parameters }: FileRequest,
): Promise<FileAnswer> {
  const id = documentOfLink(personalData, parameters, facts.clock());
  const document = await withActor(database, systemActor("claims"), (manager) =>
    manager.getRepository(ClaimDocument).findOneBy({ id }),
  );
  if (!document) throw codedError("LINK_NOT_VALID");
  const { contentType, fileName, bytes, keySealed } = document;
  const sealed = await store.get(id, bytes + SEAL_BYTES);
  const body = sealed && openContent(sealed, personalData.decrypt("document", keySealed));
  if (!body) {
    log.error({ document: id, missing: sealed === undefined }, "a stored document is not what was kept");
    throw codedError("DOCUMENT_DAMAGED");
  }
  return { status: 200, contentType, fileName, body };
}
