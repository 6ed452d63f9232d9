import { loadPlugins } from "@payung/plugin-kit";
import type { PluginLoaders, Registry } from "@payung/plugin-kit";
import {
  SCALARS,
  callKey,
  extensionSubgraphs,
  openDatabases,
  personalData,
  personalKeys,
  tokenVerifier,
} from "@payung/subgraph-kit";
import type {
  Clock,
  Config,
  Databases,
  PersonalData,
  Progress,
  RequestFacts,
  Subgraph,
  SubgraphModule,
  SubgraphParts,
} from "@payung/subgraph-kit";
import type { Logger } from "pino";
import { composeGraph } from "./compose-graph.js";
import { createEngine } from "./engine/engine.js";
import type { Engine } from "./engine/engine.js";
import { readExamples } from "./examples.js";
import { latePeers } from "./late-peers.js";
import type { LatePeers } from "./late-peers.js";
import { reachSubgraphs } from "./reach-subgraphs.js";
import type { Reach } from "./reach-subgraphs.js";
import { loadSample } from "./sample/load-sample.js";
import { createGatewayServer } from "./server/gateway-server.js";
import type { GatewayServer } from "./server/gateway-server.js";
import type { Readiness } from "./server/readiness.js";
import type { SubgraphCall } from "./subgraph-call.js";

export interface StartOptions {
  readonly config: Config;
  readonly modules: readonly SubgraphModule[];
  readonly plugins: PluginLoaders;
  /** The committed SDL of a subgraph that runs elsewhere. */
  readonly committedSdl: (subgraph: string) => string;
  readonly log: Logger;
  readonly clock: Clock;
  readonly onProgress: Progress;
  /** Hears of every call to a subgraph. */
  readonly onCall?: (call: SubgraphCall) => void;
}

export interface Payung {
  readonly port: number;
  readonly registry: Registry;
  /** Takes no new request, lets those under way end, then closes connections and database. */
  stop(): Promise<void>;
}

/** From settings to a graph that answers: plugins, database, subgraphs, composition, engine, server. */
export async function startPayung(options: StartOptions): Promise<Payung> {
  const registry = await loadPlugins(options.plugins);
  logPlugins(registry, options.log);
  const modules = options.modules.filter((each) => options.config.remote[each.database.name] === undefined);
  const databases = await open(modules, options);
  const closing: (() => Promise<void>)[] = [() => databases.close()];
  const stop = async (): Promise<void> => {
    for (const close of closing.toReversed()) await close();
  };
  try {
    const peers = latePeers(options.clock);
    const personal = personalData(personalKeys(options.config));
    const parts = partsFor(databases, registry, peers, personal, options);
    const core = await createCore(modules, parts, options);
    const { engine, reach } = createGraph(core, registry, options);
    peers.connect(reach.execute);
    closing.push(() => reach.close());
    if (options.config.sample) {
      await loadSample({ ...options, modules, databases, registry, engine, personal });
    }
    const server = await serve(engine, registry, options);
    closing.push(() => server.stop());
    return { port: server.port, registry, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function logPlugins(registry: Registry, log: Logger): void {
  for (const { id, state, lastError } of registry.status()) {
    if (state !== "ACTIVE") log.error({ plugin: id, state, reason: lastError?.en }, "plugin is not whole");
  }
}

function open(
  modules: readonly SubgraphModule[],
  { config, log, onProgress }: StartOptions,
): Promise<Databases> {
  return openDatabases({
    databaseUrl: config.databaseUrl,
    payungDirectory: config.directory,
    subgraphs: modules.map(({ database }) => ({ ...database, url: config.databaseUrls[database.name] })),
    onProgress,
    onConnectionLost: (error) => log.warn({ err: error }, "database connection lost"),
  });
}

type PartsOf = (subgraph: string) => SubgraphParts;

function partsFor(
  databases: Databases,
  registry: Registry,
  peers: LatePeers,
  personal: PersonalData,
  { config, log, clock }: StartOptions,
): PartsOf {
  return (name) => ({
    database: databases.dataSource(name),
    registry,
    log: log.child({ subgraph: name }),
    clock,
    peers: peers.peersOf(name),
    personalData: personal,
    directory: config.directory,
    mostStopsAlone: config.mostStopsAlone,
  });
}

/** The subgraphs that run here, their tables up to date. */
async function createCore(
  modules: readonly SubgraphModule[],
  partsOf: PartsOf,
  { onProgress }: StartOptions,
): Promise<Subgraph[]> {
  const created: Subgraph[] = [];
  for (const module of modules) {
    const parts = partsOf(module.database.name);
    await module.load?.(parts, onProgress);
    created.push(await module.create(parts));
  }
  return created;
}

function createGraph(
  here: readonly Subgraph[],
  registry: Registry,
  options: StartOptions,
): { engine: Engine; reach: Reach } {
  const { config, log, onCall } = options;
  const extensions = extensionSubgraphs(registry, log);
  const sdlOf = new Map(here.map((each) => [each.name, each.typeDefs]));
  const names = options.modules.map((each) => each.database.name);
  const core = new Map(names.map((name) => [name, sdlOf.get(name) ?? options.committedSdl(name)]));
  const supergraphSdl = composeGraph({ core, extensions, registry, log });
  const { plugins, ...remoteCore } = config.remote;
  const away = plugins
    ? [...extensions.values()].map(({ name }) => [name, `${plugins}/${name}`] as const)
    : [];
  const remote = new Map([...Object.entries(remoteCore), ...away]);
  const local = [...here, ...(plugins ? [] : extensions.values())];
  const reach = reachSubgraphs({ local, remote, callKey: callKey(config), log, onCall });
  return { engine: createEngine({ supergraphSdl, executeSubgraph: reach.execute, scalars: SCALARS }), reach };
}

async function serve(engine: Engine, registry: Registry, options: StartOptions): Promise<GatewayServer> {
  const { config, log, clock } = options;
  const verify = tokenVerifier(config);
  return createGatewayServer({
    engine,
    port: config.port,
    host: config.host,
    log,
    introspection: config.introspection,
    examples: readExamples(),
    requestFacts: async ({ authorization, locale, requestId }): Promise<RequestFacts> => ({
      actor: await verify(authorization),
      locale,
      clock,
      requestId,
    }),
    readiness: () => readiness(registry, options),
  });
}

function readiness(registry: Registry, { config, modules }: StartOptions): Readiness {
  const subgraphs = modules.map(
    ({ database: { name } }) => ({ name, runs: config.remote[name] ? "remote" : "here" }) as const,
  );
  return { ready: true, subgraphs, plugins: registry.status() };
}
