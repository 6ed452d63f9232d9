import { PLUGIN_KIT_VERSION } from "@payung/plugin-kit";
import type { RegionCode, RegionPlugin } from "@payung/plugin-kit";
import { EXAMPLE_EXTENSION } from "./example-extension.js";
import { exampleFigures } from "./example-figures.js";
import { exampleScheme } from "./example-scheme.js";

/** A sound plugin with one scheme, `<id>-rentan`, and three figures. */
export function examplePlugin(id: string, region: RegionCode): RegionPlugin {
  return {
    id,
    version: "1.0.0",
    regionCode: region,
    compatibility: `^${PLUGIN_KIT_VERSION}`,
    schemes: [exampleScheme(`${id}-rentan`, region)],
    figures: exampleFigures(region),
  };
}

/** The sound plugin "contoh", with a graph extension: `Region.contohGreeting`. */
export function extendedExamplePlugin(region: RegionCode): RegionPlugin {
  return { ...examplePlugin("contoh", region), graph: EXAMPLE_EXTENSION };
}
