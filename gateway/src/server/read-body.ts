import type { IncomingMessage } from "node:http";

/** What is left of a refused body is thrown away for so long, so that the client gets to read the refusal. */
const DISCARD_AT_MOST_MS = 5_000;

/** A query is small: one whose body takes longer is cut off. */
const WITHIN_MS = 30_000;

export type Body = { readonly text: string } | { readonly refused: "too large" | "aborted" };

/** The body as text. One that is longer than `most` bytes is refused as soon as that is known, without waiting for it. */
export function readBody(request: IncomingMessage, most: number): Promise<Body> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const late = setTimeout(() => request.destroy(), WITHIN_MS);
    late.unref();
    const refuse = (): void => {
      discard(request);
      resolve({ refused: "too large" });
    };
    if (Number(request.headers["content-length"] ?? 0) > most) return refuse();
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > most) return refuse();
      chunks.push(chunk);
    });
    request.on("end", () => {
      clearTimeout(late);
      const bytes = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
      resolve({ text: bytes.toString("utf8") });
    });
    request.on("close", () => {
      clearTimeout(late);
      resolve({ refused: "aborted" });
    });
    request.on("error", () => resolve({ refused: "aborted" }));
  });
}

function discard(request: IncomingMessage): void {
  request.removeAllListeners("data");
  request.resume();
  const timer = setTimeout(() => request.destroy(), DISCARD_AT_MOST_MS);
  timer.unref();
  request.on("close", () => clearTimeout(timer));
}
