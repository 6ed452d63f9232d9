import { Pool } from "undici";
import { httpAnswer, type HttpAnswer } from "./http-answer.js";
import {
  SubgraphFailure,
  type SubgraphCall,
  type SubgraphExecutor,
  type SubgraphResult,
} from "./subgraph-call.js";

export interface HttpExecutorOptions {
  /** From the subgraph's name to the URL of its GraphQL endpoint. */
  readonly urls: ReadonlyMap<string, string>;
  /** How long one call may take from sending to the last byte, in milliseconds; 10,000 unless stated. */
  readonly timeout?: number | undefined;
  /** How large an answer may be, in bytes; 32 MiB unless stated. */
  readonly maxResponseBytes?: number | undefined;
  /** Sockets kept open to each origin; 64 unless stated. */
  readonly connections?: number | undefined;
  /** Headers for one call, such as a signed actor. */
  readonly headers?: (call: SubgraphCall) => Record<string, string> | Promise<Record<string, string>>;
}

export interface HttpExecutor {
  readonly execute: SubgraphExecutor;
  /** Ends the connections once the calls in flight are answered. */
  readonly close: () => Promise<void>;
}

const HEADERS = {
  "content-type": "application/json",
  accept: "application/graphql-response+json, application/json",
};

/** Reaches subgraphs over HTTP, on connections that stay open. */
export function httpExecutor(options: HttpExecutorOptions): HttpExecutor {
  const pools = new Map<string, Pool>();
  const endpoints = new Map(
    [...options.urls].map(([name, url]) => {
      const { origin, pathname, search } = new URL(url);
      const pool = pools.get(origin) ?? new Pool(origin, { connections: options.connections ?? 64 });
      pools.set(origin, pool);
      return [name, { pool, path: pathname + search }] as const;
    }),
  );
  return {
    async execute(call) {
      const endpoint = endpoints.get(call.subgraph);
      if (endpoint === undefined) throw new SubgraphFailure(`Subgraph "${call.subgraph}" has no address.`);
      const headers = options.headers ? { ...HEADERS, ...(await options.headers(call)) } : HEADERS;
      return toResult(await post(endpoint, call, headers, options), call.subgraph);
    },
    async close() {
      await Promise.all([...pools.values()].map((pool) => pool.close()));
    },
  };
}

interface Endpoint {
  readonly pool: Pool;
  readonly path: string;
}

async function post(
  { pool, path }: Endpoint,
  call: SubgraphCall,
  headers: Record<string, string>,
  { timeout = 10_000, maxResponseBytes = 32 * 1024 * 1024 }: HttpExecutorOptions,
): Promise<HttpAnswer> {
  const request = {
    path,
    method: "POST",
    headers,
    body: call.body,
    headersTimeout: 0,
    bodyTimeout: 0,
  } as const;
  const limits = { timeout, maxResponseBytes };
  try {
    return await httpAnswer(pool, request, limits);
  } catch (error) {
    // A server closes idle connections when it likes, sometimes as we send: a query may be sent once more.
    if (call.operationKind === "query" && isClosedSocket(error)) {
      return httpAnswer(pool, request, limits).catch((again: unknown) => fail(call, again));
    }
    return fail(call, error);
  }
}

const isClosedSocket = (error: unknown): boolean =>
  error instanceof Error &&
  "code" in error &&
  (error.code === "UND_ERR_SOCKET" || error.code === "ECONNRESET");

/** The messages of network errors name addresses; they stay in the cause. */
function fail({ subgraph }: SubgraphCall, cause: unknown): never {
  if (cause instanceof SubgraphFailure) throw new SubgraphFailure(`Subgraph "${subgraph}" ${cause.message}`);
  throw new SubgraphFailure(`Subgraph "${subgraph}" could not be reached.`, { cause });
}

function toResult({ status, contentType, text }: HttpAnswer, subgraph: string): SubgraphResult {
  if (/^application\/(graphql-response\+)?json\b/i.test(contentType)) {
    const result = parseJson(text);
    if (isAnswer(result)) return result;
  }
  const what = status === 200 ? "an answer that is not GraphQL" : `HTTP status ${status}`;
  throw new SubgraphFailure(`Subgraph "${subgraph}" gave ${what}.`);
}

/** The engine looks closer; here it only matters that somebody who speaks GraphQL has answered. */
const isAnswer = (value: unknown): value is SubgraphResult =>
  value !== null && typeof value === "object" && ("data" in value || "errors" in value);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
