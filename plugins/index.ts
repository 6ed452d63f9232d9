import type { PluginLoaders } from "@payung/plugin-kit";

/** The live regions, one line each; `npm run new:plugin` adds one. */
export const plugins: PluginLoaders = {
  jambi: () => import("./jambi/src/index.js"),
  kotabaru: () => import("./kotabaru/src/index.js"),
  kukar: () => import("./kukar/src/index.js"),
  labuhanbatu: () => import("./labuhanbatu/src/index.js"),
  sumut: () => import("./sumut/src/index.js"),
};
