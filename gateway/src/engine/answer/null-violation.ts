import { GraphQLError, type FieldNode } from "graphql";
import type { ResponsePath } from "../fetch/flatten-path.js";

/** A null where the client's schema allows none, found at the place where it was, before it took its parents along. */
export interface NullViolation {
  readonly path: ResponsePath;
  readonly parentType: string;
  readonly nodes: readonly FieldNode[];
}

/** The errors for nulls that no subgraph has explained by an error of its own, above, at or below the same place. */
export function violationErrors(
  violations: readonly NullViolation[],
  reported: readonly GraphQLError[],
): GraphQLError[] {
  const explained = new Explained(reported);
  return violations.filter(({ path }) => !explained.covers(path)).map(toError);
}

/** Looks up paths in what was reported, so that many nulls and many errors do not multiply. */
class Explained {
  readonly #paths = new Set<string>();
  readonly #above = new Set<string>();

  constructor(errors: readonly GraphQLError[]) {
    for (const { path } of errors) {
      if (path === undefined) continue;
      this.#paths.add(JSON.stringify(path));
      for (let length = 0; length < path.length; length++)
        this.#above.add(JSON.stringify(path.slice(0, length)));
    }
  }

  covers(path: ResponsePath): boolean {
    if (this.#above.has(JSON.stringify(path))) return true;
    return path.some((_, index) => this.#paths.has(JSON.stringify(path.slice(0, index + 1))));
  }
}

function toError({ path, parentType, nodes }: NullViolation): GraphQLError {
  const field = `${parentType}.${nodes[0]?.name.value}`;
  return new GraphQLError(`Cannot return null for non-nullable field ${field}.`, { nodes, path });
}
