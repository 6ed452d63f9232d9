import { valid, validRange, satisfies } from "semver";
import type { RegionPlugin } from "../region-plugin.js";
import { PLUGIN_KIT_VERSION } from "../version.js";
import { isPluginId } from "./plugin-id.js";
import { shown } from "./plugin-problem.js";
import type { PluginProblem } from "./plugin-problem.js";

/** What is wrong with a plugin's id, version and range. */
export function identityProblems({ id, version, compatibility }: RegionPlugin): PluginProblem[] {
  return [
    ...(isPluginId(id) ? [] : [badId(id)]),
    ...(valid(version) === null ? [badVersion(version)] : []),
    ...(validRange(compatibility) === null ? [badRange(compatibility)] : []),
  ];
}

/**
 * That a plugin was written for another contract, said before anything else: its other problems would only confuse.
 * A range that cannot be read is not looked at here.
 */
export function incompatibility(plugin: unknown): PluginProblem | undefined {
  if (typeof plugin !== "object" || plugin === null || !("compatibility" in plugin)) return undefined;
  const { compatibility } = plugin;
  if (typeof compatibility !== "string" || validRange(compatibility) === null) return undefined;
  if (satisfies(PLUGIN_KIT_VERSION, compatibility)) return undefined;
  const message = {
    id: `ditulis untuk plugin-kit ${compatibility}, sedangkan yang berjalan ${PLUGIN_KIT_VERSION}`,
    en: `was written for plugin-kit ${compatibility}, while ${PLUGIN_KIT_VERSION} is running`,
  };
  return { path: "compatibility", message };
}

function badId(id: string): PluginProblem {
  const message = {
    id: `yang boleh: huruf kecil, angka dan tanda hubung seperti "pulau-contoh", paling banyak 40; yang ada: ${shown(id)}`,
    en: `allowed: small letters, digits and hyphens such as "pulau-contoh", at most 40; found: ${shown(id)}`,
  };
  return { path: "id", message };
}

function badVersion(version: string): PluginProblem {
  const message = {
    id: `yang boleh: versi semver seperti "1.0.0"; yang ada: ${shown(version)}`,
    en: `allowed: a semver version such as "1.0.0"; found: ${shown(version)}`,
  };
  return { path: "version", message };
}

function badRange(range: string): PluginProblem {
  const message = {
    id: `yang boleh: rentang semver seperti "^${PLUGIN_KIT_VERSION}"; yang ada: ${shown(range)}`,
    en: `allowed: a semver range such as "^${PLUGIN_KIT_VERSION}"; found: ${shown(range)}`,
  };
  return { path: "compatibility", message };
}
