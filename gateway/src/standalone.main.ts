import "@payung/subgraph-kit/production";
import { createLog, exitInOrder, readConfig } from "@payung/subgraph-kit";
import { startStandalone } from "./standalone.js";
import { readArguments } from "./standalone/read-arguments.js";

/** Serves a supergraph file alone: no database, no plugins, no subgraph of its own. */
async function main(): Promise<void> {
  const { supergraph, port, host } = readArguments(process.argv.slice(2));
  const config = readConfig(process.env);
  const log = createLog(config.logLevel ?? "info", "gateway");
  const standalone = await startStandalone({
    file: supergraph,
    port: port ?? config.port,
    host: host ?? config.host,
    introspection: config.introspection,
    log,
  });
  exitInOrder(() => standalone.stop(), log, process.env);
  process.on("SIGHUP", () => void standalone.reload());
  log.info({ port: standalone.port }, "serving");
  const subgraphs = [...standalone.urls].map(([name, url]) => `  ${name}   ${url}`);
  const address = `http://${host ?? config.host}:${standalone.port}/graphql`;
  process.stdout.write([`Serving ${supergraph} at ${address}`, ...subgraphs, ""].join("\n"));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(2);
});
