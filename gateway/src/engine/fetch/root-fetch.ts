import type { FetchNode } from "@graphql-hive/router-query-planner";
import { Kind, type DocumentNode } from "graphql";
import type { SubgraphError, SubgraphResult } from "../../subgraph-call.js";
import type { Execution, Step } from "../execution.js";
import type { ResponsePath } from "./flatten-path.js";
import { addRenamedKeys, mergeInto, mergeShape, type MergeShape } from "./merge.js";
import type { PlanTools } from "../plan/plan-tools.js";
import { PlannedCall } from "./planned-call.js";
import { compileRewrites, keyRenamers, renamedKeys, renameKeys, type Rewrite } from "./rewrites.js";
import { toGatewayErrors } from "./subgraph-errors.js";

/** A fetch of root fields: its answer is merged at the top of the data. */
class RootFetch {
  readonly #call: PlannedCall;
  readonly #shape: MergeShape;
  readonly #rewrite: Rewrite | undefined;
  readonly #renamed: ReadonlyMap<string, string>;
  /** Where an error stands that names no path: at every field the call was to fill. */
  readonly #places: readonly ResponsePath[];

  constructor(node: FetchNode, tools: PlanTools) {
    const renamers = keyRenamers(node.outputRewrites);
    this.#call = new PlannedCall(node, tools);
    this.#shape = mergeShape(this.#call.document);
    addRenamedKeys(this.#shape, renamers);
    this.#rewrite = compileRewrites(node.outputRewrites, tools.types);
    this.#renamed = renamedKeys(renamers);
    this.#places = rootKeys(this.#call.document).map((key) => [this.#renamed.get(key) ?? key]);
  }

  run(execution: Execution): Promise<void> | undefined {
    return this.#call.send(execution, undefined, {
      answered: (result) => this.#merge(execution, result),
      failed: (failure) => this.#report(execution, failure, this.#places),
    });
  }

  #merge(execution: Execution, { data, errors }: SubgraphResult): void {
    for (const error of errors ?? []) {
      const path = error?.path;
      const places =
        Array.isArray(path) && path.length > 0 ? [renameKeys(path, this.#renamed)] : this.#places;
      this.#report(execution, error, places);
    }
    if (data === null || data === undefined) return;
    this.#rewrite?.(data);
    mergeInto(execution.data, data, this.#shape, false);
  }

  #report({ errors }: Execution, error: SubgraphError, places: readonly ResponsePath[]): void {
    errors.push(...toGatewayErrors(error, this.#call.subgraph, places));
  }
}

function rootKeys(document: DocumentNode): string[] {
  return document.definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return [];
    return definition.selectionSet.selections.flatMap((selection) =>
      selection.kind === Kind.FIELD ? [selection.alias?.value ?? selection.name.value] : [],
    );
  });
}

export function compileRootFetch(node: FetchNode, tools: PlanTools): Step {
  const fetch = new RootFetch(node, tools);
  return (execution) => fetch.run(execution);
}
