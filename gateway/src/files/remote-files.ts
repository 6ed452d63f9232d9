import { REFUSAL_TYPE, codedError, signFileCall } from "@payung/subgraph-kit";
import type { FileAnswer, FileCall, ServeFile } from "@payung/subgraph-kit";
import { GraphQLError } from "graphql";
import type { Logger } from "pino";
import { Pool } from "undici";
import type { Dispatcher } from "undici";

export interface RemoteFiles {
  readonly serve: ServeFile;
  close(): Promise<void>;
}

/** From the end of what is sent to the beginning of the answer. */
const ANSWER_WITHIN_MS = 120_000;
/** Between two pieces of an answer. */
const IDLE_MS = 60_000;
const MOST_REFUSAL_BYTES = 100_000;

/** The file routes of a subgraph elsewhere: bodies stream both ways, no faster than the slower end. */
export function remoteFiles(subgraph: string, url: string, callKey: Uint8Array, log: Logger): RemoteFiles {
  const pool = new Pool(new URL(url).origin, { connections: 64 });
  const serve = async (call: FileCall): Promise<FileAnswer> => {
    const watched = watch(call);
    try {
      const response = await pool.request(await requestFor(subgraph, call, watched, callKey));
      return await answerOf(response, subgraph);
    } catch (error) {
      // What the client did wrong ends the call to the subgraph too, and is what it is told.
      if (watched.failure !== undefined) throw watched.failure;
      if (error instanceof GraphQLError && error.extensions["code"] !== undefined) throw error;
      log.warn({ err: error, subgraph, requestId: call.facts.requestId }, "file call failed");
      throw codedError("DOWNSTREAM_SERVICE_ERROR", { subgraph });
    } finally {
      clearTimeout(watched.timer);
    }
  };
  // An upload under way was cut off by the server's stop, so nothing is waited for.
  return { serve, close: () => pool.destroy() };
}

interface Watched {
  readonly body: AsyncIterable<Uint8Array> | undefined;
  readonly signal: AbortSignal;
  /** What ended the client's body before its end. */
  failure?: unknown;
  timer?: NodeJS.Timeout;
}

/** The client's body, and the time for the answer once it is through. */
function watch({ method, body }: FileCall): Watched {
  const late = new AbortController();
  const begin = (): void => {
    const timer = setTimeout(() => late.abort(new Error("No answer in time")), ANSWER_WITHIN_MS);
    watched.timer = timer;
  };
  const watched: Watched = { body: method === "GET" ? undefined : through(), signal: late.signal };
  async function* through(): AsyncGenerator<Uint8Array> {
    try {
      yield* body;
    } catch (error) {
      watched.failure = error;
      throw error;
    }
    begin();
  }
  if (method === "GET") begin();
  return watched;
}

async function requestFor(
  subgraph: string,
  { method, target, facts, contentType, contentLength }: FileCall,
  { body, signal }: Watched,
  callKey: Uint8Array,
): Promise<Dispatcher.RequestOptions> {
  const { actor, clock, locale, requestId } = facts;
  const token = await signFileCall(callKey, subgraph, actor, `${method} ${target}`, clock());
  return {
    path: target,
    method,
    headers: {
      authorization: `Bearer ${token}`,
      "accept-language": locale,
      "x-request-id": requestId,
      ...(contentType !== undefined && { "content-type": contentType }),
      ...(body && contentLength !== undefined && { "content-length": contentLength }),
    },
    body: body as Dispatcher.RequestOptions["body"],
    headersTimeout: 0,
    bodyTimeout: IDLE_MS,
    signal,
  };
}

async function answerOf(
  { statusCode, headers, body }: Dispatcher.ResponseData,
  subgraph: string,
): Promise<FileAnswer> {
  const contentType = String(headers["content-type"] ?? "application/octet-stream");
  if (contentType === REFUSAL_TYPE) throw await refusal(body, subgraph);
  const fileName = /filename="([^"]*)"/.exec(String(headers["content-disposition"] ?? ""))?.[1];
  return { status: statusCode, contentType, body, ...(fileName !== undefined && { fileName }) };
}

/** The subgraph's coded error, in both languages. */
async function refusal(body: Dispatcher.ResponseData["body"], subgraph: string): Promise<GraphQLError> {
  let text = "";
  for await (const chunk of body) {
    text += String(chunk);
    if (text.length > MOST_REFUSAL_BYTES) throw new Error("The refusal is too long");
  }
  const { errors } = JSON.parse(text) as { errors?: { message: string; extensions?: { code?: string } }[] };
  const [first] = errors ?? [];
  if (first?.extensions?.code === undefined) throw new Error(first?.message ?? "A refusal without an error");
  return new GraphQLError(first.message, { extensions: { ...first.extensions, serviceName: subgraph } });
}
