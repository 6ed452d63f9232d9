import type { Locale } from "@payung/jamsostek";
import type { GraphQLSchema } from "graphql";
import type { Actor } from "./actor/actor.js";
import type { Clock } from "./clock.js";

/** What every subgraph learns of a request: who asks, in which language, at what time, under which number. */
export interface RequestFacts {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly clock: Clock;
  readonly requestId: string;
}

/** A part of the graph: its SDL for composition, its schema to run, and a context for each request. */
export interface Subgraph {
  readonly name: string;
  readonly typeDefs: string;
  readonly schema: GraphQLSchema;
  /** The plugin whose graph extension it is; the core's own subgraphs have none. */
  readonly plugin?: string;
  contextFor(request: RequestFacts): object;
}
