import type { ServedRoute, Subgraph, SubgraphModule } from "@payung/subgraph-kit";
import type { Logger } from "pino";
import { remoteFiles } from "./remote-files.js";

export interface ReachFilesOptions {
  readonly modules: readonly SubgraphModule[];
  /** The subgraphs that run in this process. */
  readonly local: readonly Subgraph[];
  /** The addresses of those that run elsewhere, by name. */
  readonly remote: ReadonlyMap<string, string>;
  readonly callKey: Uint8Array;
  readonly log: Logger;
}

export interface FileReach {
  /** By method and path, wherever the subgraph runs. */
  readonly files: ReadonlyMap<string, ServedRoute>;
  close(): Promise<void>;
}

/** Paths that the gateway answers itself. */
const OWN = /^(GET|POST) \/(graphql|healthz|readyz)(\/|$)/;

/** The ways to all file routes. @throws Error for a route that two subgraphs serve, or the gateway itself */
export function reachFiles({ modules, local, remote, callKey, log }: ReachFilesOptions): FileReach {
  const files = new Map<string, ServedRoute>();
  const closing: (() => Promise<void>)[] = [];
  for (const { database, files: names = [], mostBytes } of modules) {
    const url = remote.get(database.name);
    const away =
      url !== undefined && names.length > 0 ? remoteFiles(database.name, url, callKey, log) : undefined;
    if (away) closing.push(() => away.close());
    const here = local.find((each) => each.name === database.name);
    for (const name of names) {
      if (files.has(name) || OWN.test(name)) throw new Error(`The file route "${name}" is taken already.`);
      const serve = away?.serve ?? here?.files?.[name];
      if (!serve) throw new Error(`No subgraph serves the file route "${name}".`);
      files.set(name, { serve, mostBytes: mostBytes?.[name] });
    }
  }
  return {
    files,
    close: async () => {
      await Promise.all(closing.map((close) => close()));
    },
  };
}
