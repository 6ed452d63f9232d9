import { loadPlugins } from "@payung/plugin-kit";
import type { PluginLoaders } from "@payung/plugin-kit";
import { readConfig } from "../config.js";
import { createSubgraph } from "../files/create-subgraph.js";
import type { Environment } from "../config.js";
import { openSubgraphDatabase } from "../database/open.js";
import { runJobs } from "../jobs/run-jobs.js";
import type { ScanDocument, SubgraphModule } from "../module.js";
import { httpPeers } from "../peers/http-peers.js";
import { personalData } from "../personal/personal-data.js";
import { personalKeys } from "../personal/personal-keys.js";
import { serveSubgraphs } from "../serve/serve-subgraphs.js";
import { createLog } from "./create-log.js";
import { exitInOrder } from "./exit-in-order.js";
import { callKey } from "./local-keys.js";

/** Serves one of the core's subgraphs as a process of its own at /graphql, until a signal ends it. */
export async function serveAlone(
  module: SubgraphModule,
  plugins: PluginLoaders,
  env: Environment,
  scanDocument?: ScanDocument,
): Promise<void> {
  const config = readConfig(env);
  const { name } = module.database;
  const log = createLog(config.logLevel ?? "info", name);
  const database = await openSubgraphDatabase({
    databaseUrl: config.databaseUrls[name] ?? config.databaseUrl,
    payungDirectory: config.directory,
    subgraph: module.database,
    onProgress: (message) => log.info(message),
    onConnectionLost: (error) => log.warn({ err: error }, "database connection lost"),
  });
  const urls = config.remote;
  const parts = {
    database: database.dataSource,
    registry: await loadPlugins(plugins),
    log,
    clock: Date.now,
    peers: httpPeers({ self: name, urls, callKey: callKey(config), clock: Date.now }),
    personalData: personalData(personalKeys(config)),
    directory: config.directory,
    documentsBucket: config.documentsBucket,
    scanDocument,
    mostStopsAlone: config.mostStopsAlone,
  };
  await module.load?.(parts, (message) => log.info(message));
  const server = await serveSubgraphs({
    subgraphs: { "/graphql": await createSubgraph(module, parts) },
    port: config.port,
    host: config.host,
    callKey: callKey(config),
    clock: Date.now,
    log,
  });
  const jobs = runJobs({ jobs: (config.jobs && module.jobs?.(parts)) || [], roles: database.roles, log });
  const stop = async (): Promise<void> => {
    await server.stop();
    await jobs.stop();
    await database.close();
  };
  exitInOrder(stop, log, env);
  log.info({ port: server.port }, "serving");
}
