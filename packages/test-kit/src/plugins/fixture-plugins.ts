import { regionCode } from "@payung/plugin-kit";
import type { PluginLoaders, RegionPlugin } from "@payung/plugin-kit";
import {
  badScheme,
  doesNotCompose,
  fieldThrows,
  incompatible,
  redefinesCore,
  ruleThrows,
} from "./broken-plugins.js";
import { examplePlugin, extendedExamplePlugin } from "./example-plugin.js";

/** No region of Indonesia has this code. Tests that need stored regions name a real province instead. */
const NOWHERE = "99";

/**
 * Two sound plugins: "contoh" of a province, with the scheme contoh-rentan and Region.contohGreeting, and "contoh-kota"
 * of the city `<province>.71` in it, with contoh-kota-rentan.
 */
export function soundPlugins(province: string = NOWHERE): PluginLoaders {
  return {
    contoh: loading(extendedExamplePlugin(regionCode(province))),
    "contoh-kota": loading(examplePlugin("contoh-kota", regionCode(`${province}.71`))),
  };
}

/** Plugins that fail, each in its own way, all of one province; see broken-plugins.ts for what each does. */
export function brokenPlugins(province: string = NOWHERE): PluginLoaders {
  const region = regionCode(province);
  return {
    "gagal-muat": () => import("./throws-at-load.js"),
    "ubah-inti": loading(redefinesCore(region)),
    "tak-tersusun": loading(doesNotCompose(region)),
    "gagal-jawab": loading(fieldThrows(region)),
    "gagal-aturan": loading(ruleThrows(region)),
    "tak-cocok": loading(incompatible(region)),
    "skema-salah": loading(badScheme(region)),
  };
}

function loading(plugin: RegionPlugin): () => Promise<{ readonly default: unknown }> {
  return () => Promise.resolve({ default: plugin });
}
