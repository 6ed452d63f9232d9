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
  /** What it serves beside GraphQL, by method and path: "POST /imports". */
  readonly files?: Readonly<Record<string, FileRoute>>;
  /** Of these, in bytes, what takes less than any route may; its module says it. */
  readonly mostBytes?: Readonly<Record<string, number>>;
}

/** A request beside GraphQL, for what is too large for it: a list that is sent in, a table to download. */
export interface FileRequest {
  readonly facts: RequestFacts;
  /** Of the address. */
  readonly parameters: URLSearchParams;
  readonly contentType: string | undefined;
  /** The body as it comes in; empty for GET. */
  readonly body: AsyncIterable<Uint8Array>;
}

export interface FileAnswer {
  readonly status: number;
  readonly contentType: string;
  /** Offered as a download by this name. */
  readonly fileName?: string;
  readonly body: string | Uint8Array | AsyncIterable<string | Uint8Array>;
}

/** @throws coded errors, which the server answers as JSON with the code's HTTP status */
export type FileRoute = (request: FileRequest) => Promise<FileAnswer>;
