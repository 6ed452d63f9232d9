import type { Registry } from "@payung/plugin-kit";
import { SCALARS, callKey, extensionSubgraphs } from "@payung/subgraph-kit";
import type { Subgraph } from "@payung/subgraph-kit";
import { composeGraph } from "./compose-graph.js";
import { createEngine } from "./engine/engine.js";
import type { Engine } from "./engine/engine.js";
import { reachFiles } from "./files/reach-files.js";
import type { FileReach } from "./files/reach-files.js";
import { reachSubgraphs } from "./reach-subgraphs.js";
import type { StartOptions } from "./start.js";
import type { SubgraphExecutor } from "./subgraph-call.js";

type GraphOptions = Pick<StartOptions, "config" | "modules" | "committedSdl" | "log" | "onCall">;

export interface Graph {
  readonly engine: Engine;
  /** What is served beside GraphQL. */
  readonly files: FileReach["files"];
  /** Closes the connections to subgraphs elsewhere. */
  readonly close: () => Promise<void>;
}

/** The graph that clients see, over the subgraphs here and those elsewhere. */
export function createGraph(here: readonly Subgraph[], registry: Registry, options: GraphOptions): Graph {
  const { config, log } = options;
  const extensions = extensionSubgraphs(registry, log);
  const sdlOf = new Map(here.map((each) => [each.name, each.typeDefs]));
  const names = options.modules.map((each) => each.database.name);
  const core = new Map(names.map((name) => [name, sdlOf.get(name) ?? options.committedSdl(name)]));
  const supergraphSdl = composeGraph({ core, extensions, registry, log });
  const { plugins, ...remoteCore } = config.remote;
  const away = plugins
    ? [...extensions.values()].map(({ name }) => [name, `${plugins}/${name}`] as const)
    : [];
  const remote = new Map([...Object.entries(remoteCore), ...away]);
  const local = [...here, ...(plugins ? [] : extensions.values())];
  const ways = { local, remote, callKey: callKey(config), log };
  const fileReach = reachFiles({ ...ways, modules: options.modules });
  const reach = reachSubgraphs(ways);
  const executeSubgraph = counted(reach.execute, options.onCall);
  const engine = createEngine({ supergraphSdl, executeSubgraph, scalars: SCALARS });
  const close = async (): Promise<void> => {
    await Promise.all([reach.close(), fileReach.close()]);
  };
  return { engine, files: fileReach.files, close };
}

function counted(execute: SubgraphExecutor, onCall: GraphOptions["onCall"]): SubgraphExecutor {
  if (!onCall) return execute;
  return (call) => {
    onCall(call);
    return execute(call);
  };
}
