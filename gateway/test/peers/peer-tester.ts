import { SCALARS, actor, httpPeers, requireSystem, serveSubgraphs } from "@payung/subgraph-kit";
import type { Peers, RequestFacts, RunningServer, Subgraph } from "@payung/subgraph-kit";
import { regionCode } from "@payung/plugin-kit";
import { pino } from "pino";
import { createEngine } from "../../src/engine/engine.js";
import { latePeers } from "../../src/late-peers.js";
import { reachSubgraphs } from "../../src/reach-subgraphs.js";
import { createGatewayServer } from "../../src/server/gateway-server.js";
import { composeFixtures, fixtureSchema, fixtureTypeDefs } from "../federation/federation-tester.js";
import type { Fixtures } from "../federation/federation-tester.js";

export const KEY = new TextEncoder().encode("a key of thirty-two bytes at least");

/** Where the desk, which asks, and the purse, which is asked, run. */
export const SHAPES = {
  "both in the gateway": { desk: "here", purse: "here" },
  "the desk here, the purse elsewhere": { desk: "here", purse: "away" },
  "each in its process": { desk: "away", purse: "away" },
} as const;
export type Shape = keyof typeof SHAPES;

export interface PeerAnswer {
  readonly data?: Record<string, unknown>;
  readonly errors?: readonly { message: string; extensions: Record<string, unknown> }[];
}

export interface PeerGraph {
  ask(query: string, requestId?: string): Promise<PeerAnswer>;
  /** Who asked the purse, under which number. */
  readonly seen: RequestFacts[];
  /** The subgraphs that the gateway called for clients. */
  readonly calls: string[];
  readonly log: string[];
  /** The purse's own address, where it has one. */
  readonly purse: string | undefined;
  stopPurse(): Promise<void>;
  stop(): Promise<void>;
}

const ASK = "mutation Reserve($amount: Int!) { reserve(amount: $amount) { id } }";
const hang = <T>(value: T): T => value;

function fixtures(peers: () => Peers, seen: RequestFacts[]): Fixtures {
  const enrol = async (_: unknown, { amount }: { amount: number }, { requestId }: RequestFacts) => {
    const query = amount === 13 ? ASK.replace("id", "nothing") : ASK;
    const call = { subgraph: "purse", query, variables: { amount }, requestId };
    return (await peers().ask<{ reserve: { id: string } }>(call)).reserve.id;
  };
  const reserve = (_: unknown, { amount }: { amount: number }, facts: RequestFacts) => {
    requireSystem(facts.actor, "reserve");
    seen.push(facts);
    if (amount === 0) throw new TypeError("password=hunter2");
    return { id: `reservation of ${amount}` };
  };
  return {
    desk: {
      typeDefs: "type Query { desk: String } type Mutation { enrol(amount: Int!): String }",
      resolvers: { Query: { desk: () => "desk" }, Mutation: { enrol } },
    },
    purse: {
      typeDefs: `type Query { purse: String }
        type Mutation { reserve(amount: Int!): Reservation! @inaccessible }
        type Reservation @inaccessible { id: ID! }`,
      resolvers: { Query: { purse: () => "purse" }, Mutation: { reserve } },
    },
  };
}

/** A graph in which one subgraph asks the other what clients may not. */
export async function startPeers(shape: Shape): Promise<PeerGraph> {
  const where = SHAPES[shape];
  const seen: RequestFacts[] = [];
  const lines: string[] = [];
  const log = pino({ level: "debug" }, { write: (line) => lines.push(line) });
  let ask: Peers | undefined;
  const all = fixtures(() => ask!, seen);
  const subgraphs = Object.entries(all).map(([name, fixture]): Subgraph => {
    const schema = fixtureSchema(fixture);
    return { name, typeDefs: fixtureTypeDefs(fixture), schema, contextFor: hang };
  });
  const servers = new Map<string, RunningServer>();
  for (const each of subgraphs) {
    if (where[each.name as keyof typeof where] === "here") continue;
    servers.set(each.name, await serve(each, log));
  }
  const urls = Object.fromEntries(
    [...servers].map(([name, { port }]) => [name, `http://127.0.0.1:${port}/graphql`]),
  );
  const local = subgraphs.filter((each) => !servers.has(each.name));
  const late = latePeers({ urls, callKey: KEY, clock: Date.now, log });
  ask = servers.has("desk")
    ? httpPeers({ self: "desk", urls, callKey: KEY, clock: Date.now })
    : late.peersOf("desk");
  late.connect(local);
  const reach = reachSubgraphs({ local, remote: new Map(Object.entries(urls)), callKey: KEY, log });
  const calls: string[] = [];
  const engine = createEngine({
    supergraphSdl: composeFixtures(all),
    scalars: SCALARS,
    executeSubgraph: (call) => {
      calls.push(call.subgraph);
      return reach.execute(call);
    },
  });
  const server = await createGatewayServer({
    engine,
    port: 0,
    host: "127.0.0.1",
    introspection: true,
    log,
    readiness: () => ({ ready: true, subgraphs: [], plugins: [] }),
    requestFacts: ({ locale, requestId }) => {
      return { actor: actor("desk-1", "ADMIN", [regionCode("ID")]), locale, requestId, clock: Date.now };
    },
  });
  const stopPurse = async (): Promise<void> => servers.get("purse")?.stop();
  return {
    ask: async (query, requestId = "r-1") => {
      const headers = {
        "content-type": "application/json",
        "accept-language": "en",
        "x-request-id": requestId,
      };
      const body = JSON.stringify({ query });
      const response = await fetch(`http://127.0.0.1:${server.port}/graphql`, {
        method: "POST",
        headers,
        body,
      });
      return (await response.json()) as PeerAnswer;
    },
    seen,
    calls,
    log: lines,
    purse: urls["purse"],
    stopPurse,
    stop: async () => {
      await server.stop();
      await reach.close();
      await Promise.all([...servers.values()].map((each) => each.stop()));
    },
  };
}

function serve(subgraph: Subgraph, log: Parameters<typeof serveSubgraphs>[0]["log"]): Promise<RunningServer> {
  const subgraphs = { "/graphql": subgraph };
  return serveSubgraphs({ subgraphs, port: 0, host: "127.0.0.1", callKey: KEY, clock: Date.now, log });
}
