import type { Registry } from "@payung/plugin-kit";
import type { Databases, PersonalData, SubgraphParts } from "@payung/subgraph-kit";
import type { LatePeers } from "./late-peers.js";
import type { StartOptions } from "./start.js";

/** What a subgraph is made from, by its name: the same for each that asks. */
export type PartsOf = (subgraph: string) => SubgraphParts;

export function partsFor(
  databases: Databases,
  registry: Registry,
  peers: LatePeers,
  personal: PersonalData,
  { config, log, clock, scanDocument }: StartOptions,
): PartsOf {
  const made = new Map<string, SubgraphParts>();
  const make = (name: string): SubgraphParts => ({
    database: databases.dataSource(name),
    registry,
    log: log.child({ subgraph: name }),
    clock,
    peers: peers.peersOf(name),
    personalData: personal,
    directory: config.directory,
    documentsBucket: config.documentsBucket,
    scanDocument,
    mostStopsAlone: config.mostStopsAlone,
  });
  return (name) => {
    const parts = made.get(name) ?? make(name);
    made.set(name, parts);
    return parts;
  };
}
