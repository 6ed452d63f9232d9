import { ApolloServer } from "@apollo/server";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { parse, type GraphQLFormattedError, type GraphQLSchema } from "graphql";
import { afterAll, beforeAll, describe } from "vitest";
import { composeSupergraph } from "../../src/compose.js";
import { createEngine, type Engine, type EngineOptions } from "../../src/engine/engine.js";
import { httpExecutor } from "../../src/http.js";
import { inProcessExecutor } from "../../src/in-process.js";
import type { SubgraphCall, SubgraphExecutor } from "../../src/subgraph-call.js";
import { serveFixture } from "./fixture-server.js";

export interface FixtureSubgraph {
  readonly typeDefs: string;
  /** As @apollo/subgraph takes them. */
  readonly resolvers?: Record<string, unknown>;
}

export type Fixtures = Readonly<Record<string, FixtureSubgraph>>;

/** One call to a subgraph, as it was sent. */
export type SentCall = Pick<SubgraphCall, "subgraph" | "query" | "variables">;

export interface TestAnswer {
  readonly data: unknown;
  readonly errors: readonly GraphQLFormattedError[] | undefined;
  readonly calls: readonly SentCall[];
}

export interface TestGateway {
  readonly engine: Engine;
  run(query: string, variables?: Record<string, unknown>, context?: object): Promise<TestAnswer>;
  stop(): Promise<void>;
}

export type Mode = "in process" | "over HTTP";

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@requires",
  "@provides", "@external", "@shareable", "@override", "@inaccessible", "@interfaceObject", "@extends", "@tag"])\n`;

export const fixtureTypeDefs = ({ typeDefs }: FixtureSubgraph): string => LINK + typeDefs;

export function fixtureSchema(fixture: FixtureSubgraph): GraphQLSchema {
  const resolvers = fixture.resolvers as Parameters<typeof buildSubgraphSchema>[0] extends infer Module
    ? Module extends { resolvers?: infer Resolvers }
      ? Resolvers
      : never
    : never;
  return buildSubgraphSchema({ typeDefs: parse(fixtureTypeDefs(fixture)), resolvers });
}

export function composeFixtures(fixtures: Fixtures): string {
  const definitions = Object.entries(fixtures).map(([name, fixture]) => ({
    name,
    typeDefs: fixtureTypeDefs(fixture),
  }));
  const { supergraphSdl, problems } = composeSupergraph(definitions);
  if (supergraphSdl === undefined) throw new Error(problems.map(({ message }) => message).join("\n"));
  return supergraphSdl;
}

/** Runs the same cases on the same subgraphs twice: called as functions, and as servers of their own. */
export function describeFederation(
  title: string,
  fixtures: Fixtures,
  cases: (gateway: TestGateway, mode: Mode) => void,
  options: Pick<EngineOptions, "progressiveOverride"> = {},
): void {
  describe.each(["in process", "over HTTP"] as const)(`${title}, subgraphs %s`, (mode) => {
    let started: TestGateway | undefined;
    beforeAll(async () => {
      started = await startGateway(fixtures, mode, options);
    });
    afterAll(() => started?.stop());
    const gateway: TestGateway = {
      get engine() {
        return started!.engine;
      },
      run: (...request) => started!.run(...request),
      stop: () => started!.stop(),
    };
    cases(gateway, mode);
  });
}

async function startGateway(
  fixtures: Fixtures,
  mode: Mode,
  options: Pick<EngineOptions, "progressiveOverride"> = {},
): Promise<TestGateway> {
  const schemas = new Map(Object.entries(fixtures).map(([name, fixture]) => [name, fixtureSchema(fixture)]));
  const { execute, close } = mode === "in process" ? local(schemas) : await remote(schemas);
  return gatewayOver(composeFixtures(fixtures), execute, close, options);
}

/** A gateway behind Apollo Server that records what it sends. */
export async function gatewayOver(
  supergraphSdl: string,
  execute: SubgraphExecutor,
  close: () => Promise<void> = async () => {},
  options: Pick<EngineOptions, "progressiveOverride"> = {},
): Promise<TestGateway> {
  const engine = createEngine({ supergraphSdl, executeSubgraph: recording(execute), ...options });
  const server = new ApolloServer({ gateway: engine, includeStacktraceInErrorResponses: false });
  await server.start();
  return {
    engine,
    async run(query, variables, context = {}) {
      const calls: SentCall[] = [];
      const contextValue = { ...context, calls };
      const { body } = await server.executeOperation({ query, variables }, { contextValue });
      if (body.kind !== "single") throw new Error("An answer in one piece was expected");
      const { data, errors } = JSON.parse(JSON.stringify(body.singleResult)) as Omit<TestAnswer, "calls">;
      return { data, errors, calls };
    },
    async stop() {
      await server.stop();
      await close();
    },
  };
}

/** Notes each call in the request's context, with the variables as they were when it was sent. */
function recording(execute: SubgraphExecutor): SubgraphExecutor {
  return (call) => {
    const { subgraph, query, variables } = call;
    const copy = variables && (JSON.parse(JSON.stringify(variables)) as Record<string, unknown>);
    (call.context as { calls: SentCall[] }).calls.push({ subgraph, query, variables: copy });
    return execute(call);
  };
}

function local(schemas: ReadonlyMap<string, GraphQLSchema>) {
  const subgraphs = new Map([...schemas].map(([name, schema]) => [name, { schema, contextFor: () => ({}) }]));
  return { execute: inProcessExecutor(subgraphs), close: async () => {} };
}

async function remote(schemas: ReadonlyMap<string, GraphQLSchema>) {
  const servers = await Promise.all(
    [...schemas].map(async ([name, schema]) => [name, await serveFixture(schema)] as const),
  );
  const http = httpExecutor({ urls: new Map(servers.map(([name, { url }]) => [name, url])) });
  const close = async (): Promise<void> => {
    await http.close();
    await Promise.all(servers.map(([, server]) => server.close()));
  };
  return { execute: http.execute, close };
}
