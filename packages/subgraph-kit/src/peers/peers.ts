/** A call of one subgraph to another, by the product itself: the other one sees the actor SYSTEM. */
export interface PeerCall {
  readonly subgraph: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Of the request on whose behalf it is, for the logs of both. */
  readonly requestId: string;
}

/**
 * The other subgraphs, wherever they run: a function call within one process, a signed HTTP call elsewhere. A call may
 * have been carried out though it failed: what it does must bear to be asked again.
 */
export interface Peers {
  /** The answer's data. @throws GraphQLError: DOWNSTREAM_SERVICE_ERROR when there is no answer, otherwise the peer's first error */
  ask<T>(call: PeerCall): Promise<T>;
}
