import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { fileStatus, limitsOf, publicFileError, serveFile } from "@payung/subgraph-kit";
import type { FileAnswer, RequestFacts, ServedRoute, UploadLimits } from "@payung/subgraph-kit";
import { GraphQLError } from "graphql";
import type { ErrorPresenter } from "../errors/present-error.js";
import { readIncoming } from "../server/incoming.js";
import type { Incoming } from "../server/incoming.js";
import { ALWAYS } from "../server/respond.js";

export interface FileEndpointOptions {
  /** By method and path: "POST /imports". */
  readonly files: ReadonlyMap<string, ServedRoute>;
  readonly requestFacts: (incoming: Incoming) => object | Promise<object>;
  readonly present: ErrorPresenter;
  readonly limits?: UploadLimits | undefined;
}

type FileEndpoint = (
  request: IncomingMessage,
  response: ServerResponse,
  headers: OutgoingHttpHeaders,
) => Promise<void>;

/** What subgraphs serve beside GraphQL, by path, under the gateway's own address. */
export function fileEndpoints(options: FileEndpointOptions): Map<string, FileEndpoint> {
  const byPath = new Map<string, Map<string, ServedRoute>>();
  for (const [name, route] of options.files) {
    const [method, path] = name.split(" ") as [string, string];
    byPath.set(path, (byPath.get(path) ?? new Map<string, ServedRoute>()).set(method, route));
  }
  return new Map([...byPath].map(([path, methods]) => [path, endpoint(methods, options)]));
}

function endpoint(methods: ReadonlyMap<string, ServedRoute>, options: FileEndpointOptions): FileEndpoint {
  const allowed = [...methods.keys()].join(", ");
  return async (request, response, headers) => {
    const incoming = readIncoming(request.headers);
    const known = methods.get(request.method ?? "");
    await serveFile(request, response, {
      facts: async () => (await options.requestFacts(incoming)) as RequestFacts,
      serve: known?.serve ?? (() => Promise.reject(methodNotAllowed(allowed))),
      refuse: (thrown) => refusal(thrown, incoming, options.present),
      headers: {
        ...ALWAYS,
        ...PRIVATE,
        ...headers,
        "x-request-id": incoming.requestId,
        ...(!known && { allow: allowed }),
      },
      limits: limitsOf(known?.mostBytes, options.limits),
    });
  };
}

/** A file may be about a person: it is for whoever asked, not for what lies between. */
const PRIVATE: OutgoingHttpHeaders = { "cache-control": "private, no-store" };

function refusal(thrown: unknown, incoming: Incoming, present: ErrorPresenter): FileAnswer {
  let fault: unknown;
  const error = publicFileError(thrown, (each) => (fault = each));
  // What is masked is logged by the presenter.
  const errors = present([fault ?? error], incoming);
  const { code, http } = error.extensions as { code: string; http?: { status: number } };
  return {
    status: http?.status ?? fileStatus(code),
    contentType: "application/json; charset=utf-8",
    body: JSON.stringify({ errors }),
  };
}

function methodNotAllowed(allowed: string): GraphQLError {
  const extensions = { code: "BAD_REQUEST", http: { status: 405 } };
  return new GraphQLError(`This address takes ${allowed}.`, { extensions });
}
