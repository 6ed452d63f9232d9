import { GraphQLError } from "graphql";
import { codedError } from "../errors/coded-error.js";

/** What a peer answered, as GraphQL has it; nothing of it is trusted to be there. */
export interface PeerAnswer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message?: unknown; readonly extensions?: Record<string, unknown> }[];
}

/** The data, whole. @throws GraphQLError with the peer's code, or DOWNSTREAM_SERVICE_ERROR for an answer without data */
export function dataOf(subgraph: string, { data, errors }: PeerAnswer): unknown {
  const [first] = errors ?? [];
  if (first) {
    const extensions = { ...first.extensions };
    throw new GraphQLError(String(first.message), { extensions });
  }
  if (data === undefined || data === null) throw codedError("DOWNSTREAM_SERVICE_ERROR", { subgraph });
  return data;
}
