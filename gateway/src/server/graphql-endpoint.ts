import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { HeaderMap } from "@apollo/server";
import type { ApolloServer, HTTPGraphQLRequest } from "@apollo/server";
import { GraphQLError } from "graphql";
import type { ErrorPresenter } from "../errors/present-error.js";
import { withStatus } from "../errors/with-status.js";
import type { QueryCheck } from "../limits/check-query.js";
import { bodyTooLarge } from "../limits/rules.js";
import { resultOf } from "./create-apollo.js";
import { readIncoming } from "./incoming.js";
import type { Incoming } from "./incoming.js";
import { readBody } from "./read-body.js";
import { respond } from "./respond.js";

export interface EndpointOptions {
  readonly apollo: ApolloServer;
  /** The context of a request: who asks, in which language. What it throws refuses the request. */
  readonly requestFacts: (incoming: Incoming) => object | Promise<object>;
  readonly check: QueryCheck;
  readonly present: ErrorPresenter;
  readonly mostBytes: number;
}

export type Endpoint = (
  request: IncomingMessage,
  response: ServerResponse,
  headers: OutgoingHttpHeaders,
) => Promise<void>;

/** GraphQL over HTTP: POST and GET, answered by Apollo Server, which knows neither sockets nor bytes. */
export function graphqlEndpoint(options: EndpointOptions): Endpoint {
  return async (request, response, headers) => {
    const incoming = readIncoming(request.headers);
    const answer = await answerTo(request, incoming, options);
    if (answer === "aborted") return;
    const { errors, ...rest } = answer.result;
    const shown = errors && options.present(errors, incoming);
    const text = JSON.stringify(shown ? { errors: shown, ...rest } : rest);
    respond(
      response,
      answer.status,
      { ...headers, ...answer.headers, "x-request-id": incoming.requestId },
      text,
    );
  };
}

interface Answer {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly result: { readonly errors?: readonly unknown[] | undefined };
}

async function answerTo(
  request: IncomingMessage,
  incoming: Incoming,
  options: EndpointOptions,
): Promise<Answer | "aborted"> {
  const body = request.method === "POST" ? await readBody(request, options.mostBytes) : { text: "" };
  if ("refused" in body) {
    if (body.refused === "aborted") return "aborted";
    return refusal(request, 413, bodyTooLarge(options.mostBytes), { connection: "close" });
  }
  const json = isJson(request) ? parsed(body.text) : undefined;
  if (json instanceof GraphQLError) return refusal(request, 400, json);
  const httpGraphQLRequest = toApollo(request, json);
  const context = async (): Promise<object> => {
    try {
      options.check(httpGraphQLRequest);
      return await options.requestFacts(incoming);
    } catch (error) {
      throw withStatus(error);
    }
  };
  const {
    status = 200,
    headers,
    body: out,
  } = await options.apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest,
    context,
  });
  if (out.kind === "chunked") throw new Error("The engine answers in one piece");
  return { status, headers: Object.fromEntries(headers), result: resultOf(out.string) };
}

function toApollo(request: IncomingMessage, body: unknown): HTTPGraphQLRequest {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  const url = request.url ?? "";
  const question = url.indexOf("?");
  const search = question === -1 ? "" : url.slice(question);
  return { method: request.method ?? "", headers, search, body };
}

/** Another type of body is left for Apollo Server to refuse. */
function isJson({ method, headers }: IncomingMessage): boolean {
  return method === "POST" && /^application\/json\s*(;|$)/i.test(headers["content-type"] ?? "");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return new GraphQLError("The body is not valid JSON.", { extensions: { code: "BAD_REQUEST" } });
  }
}

function refusal(
  { headers: { accept = "" } }: IncomingMessage,
  status: number,
  error: GraphQLError,
  headers: OutgoingHttpHeaders = {},
): Answer {
  const type = accept.includes("application/graphql-response+json") ? "graphql-response+json" : "json";
  return {
    status,
    headers: { ...headers, "content-type": `application/${type}; charset=utf-8` },
    result: { errors: [error] },
  };
}
