import type { Registry } from "@payung/plugin-kit";
import type { Subgraph } from "@payung/subgraph-kit";
import type { Logger } from "pino";
import { composeWithQuarantine } from "./compose.js";
import type { CompositionProblem } from "./compose.js";

export interface ComposeGraphOptions {
  /** The SDL of each of the core's subgraphs, by name. */
  readonly core: ReadonlyMap<string, string>;
  /** The graph extensions of the plugins, by the plugin's id. */
  readonly extensions: ReadonlyMap<string, Pick<Subgraph, "name" | "typeDefs">>;
  readonly registry: Registry;
  readonly log: Logger;
}

/** The supergraph of the core and of every plugin that composes; another loses its graph extension, by name. */
export function composeGraph({ core, extensions, registry, log }: ComposeGraphOptions): string {
  const pluginOf = new Map([...extensions].map(([id, { name }]) => [name, id]));
  const definitions = [...core].map(([name, typeDefs]) => ({ name, typeDefs }));
  const { supergraphSdl, quarantined } = composeWithQuarantine(definitions, [...extensions.values()]);
  for (const { name, problems } of quarantined) {
    const plugin = pluginOf.get(name)!;
    registry.degrade(plugin, reason(problems));
    log.error({ plugin, problems }, "plugin does not compose: its graph extension is left out");
  }
  return supergraphSdl;
}

function reason(problems: readonly CompositionProblem[]): { id: string; en: string } {
  const details = problems.map((each) => `${each.code}: ${each.message}`).join("; ");
  return {
    id: `Ekstensi grafnya tidak dapat digabung dan ditinggalkan. ${details}`,
    en: `Its graph extension does not compose and is left out. ${details}`,
  };
}
