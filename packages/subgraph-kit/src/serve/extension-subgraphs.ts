import { buildSubgraphSchema } from "@apollo/subgraph";
import { createExtensionSubgraph } from "@payung/plugin-kit";
import type { Registry } from "@payung/plugin-kit";
import { parse } from "graphql";
import type { Logger } from "pino";
import type { Subgraph } from "../subgraph.js";

/**
 * The graph extensions of the live plugins as subgraphs, by the plugin's id. One whose SDL and resolvers do not fit
 * each other is degraded in the registry, by name; the others stay.
 */
export function extensionSubgraphs(registry: Registry, log: Logger): Map<string, Subgraph> {
  const found = new Map<string, Subgraph>();
  for (const plugin of registry.plugins) {
    if (!plugin.graph) continue;
    try {
      const { name, typeDefs, resolvers } = createExtensionSubgraph(plugin, ({ pluginId, field, error }) =>
        log.error({ err: error, plugin: pluginId, field }, "plugin field failed"),
      );
      const schema = buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers: resolvers as never }]);
      found.set(plugin.id, { name, typeDefs, schema, plugin: plugin.id, contextFor: (facts) => facts });
    } catch (error) {
      const details = error instanceof Error ? error.message : String(error);
      registry.degrade(plugin.id, {
        id: `Ekstensi grafnya tidak dapat dijalankan dan ditinggalkan. ${details}`,
        en: `Its graph extension cannot run and is left out. ${details}`,
      });
    }
  }
  return found;
}
