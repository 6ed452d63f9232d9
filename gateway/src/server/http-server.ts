import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { drained } from "@payung/subgraph-kit";
import type { Logger } from "pino";
import { respondJson } from "./respond.js";

export type Handler = (
  request: IncomingMessage,
  response: ServerResponse,
  /** True once the server takes no new connections. */
  stopping: boolean,
) => Promise<void>;

export interface HttpServerOptions {
  readonly handle: Handler;
  readonly port: number;
  readonly host: string;
  readonly log: Logger;
  /** Milliseconds for requests under way when the server stops; what takes longer is cut off. */
  readonly drainWithin: number;
  /** Milliseconds for what is left of a body once its request is answered; 30,000 unless stated. */
  readonly restWithin?: number | undefined;
}

export interface HttpServer {
  readonly port: number;
  stop(): Promise<void>;
}

/** A bare HTTP server that can be stopped without dropping a request. @throws Error when it cannot listen */
export async function startHttpServer({
  handle,
  port,
  host,
  log,
  drainWithin,
  restWithin = 30_000,
}: HttpServerOptions): Promise<HttpServer> {
  let stopping = false;
  const server = createServer((request, response) => {
    // A connection kept alive would hold up the stop.
    if (stopping) response.setHeader("connection", "close");
    response.once("finish", () => cutLate(request, restWithin));
    handle(request, response, stopping).catch((error: unknown) => {
      log.error({ err: error }, "request failed");
      respondJson(response, 500, { error: "Internal server error" });
    });
  });
  // Of a whole request, however long: a file takes the time that its sender's line needs.
  // Bodies of queries have their own limit, see read-body.ts.
  server.requestTimeout = 0;
  server.headersTimeout = 30_000;
  // Longer than a load balancer keeps idle connections, so that it never sends on one that we are closing.
  server.keepAliveTimeout = 65_000;
  await listening(server, port, host);
  const stop = (): Promise<void> => {
    stopping = true;
    return drained(server, drainWithin);
  };
  return { port: (server.address() as AddressInfo).port, stop };
}

/** A body that nobody asked for may not hold its connection for ever, a byte at a time. */
function cutLate(request: IncomingMessage, within: number): void {
  if (request.complete) return;
  const timer = setTimeout(() => request.destroy(), within);
  timer.unref();
  for (const end of ["end", "close"] as const) request.once(end, () => clearTimeout(timer));
}

function listening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = error.code === "EADDRINUSE";
      reject(taken ? new Error(`Port ${port} at ${host} is in use. Set PORT to another one.`) : error);
    });
    server.listen(port, host, resolve);
  });
}
