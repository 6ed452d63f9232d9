import type {
  BatchFetchNode,
  EntityBatchAlias,
  FlattenNode,
  FetchNode,
} from "@graphql-hive/router-query-planner";
import type { SubgraphError, SubgraphResult } from "../../subgraph-call.js";
import { EntityList } from "./entity-list.js";
import type { Execution, Step } from "../execution.js";
import type { ResponsePath } from "./flatten-path.js";
import { mergeShape } from "./merge.js";
import type { PlanTools } from "../plan/plan-tools.js";
import { PlannedCall } from "./planned-call.js";
import { RepresentationBatch } from "./representation-batch.js";
import { toGatewayErrors } from "./subgraph-errors.js";
import type { EntityTargets } from "./entity-targets.js";

/** A fetch of fields of entities: one `_entities` list, or several in one operation. */
class EntityFetch {
  readonly #call: PlannedCall;
  readonly #lists: readonly EntityList[];
  readonly #variables: ReadonlyMap<string, string | undefined>;
  readonly #isWidened: boolean;

  constructor(node: FetchNode | BatchFetchNode, aliases: readonly EntityBatchAlias[], tools: PlanTools) {
    this.#call = new PlannedCall(node, tools);
    const shape = mergeShape(this.#call.document);
    this.#lists = aliases.map(
      (alias) => new EntityList(alias, this.#call.subgraph, shape.get(alias.alias) ?? new Map(), tools),
    );
    this.#variables = identifyingFields(this.#lists);
    this.#isWidened = this.#lists.some(({ isWidened }) => isWidened);
  }

  run(execution: Execution): Promise<void> | undefined {
    const batches = new Map<string, RepresentationBatch>();
    for (const [name, field] of this.#variables) batches.set(name, new RepresentationBatch(field));
    const targets = this.#lists.map((list) => list.collect(execution.data, batches.get(list.variable)!));
    const variables: Record<string, unknown> = {};
    let any = false;
    for (const [name, { representations }] of batches) {
      variables[name] = representations;
      any ||= representations.length > 0;
    }
    if (!any) return undefined;
    execution.fetchedMore ||= this.#isWidened;
    return this.#call.send(execution, variables, {
      answered: (result) => this.#answered(execution, targets, result),
      failed: (failure) => this.#report(execution, failure, this.#places(execution, targets)),
    });
  }

  #answered(execution: Execution, targets: readonly EntityTargets[], { data, errors }: SubgraphResult): void {
    for (const error of errors ?? [])
      this.#report(execution, error, this.#placesOf(error, execution, targets));
    if (data === null || data === undefined) return;
    for (const [index, list] of this.#lists.entries()) {
      const entities = data[list.alias];
      if (Array.isArray(entities)) list.merge(entities, targets[index]!);
      else if (!errors?.length) this.#reportMissing(execution, targets[index]!, list);
    }
  }

  #reportMissing(execution: Execution, targets: EntityTargets, list: EntityList): void {
    const message = `Subgraph "${this.#call.subgraph}" answered no entities.`;
    this.#report(execution, { message }, list.places(execution.data, targets));
  }

  /** Every place where the entity stands that the error is about, followed by the error's path inside the entity. */
  #placesOf(error: SubgraphError, execution: Execution, targets: readonly EntityTargets[]): ResponsePath[] {
    const [alias, slot, ...inside] = Array.isArray(error?.path) ? error.path : [];
    const index = this.#lists.findIndex((list) => list.alias === alias);
    const list = this.#lists[index];
    if (list === undefined || typeof slot !== "number") return this.#places(execution, targets);
    const below = list.renameKeys(inside);
    return list.places(execution.data, targets[index]!, slot).map((path) => [...path, ...below]);
  }

  #places(execution: Execution, targets: readonly EntityTargets[]): ResponsePath[] {
    return this.#lists.flatMap((list, index) => list.places(execution.data, targets[index]!));
  }

  #report({ errors }: Execution, error: SubgraphError, places: readonly ResponsePath[]): void {
    errors.push(...toGatewayErrors(error, this.#call.subgraph, places));
  }
}

/** Lists may share a variable; then one field tells its representations apart only if it does so in all of them. */
function identifyingFields(lists: readonly EntityList[]): Map<string, string | undefined> {
  const fields = new Map<string, string | undefined>();
  for (const { variable, identifyingField } of lists) {
    const same = !fields.has(variable) || fields.get(variable) === identifyingField;
    fields.set(variable, same ? identifyingField : undefined);
  }
  return fields;
}

export function compileFlattenedFetch(path: FlattenNode["path"], node: FetchNode, tools: PlanTools): Step {
  const { requires = [], inputRewrites = [], outputRewrites = [] } = node;
  const list = { alias: "_entities", representationsVariableName: "representations", paths: [path] };
  const fetch = new EntityFetch(node, [{ ...list, requires, inputRewrites, outputRewrites }], tools);
  return (execution) => fetch.run(execution);
}

export function compileBatchFetch(node: BatchFetchNode, tools: PlanTools): Step {
  const fetch = new EntityFetch(node, node.entityBatch.aliases, tools);
  return (execution) => fetch.run(execution);
}
