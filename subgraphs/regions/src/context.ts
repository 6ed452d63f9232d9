import type { LocalDate, Message } from "@payung/jamsostek";
import type { RegionCode, Registry } from "@payung/plugin-kit";
import { todayIn } from "@payung/subgraph-kit";
import type { RequestFacts } from "@payung/subgraph-kit";
import type { DataSource } from "typeorm";
import { regionsLoaders } from "./loaders.js";
import type { RegionsLoaders } from "./loaders.js";

/** What the resolvers of one request work with. */
export interface RegionsContext {
  readonly request: RequestFacts;
  readonly database: DataSource;
  readonly registry: Registry;
  readonly loaders: RegionsLoaders;
  /** The day it is in a region; the nation's unless told. */
  readonly today: (region?: RegionCode) => LocalDate;
  /** A sentence in the reader's language. */
  readonly say: (message: Message) => string;
}

export function regionsContext(
  database: DataSource,
  registry: Registry,
  request: RequestFacts,
): RegionsContext {
  return {
    request,
    database,
    registry,
    loaders: regionsLoaders(database),
    today: (region) => todayIn(request.clock, region),
    say: (message) => message[request.locale],
  };
}
