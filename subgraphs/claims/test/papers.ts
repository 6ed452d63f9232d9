import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import path from "node:path";
import type { Actor, FileAnswer } from "@payung/subgraph-kit";
import { CLOCK, claimsGraph, officer } from "./claims-graph.js";
import type { ClaimsGraph, ClaimsGraphOptions } from "./claims-graph.js";

export const PDF = Buffer.from("%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n");
export const JPEG = Buffer.from("ffd8ffe000104a46494600010100000100010000ffd9", "hex");
/** One grey pixel. */
export const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==",
  "base64",
);

/** A paper as an officer sends it; a PDF unless said. */
export interface SentPaper {
  readonly claim?: string;
  readonly code?: string;
  readonly fileName?: string;
  readonly type?: string;
  readonly body?: Uint8Array | AsyncIterable<Uint8Array>;
}

const SAID = { claim: "D1", code: "AKTA_KEMATIAN", fileName: "akta kematian.pdf" };

export function sendPaper(graph: ClaimsGraph, who: Actor, sent: SentPaper = {}): Promise<FileAnswer> {
  const { type = "application/pdf", body = PDF, ...said } = sent;
  return graph.subgraph.files!["POST /claims/documents"]!({
    facts: { actor: who, locale: "en", clock: CLOCK, requestId: "test" },
    parameters: new URLSearchParams({ ...SAID, ...said }),
    contentType: type,
    body: body instanceof Uint8Array ? inPieces(body) : body,
  });
}

async function* inPieces(body: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < body.length; at += 20) yield body.subarray(at, at + 20);
}

/** What is said of a paper that was sent: of one that was kept, or of one that was refused. */
export interface SaidOfPaper {
  readonly status?: number;
  readonly id?: string;
  readonly sha256?: string;
  /** Of the paper, or of the refusal. */
  readonly code: string;
  readonly field?: string;
  readonly message?: string;
}

export async function outcomeOf(answer: Promise<FileAnswer>): Promise<SaidOfPaper> {
  try {
    const { status, body } = await answer;
    return { status, ...(JSON.parse(body as string) as SaidOfPaper) };
  } catch (error) {
    const { extensions } = error as { extensions?: { code: string; field?: string } };
    if (!extensions) throw error;
    const { code, field } = extensions;
    return { code, message: (error as Error).message, ...(field !== undefined && { field }) };
  }
}

const CLAIM = `id status steps { kind note }
  documents { id code fileName contentType bytes sha256 addedBy addedOn removedOn removedBy removedNote }`;

/** A claim, or why it was not changed. */
export interface SaidOfClaim {
  readonly status?: string;
  readonly steps: readonly { readonly kind: string; readonly note: string | null }[];
  readonly documents: readonly { readonly id: string; readonly removedOn: string | null }[];
  readonly code?: string;
  readonly message?: string;
}

/** An officer's desk with claims of a village, and what is done there with papers. */
export class PaperDesk {
  constructor(readonly graph: ClaimsGraph) {}

  send(sent: SentPaper = {}, who: Actor = officer): Promise<SaidOfPaper> {
    return outcomeOf(sendPaper(this.graph, who, sent));
  }

  get folder(): string {
    return path.join(this.graph.parts.directory, "documents");
  }

  stored(): string[] {
    return readdirSync(this.folder).toSorted();
  }

  /** The one field of the answer. @throws Error with the answer's errors */
  async ask<T = SaidOfClaim>(query: string, variables: object, who: Actor = officer): Promise<T> {
    const { data, errors } = await this.graph.ask(query, { actor: who, variables: { ...variables } });
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return Object.values(data as object)[0] as T;
  }

  claim(id: string): Promise<SaidOfClaim> {
    return this.ask(`query ($id: ID!) { claim(id: $id) { ${CLAIM} } }`, { id });
  }

  /** Without an heir no claim of a death is submitted. */
  nameHeir(id: string): Promise<unknown> {
    const heir = '{ name: "Contoh Ahli Waris", relation: SPOUSE }';
    const field = `setHeirs(claim: $id, heirs: [${heir}], idempotencyKey: $key) { __typename }`;
    return this.ask(`mutation ($key: UUID!, $id: ID!) { ${field} }`, { id, key: randomUUID() });
  }

  submit(id: string, note?: string, key: string = randomUUID()): Promise<SaidOfClaim> {
    const field = "submitClaim(claim: $id, withoutPapers: $note, idempotencyKey: $key)";
    return this.ask(`mutation ($key: UUID!, $id: ID!, $note: String) { ${field} ${RESULT} }`, {
      id,
      note,
      key,
    });
  }

  strike(id: string, note: string, who: Actor = officer, key: string = randomUUID()): Promise<SaidOfClaim> {
    const field = "strikeDocument(document: $id, note: $note, idempotencyKey: $key)";
    const query = `mutation ($key: UUID!, $id: ID!, $note: String!) { ${field} ${RESULT} }`;
    return this.ask(query, { id, note, key }, who);
  }
}

const RESULT = `{ ... on Claim { ${CLAIM} } ... on Refusal { code field message } }`;

/** A desk with reported deaths of one village, one that was paid and one elsewhere. */
export async function paperDesk(change: ClaimsGraphOptions["change"] = {}): Promise<PaperDesk> {
  const village = "99.01.02.2003";
  const reported = ["D1", "D2", "D3", "D4"].map((id) => ({ id, village, date: "2026-10-01" }));
  const paid = { id: "PAID", village, date: "2026-03-01", paid: 42_000_000 };
  const elsewhere = { id: "ELSEWHERE", village: "98.01.01.2001", date: "2026-10-01" };
  return new PaperDesk(await claimsGraph({ cases: [...reported, paid, elsewhere], change }));
}
