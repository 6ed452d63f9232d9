import type { Locale } from "@payung/jamsostek";
import { maskedResult, PUBLIC_ACTOR, type Actor, type Clock, type Subgraph } from "@payung/subgraph-kit";
import { graphql } from "graphql";

/** How a test asks; a public reader of English unless said. */
export interface Asking {
  readonly actor?: Actor;
  readonly locale?: Locale;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** An answer with its errors as they leave the subgraph. `data` is loose, so that a test reads it by path. */
export interface SubgraphAnswer {
  readonly data: unknown;
  readonly errors: readonly { message: string; path: readonly (string | number)[]; extensions: object }[];
}

/** Asks one subgraph alone, as the gateway does: with a context of its own for each request. */
export function askSubgraph(subgraph: Subgraph, clock: Clock) {
  return async (source: string, asking: Asking = {}): Promise<SubgraphAnswer> => {
    const { actor = PUBLIC_ACTOR, locale = "en", variables } = asking;
    const result = await graphql({
      schema: subgraph.schema,
      source,
      variableValues: variables,
      contextValue: subgraph.contextFor({ actor, locale, clock, requestId: "test" }),
    });
    const faults: unknown[] = [];
    const { data, errors } = maskedResult(result, subgraph, (fault) => faults.push(fault.originalError));
    if (faults.length > 0) throw new AggregateError(faults, "a resolver failed");
    const plain = JSON.parse(JSON.stringify({ data: data ?? null, errors: errors ?? [] })) as SubgraphAnswer;
    return plain;
  };
}
