import type { EntityBatchAlias } from "@graphql-hive/router-query-planner";
import type { EntityTargets } from "./entity-targets.js";
import { FlattenPath, type ResponsePath } from "./flatten-path.js";
import { isJsonObject, typenameOf, type JsonObject } from "../json-object.js";
import { addRenamedKeys, mergeInto, type MergeShape } from "./merge.js";
import type { PossibleTypes } from "../supergraph/possible-types.js";
import type { PlanTools } from "../plan/plan-tools.js";
import type { RepresentationBatch } from "./representation-batch.js";
import { RepresentationBuilder } from "./representations.js";
import {
  compileRewrites,
  interfaceSet,
  keyRenamers,
  renamedKeys,
  renameKeys,
  type Rewrite,
} from "./rewrites.js";

/** One `_entities` list of a fetch: whose entities it asks for, and where the answers go. */
export class EntityList {
  readonly alias: string;
  readonly variable: string;
  readonly identifyingField: string | undefined;
  /** True when entities may be among the targets of whose types nothing was selected. */
  readonly isWidened: boolean;
  readonly #paths: readonly FlattenPath[];
  readonly #builder: RepresentationBuilder;
  readonly #rewriteInput: Rewrite | undefined;
  readonly #rewriteOutput: Rewrite | undefined;
  readonly #renamed: ReadonlyMap<string, string>;
  readonly #shape: MergeShape;
  readonly #types: PossibleTypes;
  readonly #allPaths: readonly FlattenPath[];
  #mustCopy: boolean | undefined;

  constructor(alias: EntityBatchAlias, subgraph: string, shape: MergeShape, tools: PlanTools) {
    const renamers = keyRenamers(alias.outputRewrites);
    this.alias = alias.alias;
    this.variable = alias.representationsVariableName;
    this.#paths = alias.paths.map((path) => new FlattenPath(path, tools.types));
    const widened = widenedTypes(alias, tools.types);
    this.isWidened = widened !== undefined;
    this.#builder = new RepresentationBuilder(alias.requires, subgraph, tools, widened);
    this.identifyingField = this.#builder.identifyingField;
    this.#rewriteInput = compileRewrites(alias.inputRewrites, tools.types);
    this.#rewriteOutput = compileRewrites(alias.outputRewrites, tools.types);
    this.#renamed = renamedKeys(renamers);
    this.#shape = shape;
    addRenamedKeys(shape, renamers);
    this.#types = tools.types;
    this.#allPaths = tools.entityPaths;
    tools.entityPaths.push(...this.#paths);
  }

  /** Finds the entities in the data and adds their representations to the batch. */
  collect(data: JsonObject, batch: RepresentationBatch): EntityTargets {
    const found: JsonObject[] = [];
    for (const path of this.#paths) path.collect(data, found);
    const targets: EntityTargets = { entities: [], slots: [] };
    for (const entity of found) {
      const representation = this.#builder.build(entity);
      if (representation === undefined) continue;
      this.#rewriteInput?.(representation);
      targets.entities.push(entity);
      targets.slots.push(batch.slotOf(representation));
    }
    return targets;
  }

  /** Merges the answered entities into the places that asked for them. */
  merge(answers: readonly unknown[], { entities, slots }: EntityTargets): void {
    this.#rewriteOutput?.(answers);
    this.#mustCopy ??= this.#reachedBelow();
    const used = this.#mustCopy ? new Uint8Array(answers.length) : undefined;
    for (let index = 0; index < entities.length; index++) {
      const slot = slots[index]!;
      const answer = answers[slot];
      if (!isJsonObject(answer)) continue;
      // An interface object calls itself by the interface's name, which must not replace the type we already know.
      if (this.#rewriteInput !== undefined && this.#types.isAbstract(typenameOf(answer)))
        delete answer["__typename"];
      mergeInto(entities[index]!, answer, this.#shape, used?.[slot] === 1);
      if (used !== undefined) used[slot] = 1;
    }
  }

  /** The paths of the targets, of one representation or of all; slow, for errors only. */
  places(data: JsonObject, { entities, slots }: EntityTargets, slot?: number): ResponsePath[] {
    const meant = new Set(
      slot === undefined ? entities : entities.filter((_, index) => slots[index] === slot),
    );
    const places: ResponsePath[] = [];
    const visitor = (entity: JsonObject, path: ResponsePath): void => {
      if (meant.has(entity)) places.push(path);
    };
    for (const path of this.#paths) path.visit(data, visitor);
    return places;
  }

  renameKeys(path: ResponsePath): ResponsePath {
    return renameKeys(path, this.#renamed);
  }

  /** An answer may be shared by all places that asked for it, unless another fetch of the plan changes what is below. */
  #reachedBelow(): boolean {
    const reaches = (other: FlattenPath, own: FlattenPath): boolean =>
      other.fieldsKey.length > own.fieldsKey.length && other.fieldsKey.startsWith(own.fieldsKey);
    return this.#paths.some((own) => this.#allPaths.some((other) => reaches(other, own)));
  }
}

/**
 * Trap of the planner: behind an interface object, `... on A { x } ... on B { y }` becomes one fetch of x and y that
 * names only A. So it is sent for all types of the interface.
 */
function widenedTypes(
  { requires, inputRewrites }: EntityBatchAlias,
  types: PossibleTypes,
): ReadonlySet<string> | undefined {
  const name = interfaceSet(inputRewrites);
  if (name === undefined) return undefined;
  const all = types.of(name);
  const named = requires.flatMap((part) =>
    part.kind === "InlineFragment" ? [...types.of(part.typeCondition)] : [],
  );
  return named.length > 0 && [...all].some((type) => type !== name && !named.includes(type))
    ? all
    : undefined;
}
