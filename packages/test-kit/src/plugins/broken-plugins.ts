import type { LegalBasis } from "@payung/jamsostek";
import { FEDERATION_LINK } from "@payung/plugin-kit";
import type { GraphExtension, RegionCode, RegionPlugin } from "@payung/plugin-kit";
import { exampleScheme } from "./example-scheme.js";
import { examplePlugin } from "./example-plugin.js";

/** Declares a field that the core owns: Region.name. Not quarantined by composition alone, so refused before. */
export function redefinesCore(region: RegionCode): RegionPlugin {
  return extended("ubah-inti", region, {
    typeDefs: `${FEDERATION_LINK}
      scalar RegionCode
      extend type Region @key(fields: "code") { code: RegionCode! name: String! ubahIntiNote: String }`,
    resolvers: { Region: { ubahIntiNote: () => "noted" } },
  });
}

/** Loads, and reads a field that no subgraph has: its extension cannot be composed. */
export function doesNotCompose(region: RegionCode): RegionPlugin {
  return extended("tak-tersusun", region, {
    typeDefs: `${FEDERATION_LINK}
      scalar RegionCode
      extend type Region @key(fields: "code") {
        code: RegionCode!
        altitude: Int @external
        takTersusunHeight: Int @requires(fields: "altitude")
      }`,
    resolvers: { Region: { takTersusunHeight: () => 1 } },
  });
}

/** Composes, and throws when its field is asked for: at once, and later. */
export function fieldThrows(region: RegionCode): RegionPlugin {
  return extended("gagal-jawab", region, {
    typeDefs: `${FEDERATION_LINK}
      scalar RegionCode
      extend type Region @key(fields: "code") {
        code: RegionCode!
        gagalJawabNow: String
        gagalJawabLater: String
        gagalJawabFine: String
      }`,
    resolvers: {
      Region: {
        gagalJawabNow: () => {
          throw new Error("a secret of the plugin");
        },
        gagalJawabLater: () => Promise.reject(new Error("a secret of the plugin")),
        gagalJawabFine: () => "fine",
      },
    },
  });
}

/** Loads, and throws when anybody's eligibility is asked for. */
export function ruleThrows(region: RegionCode): RegionPlugin {
  const scheme = exampleScheme("gagal-aturan-rentan", region);
  const periods = scheme.terms.periods.map((period) => ({
    ...period,
    value: {
      ...period.value,
      eligibility: () => {
        throw new Error("a secret of the plugin");
      },
    },
  }));
  const broken = { ...scheme, terms: { ...scheme.terms, periods } };
  return { ...examplePlugin("gagal-aturan", region), schemes: [broken], figures: [] };
}

/** Was written for a contract that does not exist yet. */
export function incompatible(region: RegionCode): RegionPlugin {
  return { ...examplePlugin("tak-cocok", region), compatibility: "^99.0.0" };
}

/** A scheme with a payer that nobody knows, and a basis that it does not list. */
export function badScheme(region: RegionCode): RegionPlugin {
  const scheme = exampleScheme("skema-salah-rentan", region);
  const foreign: LegalBasis = { ...scheme.legalBasis[0]!, number: "77" };
  const periods = scheme.terms.periods.map((period) => ({ ...period, basis: foreign }));
  return {
    ...examplePlugin("skema-salah", region),
    schemes: [{ ...scheme, terms: { ...scheme.terms, periods } }],
  };
}

function extended(id: string, region: RegionCode, graph: GraphExtension): RegionPlugin {
  return { ...examplePlugin(id, region), figures: [], graph };
}
