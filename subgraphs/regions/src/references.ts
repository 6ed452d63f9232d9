import { isRegionCode } from "@payung/plugin-kit";
import type { References } from "@payung/subgraph-kit";
import type { RegionsContext } from "./context.js";
import type { Region } from "./entities/region.js";
import { schemeOn } from "./services/schemes.js";
import type { Scheme } from "./types/scheme.js";

/** Null for a key that nothing has: the field that led there is then null. Neither needs a token. */
export const regionsReferences: References = {
  Region({ code }: { code: string }, { loaders }: RegionsContext): Promise<Region | null> | null {
    return isRegionCode(code) ? loaders.region.load(code) : null;
  },
  Scheme({ code }: { code: string }, { registry, today }: RegionsContext): Scheme | null {
    const found = registry.scheme(code);
    return found ? schemeOn(registry, found, today(found.plugin.regionCode)) : null;
  },
};
