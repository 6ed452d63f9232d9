import type { SubgraphModule, SubgraphParts } from "../module.js";
import type { Subgraph } from "../subgraph.js";

const ROUTE = /^(GET|POST) (\/[\w.-]+)+$/;

/** Creates a module's subgraph, with its limits. @throws Error when its file routes are not those that the module names */
export async function createSubgraph(module: SubgraphModule, parts: SubgraphParts): Promise<Subgraph> {
  const subgraph = await module.create(parts);
  const [named, served] = [
    [...(module.files ?? [])].toSorted(),
    Object.keys(subgraph.files ?? {}).toSorted(),
  ];
  if (named.join() !== served.join()) {
    const differ = `names [${named.join(", ")}] and serves [${served.join(", ")}]`;
    throw new Error(`The file routes of the subgraph "${subgraph.name}" differ: its module ${differ}.`);
  }
  const odd = named.find((name) => !ROUTE.test(name));
  if (odd !== undefined) throw new Error(`"${odd}" is no file route: write GET or POST and a path.`);
  const limited = Object.keys(module.mostBytes ?? {}).find((name) => !named.includes(name));
  if (limited !== undefined)
    throw new Error(`"${limited}" has a limit and is no file route of the subgraph.`);
  return module.mostBytes ? { ...subgraph, mostBytes: module.mostBytes } : subgraph;
}
