import { loadPlugins } from "@payung/plugin-kit";
import type { PluginLoaders, Registry } from "@payung/plugin-kit";
import {
  callKey,
  createSubgraph,
  openDatabases,
  personalData,
  personalKeys,
  runJobs,
  tokenVerifier,
} from "@payung/subgraph-kit";
import type {
  Clock,
  Config,
  Databases,
  Progress,
  RequestFacts,
  RunningJobs,
  ScanDocument,
  Subgraph,
  SubgraphModule,
} from "@payung/subgraph-kit";
import type { Logger } from "pino";
import type { Engine } from "./engine/engine.js";
import { readExamples } from "./examples.js";
import { createGraph } from "./create-graph.js";
import { latePeers } from "./late-peers.js";
import type { FileReach } from "./files/reach-files.js";
import { partsFor } from "./parts-for.js";
import type { PartsOf } from "./parts-for.js";
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
  /** Looks at documents of claims before they are kept; none does unless given. */
  readonly scanDocument?: ScanDocument | undefined;
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
    const { config, clock, log } = options;
    const peers = latePeers({ urls: config.remote, callKey: callKey(config), clock, log });
    const personal = personalData(personalKeys(config));
    const parts = partsFor(databases, registry, peers, personal, options);
    const core = await createCore(modules, parts, options);
    peers.connect(core);
    const { engine, files, close } = createGraph(core, registry, options);
    closing.push(close);
    if (config.sample) await loadSample({ ...options, modules, databases, registry, engine, personal });
    const server = await serve(engine, files, registry, options);
    const jobs = startJobs(modules, databases, parts, options);
    closing.push(
      () => jobs.stop(),
      () => server.stop(),
    );
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
    created.push(await createSubgraph(module, parts));
  }
  return created;
}

/** What the subgraphs here do by the clock. */
function startJobs(
  modules: readonly SubgraphModule[],
  databases: Databases,
  partsOf: PartsOf,
  { config }: StartOptions,
): RunningJobs {
  const running = modules.map((module) => {
    const { name } = module.database;
    const parts = partsOf(name);
    const jobs = (config.jobs && module.jobs?.(parts)) || [];
    return runJobs({ jobs, roles: databases.roles(name), log: parts.log });
  });
  return { stop: async () => void (await Promise.all(running.map((each) => each.stop()))) };
}

async function serve(
  engine: Engine,
  files: FileReach["files"],
  registry: Registry,
  options: StartOptions,
): Promise<GatewayServer> {
  const { config, log, clock } = options;
  const verify = tokenVerifier(config);
  return createGatewayServer({
    engine,
    port: config.port,
    host: config.host,
    log,
    introspection: config.introspection,
    examples: readExamples(),
    files,
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
