import type { Locale } from "@payung/jamsostek";
import type { RegionCode } from "./region-code.js";
import type { ReportedFigure } from "./reported-figure.js";
import type { Scheme } from "./scheme.js";

/** What a field of a region's extension learns of a request: the reader's language, nothing of the reader. */
export interface ExtensionContext {
  readonly locale: Locale;
}

/** Answers one field; pure. On a type of the core, `parent` holds its key and what `@requires` names. */
export type ExtensionResolver = (parent: never, args: never, context: ExtensionContext) => unknown;

/** A region's own types and fields: SDL, and resolvers by type and field. Becomes the subgraph `plugin_<id>`. */
export interface GraphExtension {
  readonly typeDefs: string;
  readonly resolvers: Readonly<Record<string, Readonly<Record<string, ExtensionResolver>>>>;
}

/** All that a region brings: it declares, the core runs. */
export interface RegionPlugin {
  /** The folder's name: "contoh". */
  readonly id: string;
  readonly version: string;
  readonly regionCode: RegionCode;
  /** The range of plugin-kit versions that the plugin was written for: "^0.1.0". */
  readonly compatibility: string;
  readonly schemes: readonly Scheme[];
  readonly figures?: readonly ReportedFigure[];
  readonly graph?: GraphExtension;
}
