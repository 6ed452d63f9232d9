import type { RequestFacts } from "@payung/subgraph-kit";
import type { DataSource } from "typeorm";
import { fundingLoaders } from "./loaders.js";
import type { FundingLoaders } from "./loaders.js";

/** What the resolvers of one request work with. */
export interface FundingContext {
  readonly request: RequestFacts;
  readonly loaders: FundingLoaders;
}

export function fundingContext(database: DataSource, request: RequestFacts): FundingContext {
  return { request, loaders: fundingLoaders(database) };
}
