import type { IncomingMessage } from "node:http";
import { codedError } from "../errors/coded-error.js";

/** How much a client may send, and how long it may be silent meanwhile. How long it takes in all is its own affair. */
export interface UploadLimits {
  readonly bytes: number;
  /** Milliseconds without a byte while more is waited for. */
  readonly idle: number;
}

const MEGABYTE = 1024 * 1024;

/** A village's line may need an hour for what is allowed; one that says nothing for half a minute is gone. */
export const UPLOAD_LIMITS: UploadLimits = { bytes: 200 * MEGABYTE, idle: 30_000 };

/** The limits of a route that takes less than the others. */
export function limitsOf(mostBytes: number | undefined, limits: UploadLimits = UPLOAD_LIMITS): UploadLimits {
  return mostBytes === undefined ? limits : { ...limits, bytes: Math.min(mostBytes, limits.bytes) };
}

/** The client hung up before the end of its body: nobody is left to answer. */
export class UploadAborted extends Error {
  override readonly name = "UploadAborted";
}

/** @throws UPLOAD_TOO_LARGE when the client itself says that it sends more than is allowed */
export function checkAnnouncedSize({ headers }: IncomingMessage, { bytes }: UploadLimits): void {
  if (Number(headers["content-length"] ?? 0) > bytes) throw tooLarge(bytes);
}

/**
 * The body chunk by chunk, read from the socket no faster than it is asked for. Leaving it early keeps the connection,
 * so that an answer can still be sent. @throws UPLOAD_TOO_LARGE, UPLOAD_STALLED, UploadAborted
 */
export async function* uploadBody(
  request: IncomingMessage,
  { bytes, idle }: UploadLimits,
): AsyncGenerator<Uint8Array, void, undefined> {
  let size = 0;
  for (;;) {
    const chunk = request.read() as Buffer | null;
    if (chunk !== null) {
      size += chunk.length;
      if (size > bytes) throw tooLarge(bytes);
      yield chunk;
    } else if (request.readableEnded) return;
    else if (request.destroyed) throw new UploadAborted("The client hung up");
    else await news(request, idle);
  }
}

/** Node's own iterator would leave listeners behind when it is left while it waits. */
const NEWS = ["readable", "end", "close", "error"] as const;

/** Waits for more of the body, or its end, one way or another. */
function news(request: IncomingMessage, idle: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void) => (): void => {
      clearTimeout(timer);
      for (const event of NEWS) request.off(event, heard);
      end();
    };
    const heard = settle(resolve);
    const stalled = settle(() => reject(codedError("UPLOAD_STALLED", { seconds: Math.round(idle / 1000) })));
    const timer = setTimeout(stalled, idle);
    for (const event of NEWS) request.on(event, heard);
  });
}

function tooLarge(bytes: number): Error {
  return codedError("UPLOAD_TOO_LARGE", { most: Math.floor(bytes / MEGABYTE) });
}
