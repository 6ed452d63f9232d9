import type { FileRoute } from "@payung/subgraph-kit";
import type { ClaimsParts } from "../context.js";
import { HeldUploads } from "./held-uploads.js";
import { receiveDocument } from "./receive-document.js";
import { sendDocument } from "./send-document.js";
import { documentStore } from "./store/document-store.js";

const ADD = "POST /claims/documents";
const LOAD = "GET /claims/documents";
export const DOCUMENT_ROUTES = [ADD, LOAD] as const;

const MEGABYTE = 1024 * 1024;

/** A document is held whole while it is looked at and sealed. */
export const MOST_BYTES = { [ADD]: 10 * MEGABYTE };
/** Ten of the largest at once; a paper has a MB or two. While one is sealed, it is there three times. */
const MOST_HELD = 100 * MEGABYTE;

/** Documents of claims: sent in by officers, loaded by an address that runs out. */
export function documentFiles(
  parts: ClaimsParts,
): Readonly<Record<(typeof DOCUMENT_ROUTES)[number], FileRoute>> {
  const store = documentStore(parts);
  const held = new HeldUploads(MOST_HELD);
  return {
    [ADD]: (request) => receiveDocument(parts, { store, held }, request),
    [LOAD]: (request) => sendDocument(parts, store, request),
  };
}
