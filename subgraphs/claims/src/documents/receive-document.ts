import { codedError, mayReadPeopleOf, requirePeopleReader, withActor } from "@payung/subgraph-kit";
import type { Actor, FileAnswer, FileRequest } from "@payung/subgraph-kit";
import type { ClaimsParts } from "../context.js";
import { ClaimDocument } from "../entities/claim-document.js";
import { Claim } from "../entities/claim.js";
import { ClaimChild } from "../entities/claim-child.js";
import { MAKERS } from "../life-cycle/transitions.js";
import { claimsThere } from "../reading/rows-of-claims.js";
import { OTHER_PAPER, nationalPapers, schemePapers } from "./asked-documents.js";
import type { ClaimOfFamily } from "./asked-documents.js";
import { checkedFileName, checkedType } from "./file-facts.js";
import type { HeldUploads } from "./held-uploads.js";
import { keepDocument } from "./keep-document.js";
import { requireOpen } from "./require-open.js";
import type { DocumentStore } from "./store/document-store.js";

/** Where a document is on its way: in this process's memory, then in the store. */
export interface DocumentPlaces {
  readonly store: DocumentStore;
  readonly held: HeldUploads;
}

/**
 * Takes a paper of a claim in: `POST /claims/documents?claim=...&code=AKTA_KEMATIAN&fileName=akta.pdf` with the file as
 * the body. All that can be said without the file is said before it is read. The same file again, as the same paper of
 * the same claim, is the same document. @throws coded errors
 */
export async function receiveDocument(
  parts: ClaimsParts,
  { store, held }: DocumentPlaces,
  { facts, parameters, contentType: said, body }: FileRequest,
): Promise<FileAnswer> {
  const { actor, clock } = facts;
  requirePeopleReader(actor, "documents");
  if (!MAKERS.includes(actor.role)) throw codedError("FORBIDDEN", {}, "documents");
  const fileName = checkedFileName(parameters.get("fileName"));
  const of = await claimToAddTo(parts, actor, parameters.get("claim") ?? "");
  const code = await askedCode(parts, of, parameters.get("code") ?? "");
  return held.hold(body, async (content) => {
    const contentType = await checkedType(content, said);
    await scanned(parts, content);
    const file = { claim: of.claim.id, code, fileName, contentType, content };
    const { document, isNew } = await keepDocument({ ...parts, clock }, store, actor, file);
    return json(isNew ? 201 : 200, shown(document));
  });
}

async function claimToAddTo({ database }: ClaimsParts, who: Actor, given: string): Promise<ClaimOfFamily> {
  // PostgreSQL knows no character 0 in a text.
  const id = given.replaceAll("\0", "");
  const { claim, hasChildren } = await withActor(database, who, async (manager) => ({
    claim: await manager.getRepository(Claim).findOneBy({ id }),
    hasChildren: await manager.getRepository(ClaimChild).existsBy({ claimId: id }),
  }));
  if (claim && mayReadPeopleOf(who, claim.region)) {
    requireOpen(claim.status);
    return { claim, hasChildren };
  }
  const [isThere] = await claimsThere(database, [id]);
  if (isThere) throw codedError("FORBIDDEN", {}, "claim");
  throw codedError("INVALID_PARAMETER", { name: "claim", value: brief(id), allowed: "claim.id" }, "claim");
}

/** A paper of the law is known without the scheme, whose rule may fail. */
async function askedCode({ registry }: ClaimsParts, of: ClaimOfFamily, code: string): Promise<string> {
  const national = nationalPapers(of).map((paper) => paper.code);
  if (code === OTHER_PAPER || national.includes(code)) return code;
  const all = [...national, ...(await schemePapers(registry, of)).map((paper) => paper.code)];
  if (all.includes(code)) return code;
  const allowed = [...all, OTHER_PAPER].join(", ");
  throw codedError("INVALID_PARAMETER", { name: "code", value: brief(code), allowed }, "code");
}

/** Of what somebody wrote, as much as an error may say again. */
function brief(value: string): string {
  return value.slice(0, 40).replaceAll(/\p{Cc}/gu, "?");
}

async function scanned({ scanDocument }: ClaimsParts, content: Uint8Array): Promise<void> {
  const found = await scanDocument?.(content);
  if (found !== undefined) throw codedError("DOCUMENT_UNSAFE", { found: brief(found) });
}

function shown({ id, claimId, code, contentType, bytes, hash }: ClaimDocument): object {
  return { id, claim: claimId, code, contentType, bytes, sha256: hash.toString("hex") };
}

function json(status: number, value: object): FileAnswer {
  return { status, contentType: "application/json; charset=utf-8", body: JSON.stringify(value) };
}
