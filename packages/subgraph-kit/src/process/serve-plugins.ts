import { loadPlugins } from "@payung/plugin-kit";
import type { PluginLoaders } from "@payung/plugin-kit";
import { readConfig } from "../config.js";
import type { Environment } from "../config.js";
import { extensionSubgraphs } from "../serve/extension-subgraphs.js";
import { serveSubgraphs } from "../serve/serve-subgraphs.js";
import { createLog } from "./create-log.js";
import { exitInOrder } from "./exit-in-order.js";
import { callKey } from "./local-keys.js";

/** Serves the graph extensions of all plugins as a process of its own, each at the path of its name: /plugin_<id>. */
export async function servePlugins(plugins: PluginLoaders, env: Environment): Promise<void> {
  const config = readConfig(env);
  const log = createLog(config.logLevel ?? "info", "plugins");
  const extensions = [...extensionSubgraphs(await loadPlugins(plugins), log).values()];
  const server = await serveSubgraphs({
    subgraphs: Object.fromEntries(extensions.map((each) => [`/${each.name}`, each])),
    port: config.port,
    host: config.host,
    callKey: callKey(config),
    clock: Date.now,
    log,
  });
  exitInOrder(() => server.stop(), log, env);
  log.info({ port: server.port }, "serving");
}
