import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import type { ApolloServer, ApolloServerPlugin } from "@apollo/server";
import type { ServedRoute, UploadLimits } from "@payung/subgraph-kit";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import { errorPresenter } from "../errors/present-error.js";
import { fileEndpoints } from "../files/file-endpoint.js";
import type { GraphiqlExample } from "../graphiql/graphiql-page.js";
import { graphiqlSite } from "../graphiql/graphiql-site.js";
import { queryCheck } from "../limits/check-query.js";
import { LIMITS } from "../limits/limits.js";
import type { Limits } from "../limits/limits.js";
import { corsHeaders, preflightHeaders } from "./cors.js";
import type { AllowedOrigins } from "./cors.js";
import { createApollo } from "./create-apollo.js";
import type { Gateway } from "./create-apollo.js";
import { graphqlEndpoint } from "./graphql-endpoint.js";
import { startHttpServer } from "./http-server.js";
import type { Handler } from "./http-server.js";
import type { Incoming } from "./incoming.js";
import type { Readiness } from "./readiness.js";
import { respond, respondJson } from "./respond.js";

export interface GatewayServerOptions {
  readonly engine: Gateway & { readonly apiSchema: GraphQLSchema };
  /** 0 takes a free one. */
  readonly port: number;
  readonly host: string;
  /** The context of a request. What it throws refuses the request: a coded error as it is, anything else masked. */
  readonly requestFacts: (incoming: Incoming) => object | Promise<object>;
  readonly log: Logger;
  readonly readiness: () => Readiness | Promise<Readiness>;
  /** Introspection, GraphiQL and "Did you mean". */
  readonly introspection: boolean;
  /** The queries in GraphiQL's tabs; none opens its own greeting. */
  readonly examples?: readonly GraphiqlExample[] | undefined;
  /** All unless stated. */
  readonly allowedOrigins?: AllowedOrigins | undefined;
  readonly limits?: Partial<Limits> | undefined;
  /** What is served beside GraphQL, by method and path; `requestFacts` then gives RequestFacts. */
  readonly files?: ReadonlyMap<string, ServedRoute> | undefined;
  readonly uploadLimits?: UploadLimits | undefined;
  /** Subgraphs that are not the product's: their errors are shown as they are. */
  readonly foreignSubgraphs?: boolean | undefined;
  /** Of Apollo Server, such as traces. */
  readonly plugins?: readonly ApolloServerPlugin[] | undefined;
  /** How long requests under way may take once the server stops, in milliseconds; 10,000 unless stated. */
  readonly drainWithin?: number | undefined;
}

export interface GatewayServer {
  readonly port: number;
  /** Takes no new request, lets those under way end, then stops Apollo Server and with it the engine. */
  stop(): Promise<void>;
}

/**
 * Serves the graph at /graphql, with GraphiQL for browsers, and /healthz and /readyz.
 * @throws Error when the address cannot be listened at
 */
export async function createGatewayServer(options: GatewayServerOptions): Promise<GatewayServer> {
  const { engine, introspection, plugins = [], log, port, host } = options;
  const limits: Limits = { ...LIMITS, ...options.limits };
  const apollo = createApollo({ engine, introspection, plugins, log, mostTokens: limits.tokens });
  await apollo.start();
  try {
    const handle = handler(apollo, limits, options);
    const server = await startHttpServer({
      handle,
      port,
      host,
      log,
      drainWithin: options.drainWithin ?? 10_000,
    });
    let stopped: Promise<void> | undefined;
    const stop = (): Promise<void> => (stopped ??= server.stop().then(() => apollo.stop()));
    return { port: server.port, stop };
  } catch (error) {
    await apollo.stop();
    throw error;
  }
}

type Route = (
  request: IncomingMessage,
  response: ServerResponse,
  headers: OutgoingHttpHeaders,
  stopping: boolean,
) => unknown;

function handler(apollo: ApolloServer, limits: Limits, options: GatewayServerOptions): Handler {
  const { allowedOrigins = "*" } = options;
  const find = routesOf(apollo, limits, options);
  return async (request, response, stopping) => {
    const { url = "/", method, headers } = request;
    const question = url.indexOf("?");
    const route = find(question === -1 ? url : url.slice(0, question));
    if (route === undefined) return respondJson(response, 404, { error: "Not found" });
    if (method === "OPTIONS")
      return respond(response, 204, preflightHeaders(allowedOrigins, headers.origin), "");
    await route(request, response, corsHeaders(allowedOrigins, headers.origin), stopping);
  };
}

function routesOf(
  apollo: ApolloServer,
  limits: Limits,
  options: GatewayServerOptions,
): (path: string) => Route | undefined {
  const { engine, log, requestFacts, foreignSubgraphs, examples = [], files = new Map() } = options;
  const present = errorPresenter({ log, foreignSubgraphs });
  const graphql = graphqlEndpoint({
    apollo,
    requestFacts,
    check: queryCheck(() => engine.apiSchema, limits),
    present,
    mostBytes: limits.bytes,
  });
  const site = options.introspection ? graphiqlSite(examples) : undefined;
  const routes = new Map<string, Route>([
    ...fileEndpoints({ files, requestFacts, present, limits: options.uploadLimits }),
    [
      "/graphql",
      (request, response, headers) =>
        site?.wants(request) ? site.sendPage(request, response) : graphql(request, response, headers),
    ],
    ["/healthz", (_, response) => respondJson(response, 200, { status: "ok" })],
    [
      "/readyz",
      async (_, response, __, stopping) => {
        const { ready, ...rest } = await options.readiness();
        const serves = ready && !stopping;
        respondJson(response, serves ? 200 : 503, { ready: serves, ...rest });
      },
    ],
  ]);
  return (path) =>
    routes.get(path) ??
    (site?.has(path) ? (request, response) => site.sendAsset(path, request, response) : undefined);
}
