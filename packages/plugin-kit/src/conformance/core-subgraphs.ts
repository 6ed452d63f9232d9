import { existsSync, readFileSync, readdirSync } from "node:fs";
import { parse } from "graphql";
import type { DocumentNode } from "graphql";

const SUBGRAPHS = new URL("../../../../subgraphs/", import.meta.url);

/** The core's subgraphs by their committed SDLs. @throws Error when there are none */
export function coreSubgraphs(): { readonly name: string; readonly typeDefs: DocumentNode }[] {
  const found = readdirSync(SUBGRAPHS)
    .map((name) => ({ name, file: new URL(`${name}/schema.graphql`, SUBGRAPHS) }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => ({ name, typeDefs: parse(readFileSync(file, "utf8")) }));
  if (found.length === 0) throw new Error("No subgraph has a committed schema.graphql: run npm run generate");
  return found;
}
