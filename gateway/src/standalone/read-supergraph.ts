import { readFile } from "node:fs/promises";
import { parse } from "graphql";
import type { DocumentNode } from "graphql";
import { supergraphGraphs } from "../engine/supergraph/supergraph-graphs.js";

export interface Supergraph {
  readonly sdl: string;
  /** The addresses of its subgraphs, by name. */
  readonly urls: ReadonlyMap<string, string>;
}

/** @throws Error that names the file, and what of it cannot be used */
export async function readSupergraph(file: string): Promise<Supergraph> {
  const sdl = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    const why = error.code === "ENOENT" ? "there is no such file" : error.message;
    throw new Error(`The supergraph ${file} cannot be read: ${why}.`, { cause: error });
  });
  const graphs = supergraphGraphs(parsed(file, sdl));
  if (graphs.length === 0) {
    throw new Error(
      `${file} is not a Federation 2 supergraph: it has no enum join__Graph with @join__graph directives. A subgraph's SDL has to be composed first.`,
    );
  }
  const unreachable = graphs.filter(({ url }) => !isHttp(url));
  if (unreachable.length > 0) {
    const which = unreachable.map(({ name, url }) => `${name} ("${url}")`).join(", ");
    throw new Error(
      `${file} has subgraphs without an address: ${which}. Each needs @join__graph(name:, url:) with a URL that begins with http:// or https://.`,
    );
  }
  return { sdl, urls: new Map(graphs.map(({ name, url }) => [name, url])) };
}

function parsed(file: string, sdl: string): DocumentNode {
  try {
    return parse(sdl);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${file} is not GraphQL: ${why}`, { cause: error });
  }
}

function isHttp(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
