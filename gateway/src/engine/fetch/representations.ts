import type { RequiresSelection } from "@graphql-hive/router-query-planner";
import type { KeyFields } from "../supergraph/entity-keys.js";
import { isJsonObject, typenameOf, type JsonObject } from "../json-object.js";
import type { PlanTools } from "../plan/plan-tools.js";
import type { PossibleTypes } from "../supergraph/possible-types.js";

/** Copies what one selection asks for from the entity into its representation. */
type Copy = (entity: JsonObject, representation: JsonObject) => void;

interface TypedPart {
  readonly names: ReadonlySet<string>;
  readonly copy: Copy;
  readonly isComplete: (representation: JsonObject) => boolean;
}

/** Builds what a subgraph needs to find one entity: the type's name, a key, and the fields that @requires names. */
export class RepresentationBuilder {
  /** The one scalar field that, with the type's name, tells representations apart; undefined when there are more. */
  readonly identifyingField: string | undefined;
  readonly #parts: readonly TypedPart[];

  /** @param widened the types to build representations for, where they are more than those the planner names */
  constructor(
    requires: readonly RequiresSelection[],
    subgraph: string,
    { types, keys }: Pick<PlanTools, "types" | "keys">,
    widened?: ReadonlySet<string>,
  ) {
    this.identifyingField = identifyingField(requires);
    this.#parts = requires.flatMap((selection) => {
      if (selection.kind !== "InlineFragment") return [];
      const keysThere = keys.of(subgraph, selection.typeCondition);
      return [
        {
          names: widened ?? types.of(selection.typeCondition),
          copy: compileSelections(selection.selections, types),
          isComplete: compileKeyCheck(keysThere, selection.selections),
        },
      ];
    });
  }

  /** Undefined when the entity's type is not known or no key of it is: a null key leads nowhere. */
  build(entity: JsonObject): JsonObject | undefined {
    const typename = typenameOf(entity);
    if (typeof typename !== "string") return undefined;
    const representation: JsonObject = { __typename: typename };
    let complete = false;
    for (const part of this.#parts) {
      if (!part.names.has(typename)) continue;
      part.copy(entity, representation);
      complete = part.isComplete(representation) || complete;
    }
    return complete ? representation : undefined;
  }
}

function identifyingField(requires: readonly RequiresSelection[]): string | undefined {
  const names = new Set<string>();
  for (const part of requires) {
    for (const selection of part.kind === "InlineFragment" ? part.selections : []) {
      if (selection.kind !== "Field" || selection.selections?.length) return undefined;
      if (selection.name !== "__typename") names.add(selection.alias ?? selection.name);
    }
  }
  return names.size === 1 ? [...names][0] : undefined;
}

function compileSelections(selections: readonly RequiresSelection[], types: PossibleTypes): Copy {
  const copies = selections.map((selection) => compileSelection(selection, types));
  if (copies.length === 1) return copies[0]!;
  return (entity, representation) => {
    for (const copy of copies) copy(entity, representation);
  };
}

function compileSelection(selection: RequiresSelection, types: PossibleTypes): Copy {
  if (selection.kind === "FragmentSpread")
    throw new Error("The planner never spreads fragments in requirements");
  const below = selection.selections?.length ? compileSelections(selection.selections, types) : undefined;
  if (selection.kind === "Field")
    return compileField(selection.name, selection.alias ?? selection.name, below);
  const names = types.of(selection.typeCondition);
  return (entity, representation) => {
    if (names.has(typenameOf(entity) as string)) below?.(entity, representation);
  };
}

/** `name` is the key in the data we have (an alias where arguments differ), `key` the field's name in the subgraph. */
function compileField(name: string, key: string, below: Copy | undefined): Copy {
  return (entity, representation) => {
    const value = entity[name] === undefined ? entity[key] : entity[name];
    if (value !== undefined) representation[key] = below === undefined ? value : copyBelow(value, below);
  };
}

function copyBelow(value: unknown, below: Copy): unknown {
  if (Array.isArray(value)) return value.map((item) => copyBelow(item, below));
  if (!isJsonObject(value)) return null;
  const copy: JsonObject = {};
  below(value, copy);
  return copy;
}

/** Of the keys the subgraph knows, one that the planner asked for must be whole; a nullable key may be null. */
function compileKeyCheck(keys: readonly KeyFields[], selections: readonly RequiresSelection[]) {
  const asked = keys.filter((key) => isSelected(key, selections));
  if (asked.length === 0) return hasAnyValue;
  const [only] = asked;
  const field = asked.length === 1 && only?.size === 1 ? [...only][0] : undefined;
  if (field?.[1].size === 0) {
    const [name] = field;
    return (representation: JsonObject) =>
      representation[name] !== null && representation[name] !== undefined;
  }
  return (representation: JsonObject) => asked.some((key) => hasKey(representation, key));
}

function isSelected(key: KeyFields, selections: readonly RequiresSelection[]): boolean {
  const fields = selections.filter((selection) => selection.kind === "Field");
  return [...key].every(([name, below]) =>
    fields.some((field) => (field.alias ?? field.name) === name && isSelected(below, field.selections ?? [])),
  );
}

function hasKey(value: unknown, key: KeyFields): boolean {
  if (value === null || value === undefined) return false;
  if (key.size === 0) return true;
  if (Array.isArray(value)) return value.every((item) => hasKey(item, key));
  if (!isJsonObject(value)) return false;
  for (const [name, below] of key) if (!hasKey(value[name], below)) return false;
  return true;
}

function hasAnyValue(representation: JsonObject): boolean {
  return Object.entries(representation).some(([name, value]) => name !== "__typename" && value != null);
}
