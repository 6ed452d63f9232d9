import { SCALARS } from "@payung/subgraph-kit";
import { pino } from "pino";
import { createEngine } from "../../src/engine/engine.js";
import type { Engine } from "../../src/engine/engine.js";
import { inProcessExecutor } from "../../src/in-process.js";
import { createGatewayServer } from "../../src/server/gateway-server.js";
import type { GatewayServer, GatewayServerOptions } from "../../src/server/gateway-server.js";
import type { SubgraphExecutor } from "../../src/subgraph-call.js";
import { composeFixtures, fixtureSchema } from "../federation/federation-tester.js";
import type { Fixtures } from "../federation/federation-tester.js";
import { FIXTURE_GRAPH } from "./fixture-graph.js";

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly locations?: readonly object[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

export interface TestServer {
  readonly url: string;
  readonly engine: Engine;
  readonly server: GatewayServer;
  /** The lines of the log, parsed. */
  readonly log: Record<string, unknown>[];
  /** The operations that subgraphs were sent. */
  readonly calls: string[];
  readonly ask: (query: string, options?: AskOptions) => Promise<Answer>;
}

export interface AskOptions {
  readonly variables?: unknown;
  readonly language?: string;
  readonly headers?: Record<string, string>;
}

/** The product's server over real HTTP, on a graph of fixtures that run in this process. */
export async function startServer(
  change: Partial<GatewayServerOptions> & {
    readonly fixtures?: Fixtures;
    readonly execute?: SubgraphExecutor;
  } = {},
): Promise<TestServer> {
  const { fixtures = FIXTURE_GRAPH, execute = executeFixtures(fixtures), ...options } = change;
  const calls: string[] = [];
  const executeSubgraph: SubgraphExecutor = (call) => {
    calls.push(call.query);
    return execute(call);
  };
  const engine = createEngine({
    supergraphSdl: composeFixtures(fixtures),
    executeSubgraph,
    scalars: SCALARS,
  });
  const log: Record<string, unknown>[] = [];
  const server = await createGatewayServer({
    engine,
    port: 0,
    host: "127.0.0.1",
    introspection: true,
    requestFacts: (incoming) => incoming,
    readiness: () => ({ ready: true, subgraphs: [], plugins: [] }),
    log: pino({ level: "debug" }, { write: (line) => log.push(JSON.parse(line) as Record<string, unknown>) }),
    ...options,
  });
  const url = `http://127.0.0.1:${server.port}`;
  return { url, engine, server, log, calls, ask: (query, how) => ask(`${url}/graphql`, query, how) };
}

export function executeFixtures(fixtures: Fixtures): SubgraphExecutor {
  const schemas = Object.entries(fixtures).map(([name, fixture]) => [name, fixtureSchema(fixture)] as const);
  return inProcessExecutor(
    new Map(schemas.map(([name, schema]) => [name, { schema, contextFor: () => ({}) }])),
  );
}

async function ask(
  url: string,
  query: string,
  { variables, language, headers }: AskOptions = {},
): Promise<Answer> {
  const response = await fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(language && { "accept-language": language }),
      ...headers,
    },
    body:
      typeof variables === "string"
        ? `{"query":${JSON.stringify(query)},"variables":${variables}}`
        : JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as Omit<Answer, "status" | "headers">;
  return { status: response.status, headers: response.headers, ...body };
}
