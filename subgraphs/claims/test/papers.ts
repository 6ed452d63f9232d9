import type { Actor, FileAnswer } from "@payung/subgraph-kit";
import { CLOCK } from "./claims-graph.js";
import type { ClaimsGraph } from "./claims-graph.js";

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

/** What became of a paper: its number, or the code and field with which it was refused. */
export async function outcomeOf(answer: Promise<FileAnswer>): Promise<object> {
  try {
    const { status, body } = await answer;
    return { status, ...(JSON.parse(body as string) as object) };
  } catch (error) {
    const { code, field } = (error as { extensions: { code: string; field?: string } }).extensions;
    return { code, field, message: (error as Error).message };
  }
}
