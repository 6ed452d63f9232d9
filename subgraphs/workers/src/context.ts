import type { Registry } from "@payung/plugin-kit";
import type { RequestFacts } from "@payung/subgraph-kit";
import type { DataSource } from "typeorm";
import { workersLoaders } from "./loaders.js";
import type { WorkersLoaders } from "./loaders.js";

/** What the resolvers of one request work with. */
export interface WorkersContext {
  readonly request: RequestFacts;
  readonly database: DataSource;
  readonly registry: Registry;
  readonly loaders: WorkersLoaders;
}

export function workersContext(
  database: DataSource,
  registry: Registry,
  request: RequestFacts,
): WorkersContext {
  return { request, database, registry, loaders: workersLoaders(database) };
}
