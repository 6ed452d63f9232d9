import type { PluginStatus } from "@payung/plugin-kit";
import type { Config } from "@payung/subgraph-kit";
import { readExamples } from "./examples.js";
import type { Payung } from "./start.js";

/** The block at the end of a start: addresses, a query to try, how to get a token. @param took milliseconds */
export function startedBlock(config: Config, { port, registry }: Payung, took: number): string {
  const address = `http://localhost:${port}`;
  const query = oneLine(readExamples()[0]!.query);
  return [
    "",
    `Payung is ready (${(took / 1000).toFixed(1)} s)`,
    "",
    `  Graph and GraphiQL   ${address}/graphql`,
    `  Health               ${address}/healthz   ${address}/readyz`,
    `  Regions' plugins     ${plugins(registry.status())}`,
    `  Sample people        ${samplePeople(config)}`,
    "",
    `  Try   curl -s ${address}/graphql -H 'content-type: application/json' \\`,
    `          -d '${JSON.stringify({ query })}'`,
    "",
    "  Token npm run -s token -- --role officer --region <code>   then send it as Authorization: Bearer <token>",
    "  Stop  Ctrl-C",
    "",
  ].join("\n");
}

function plugins(all: readonly PluginStatus[]): string {
  return all.map(({ id, state }) => (state === "ACTIVE" ? id : `${id} (${state})`)).join(", ");
}

/** A subgraph that runs elsewhere keeps its own people. */
function samplePeople({ sample, remote }: Config): string {
  if (remote["workers"]) return "none made here: the workers subgraph runs elsewhere";
  return sample ? "synthetic, marked so (PAYUNG_SAMPLE=0 leaves them out)" : "none";
}

/** A query without its comments, on one line. */
function oneLine(query: string): string {
  return query.replaceAll(/#.*$/gm, "").replaceAll(/\s+/g, " ").trim();
}
