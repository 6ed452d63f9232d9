import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Logger } from "pino";
import { verifyCall } from "../actor/signed-call.js";
import type { Clock } from "../clock.js";
import type { RequestFacts, Subgraph } from "../subgraph.js";
import { callLocally } from "./call-locally.js";
import { drained } from "./drained.js";
import type { GraphQLCall } from "./execute-document.js";
import { fileRoutes } from "./file-routes.js";
import { readBody } from "./read-body.js";

/** A gateway batches entities: its calls are larger than a client's queries may be. */
const MOST_BYTES = 16 * 1024 * 1024;

export interface ServeOptions {
  /** Each subgraph by the path it answers at: "/graphql". */
  readonly subgraphs: Readonly<Record<string, Subgraph>>;
  readonly port: number;
  readonly host: string;
  /** The key that gateway and subgraphs share: a call that it did not sign is refused. */
  readonly callKey: Uint8Array;
  readonly clock: Clock;
  readonly log: Logger;
}

export interface RunningServer {
  readonly port: number;
  /** Takes no new call, lets those under way end, and cuts off what takes longer than 10 seconds. */
  stop(): Promise<void>;
}

const BODY_WITHIN_MS = 30_000;
const DRAIN_WITHIN_MS = 10_000;

/** Serves subgraphs over HTTP to the gateway alone: signed GraphQL calls by POST, their file routes, and GET /healthz. */
export async function serveSubgraphs(options: ServeOptions): Promise<RunningServer> {
  const subgraphs = Object.entries(options.subgraphs);
  const calls = new Map(subgraphs.map(([path, each]) => [path, route(each, options)]));
  const files = new Map(subgraphs.flatMap(([, each]) => [...fileRoutes(each, options)]));
  const server = createServer((request, response) => {
    const { method, url = "" } = request;
    const call = method === "POST" ? calls.get(url) : undefined;
    const file = call ? undefined : files.get(`${method} ${url.split("?", 1)[0]}`);
    if (call) void call(request, response);
    else if (file) void file(request, response);
    else if (method === "GET" && url === "/healthz") send(response, 200, { status: "ok" });
    else send(response, 404, { errors: [{ message: "Not found" }] });
  });
  server.keepAliveTimeout = 65_000;
  // Of a whole request: a file takes as long as its sender's line needs.
  server.requestTimeout = 0;
  server.headersTimeout = BODY_WITHIN_MS;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(options.port, options.host, resolve);
  });
  const stop = (): Promise<void> => drained(server, DRAIN_WITHIN_MS);
  return { port: (server.address() as AddressInfo).port, stop };
}

function route(subgraph: Subgraph, options: ServeOptions) {
  const run = callLocally(subgraph, options.log);
  const log = options.log.child({ subgraph: subgraph.name });
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const late = setTimeout(() => request.destroy(), BODY_WITHIN_MS);
      const body = await readBody(request, MOST_BYTES).finally(() => clearTimeout(late));
      if (body === undefined) return send(response, 413, { errors: [{ message: "Body too large" }] });
      const facts = await factsOf(request, body, subgraph.name, options);
      const call = facts && readCall(body);
      if (!facts) return send(response, 401, { errors: [{ message: "Not a call of the gateway" }] });
      if (!call) return send(response, 400, { errors: [{ message: "Not a GraphQL call" }] });
      send(response, 200, await run(call, facts));
    } catch (error) {
      log.error({ err: error }, "call failed");
      if (!response.headersSent) send(response, 500, { errors: [{ message: "Internal server error" }] });
    }
  };
}

async function factsOf(
  request: IncomingMessage,
  body: string,
  subgraph: string,
  { callKey, clock }: ServeOptions,
): Promise<RequestFacts | undefined> {
  const token = request.headers.authorization?.replace(/^Bearer /, "") ?? "";
  const actor = await verifyCall(callKey, subgraph, token, body, clock());
  if (!actor) return undefined;
  const locale = request.headers["accept-language"] === "en" ? "en" : "id";
  return { actor, locale, clock, requestId: String(request.headers["x-request-id"] ?? "") };
}

function readCall(body: string): GraphQLCall | undefined {
  try {
    const call = JSON.parse(body) as Partial<GraphQLCall> | null;
    return typeof call?.query === "string" ? (call as GraphQLCall) : undefined;
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, status: number, value: object): void {
  const body = JSON.stringify(value);
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
  });
  response.end(body);
}
