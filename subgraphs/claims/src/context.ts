import type { Registry } from "@payung/plugin-kit";
import type { RequestFacts } from "@payung/subgraph-kit";
import type { DataSource } from "typeorm";
import { claimsLoaders } from "./loaders.js";
import type { ClaimsLoaders } from "./loaders.js";

/** What the resolvers of one request work with. */
export interface ClaimsContext {
  readonly request: RequestFacts;
  readonly database: DataSource;
  readonly registry: Registry;
  readonly loaders: ClaimsLoaders;
}

export function claimsContext(
  database: DataSource,
  registry: Registry,
  request: RequestFacts,
): ClaimsContext {
  return { request, database, registry, loaders: claimsLoaders(database) };
}
