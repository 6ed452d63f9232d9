import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";
import type { Logger } from "pino";
import { verifyCall } from "../actor/signed-call.js";
import type { Clock } from "../clock.js";
import { maskedResult } from "../errors/masked-result.js";
import type { RequestFacts, Subgraph } from "../subgraph.js";
import { documentExecutor } from "./execute-document.js";
import type { GraphQLCall } from "./execute-document.js";
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
  /** Takes no new call, lets those under way end. */
  stop(): Promise<void>;
}

/** Serves subgraphs over HTTP to the gateway alone: POST of signed GraphQL calls, and GET /healthz. */
export async function serveSubgraphs(options: ServeOptions): Promise<RunningServer> {
  const routes = new Map(
    Object.entries(options.subgraphs).map(([path, each]) => [path, route(each, options)]),
  );
  const server = createServer((request, response) => {
    const answer = request.method === "POST" ? routes.get(request.url ?? "") : undefined;
    if (answer) void answer(request, response);
    else if (request.method === "GET" && request.url === "/healthz") send(response, 200, { status: "ok" });
    else send(response, 404, { errors: [{ message: "Not found" }] });
  });
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(options.port, options.host, resolve);
  });
  const stop = async (): Promise<void> => {
    const closed = promisify(server.close.bind(server))();
    server.closeIdleConnections();
    await closed;
  };
  return { port: (server.address() as AddressInfo).port, stop };
}

function route(subgraph: Subgraph, options: ServeOptions) {
  const run = documentExecutor(subgraph.schema);
  const log = options.log.child({ subgraph: subgraph.name });
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const body = await readBody(request, MOST_BYTES);
      if (body === undefined) return send(response, 413, { errors: [{ message: "Body too large" }] });
      const facts = await factsOf(request, body, subgraph.name, options);
      const call = facts && readCall(body);
      if (!facts) return send(response, 401, { errors: [{ message: "Not a call of the gateway" }] });
      if (!call) return send(response, 400, { errors: [{ message: "Not a GraphQL call" }] });
      const result = await run(call, subgraph.contextFor(facts));
      send(
        response,
        200,
        maskedResult(result, subgraph, (error) =>
          log.error({ err: error, requestId: facts.requestId }, "resolver failed"),
        ),
      );
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
