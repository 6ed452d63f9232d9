import type { RegionCode } from "@payung/plugin-kit";
import { accessBy, keepAccesses, withActor } from "@payung/subgraph-kit";
import type { AccessTable, Actor } from "@payung/subgraph-kit";
import type { ClaimsParts } from "../context.js";
import { documentLink } from "./document-link.js";

/** To whom addresses of documents were given, by the document. */
export const DOCUMENT_ACCESSES: AccessTable = { table: "document_access", key: "document_id" };

/** A document whose address is asked for. */
export interface LinkedDocument {
  readonly id: string;
  readonly claimId: string;
  /** Of its claim. */
  readonly region: RegionCode;
}

/** The addresses of documents, after it was kept in one statement to whom they are given. */
export async function giveLinks(
  { database, clock, personalData }: Pick<ClaimsParts, "database" | "clock" | "personalData">,
  who: Actor,
  documents: readonly LinkedDocument[],
): Promise<string[]> {
  const rows = documents.map(({ id, claimId, region }) => ({
    ...accessBy(who, clock),
    claim_id: claimId,
    document_id: id,
    region,
  }));
  await withActor(database, who, (manager) => keepAccesses(manager, DOCUMENT_ACCESSES, rows));
  return documents.map(({ id }) => documentLink(personalData, id, clock()));
}
