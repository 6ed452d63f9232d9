import type { DocumentNode } from "graphql";

/**
 * One operation the gateway sends to one subgraph.
 * An executor in process reads `document` and `variables` and never serialises; an executor over HTTP sends `body`,
 * which is built when first read and once.
 */
export interface SubgraphCall {
  /** The subgraph's name in the supergraph. */
  readonly subgraph: string;
  /** The operation, parsed once per plan and shared by all requests: do not change it. */
  readonly document: DocumentNode;
  /** The operation's text. */
  readonly query: string;
  readonly operationName: string | undefined;
  readonly operationKind: "query" | "mutation";
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  /** The context of the gateway's request, as Apollo Server's `context` function made it. */
  readonly context: object;
  /** The JSON body of a GraphQL over HTTP request. */
  readonly body: string;
}

/** An error as a subgraph states it; nothing of it is trusted to be there. */
export interface SubgraphError {
  readonly message?: unknown;
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * What a subgraph answered. `data` belongs to the engine from then on: it is changed in place.
 * Values of custom scalars inside it are never changed.
 */
export interface SubgraphResult {
  readonly data?: Record<string, unknown> | null | undefined;
  readonly errors?: readonly SubgraphError[] | undefined;
}

/** Reaches subgraphs. A result returned without a promise is used at once; throw SubgraphFailure when there is none. */
export type SubgraphExecutor = (call: SubgraphCall) => SubgraphResult | Promise<SubgraphResult>;

/**
 * A subgraph gave no usable answer. The message is shown to clients, so it holds neither addresses nor internals:
 * those belong into `cause`, for the log.
 */
export class SubgraphFailure extends Error {
  override readonly name = "SubgraphFailure";
}
