import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import type { FileAnswer, RequestFacts } from "../subgraph.js";
import type { ServeFile } from "./file-call.js";
import { UPLOAD_LIMITS, UploadAborted, checkAnnouncedSize, uploadBody } from "./upload-body.js";
import type { UploadLimits } from "./upload-body.js";

export interface FileServing {
  /** Who asks. What it throws refuses the request. */
  readonly facts: () => Promise<RequestFacts>;
  readonly serve: ServeFile;
  /** The answer to what was thrown. */
  readonly refuse: (thrown: unknown) => FileAnswer;
  /** Of every answer. */
  readonly headers: OutgoingHttpHeaders;
  readonly limits?: UploadLimits | undefined;
}

/** What a client still sends of a body that nobody reads is thrown away for so long, so that it gets to read the answer. */
const DISCARD_AT_MOST_MS = 30_000;

/** Serves one request beside GraphQL: who asks, the body as it comes, the answer as it is made. */
export async function serveFile(
  request: IncomingMessage,
  response: ServerResponse,
  serving: FileServing,
): Promise<void> {
  const answer = await answerTo(request, serving);
  if (answer === "aborted" || response.destroyed) return;
  if (!request.complete) discard(request);
  await send(response, answer, serving.headers);
}

async function answerTo(request: IncomingMessage, serving: FileServing): Promise<FileAnswer | "aborted"> {
  const { limits = UPLOAD_LIMITS } = serving;
  const { method = "", url = "", headers } = request;
  const { searchParams } = new URL(url, "http://files");
  const upload = uploadBody(request, limits);
  try {
    checkAnnouncedSize(request, limits);
    return await serving.serve({
      facts: await serving.facts(),
      parameters: searchParams,
      contentType: headers["content-type"],
      body: upload,
      method,
      target: url,
      contentLength: headers["content-length"],
    });
  } catch (error) {
    if (error instanceof UploadAborted || (request.destroyed && !request.complete)) return "aborted";
    return serving.refuse(error);
  }
}

function discard(request: IncomingMessage): void {
  // What waits for more would keep it from flowing.
  request.removeAllListeners("readable");
  request.on("error", () => {});
  request.resume();
  const timer = setTimeout(() => request.destroy(), DISCARD_AT_MOST_MS);
  timer.unref();
  for (const end of ["end", "close"] as const) request.once(end, () => clearTimeout(timer));
}

/** A client that goes away while it is answered ends the answer, and what makes it. */
async function send(
  response: ServerResponse,
  { status, contentType, fileName, body }: FileAnswer,
  headers: OutgoingHttpHeaders,
): Promise<void> {
  const download = fileName !== undefined && {
    "content-disposition": `attachment; filename="${fileName.replaceAll(/[^\w.-]+/g, "_")}"`,
  };
  // A client that fell silent is not waited for again.
  const last = status === 408 && { connection: "close" };
  const head = { ...headers, "content-type": contentType, ...download, ...last };
  if (typeof body === "string" || body instanceof Uint8Array) {
    response.writeHead(status, { ...head, "content-length": Buffer.byteLength(body) });
    response.end(body);
    return;
  }
  response.writeHead(status, head);
  await pipeline(Readable.from(body, { objectMode: false }), response).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== "ERR_STREAM_PREMATURE_CLOSE") throw error;
  });
}
