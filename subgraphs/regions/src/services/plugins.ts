import type { PluginStatus, Registry } from "@payung/plugin-kit";
import type { Plugin } from "../types/plugin.js";

export function allPlugins(registry: Registry): Plugin[] {
  return registry.status().map(pluginOf);
}

export function pluginById(registry: Registry, id: string): Plugin | undefined {
  return allPlugins(registry).find((plugin) => plugin.id === id);
}

function pluginOf({ id, version, regionCode, state, lastError }: PluginStatus): Plugin {
  return { id, version, regionCode, state, lastErrorMessage: lastError };
}
