import { Kind, type FieldNode, type FragmentSpreadNode, type GraphQLCompositeType } from "graphql";
import type { InlineFragmentNode, SelectionSetNode } from "graphql";
import type { Fragments } from "../plan/fragments.js";
import type { PossibleTypes } from "../supergraph/possible-types.js";
import { isIncluded, type Flags } from "../plan/selection-flags.js";

/** The fields that answer under one key of one object, as GraphQL merges them; in the order of their keys. */
export type FieldGroups = ReadonlyMap<string, readonly FieldNode[]>;

export interface FieldContext {
  readonly fragments: Fragments;
  readonly flags: Flags;
  /** The types that clients see. */
  readonly types: PossibleTypes;
}

/** Collects the fields selected on objects of one type. */
export class FieldCollector {
  readonly groups = new Map<string, FieldNode[]>();
  /** True when the type is abstract and other fields are selected on some types of it than on others. */
  dependsOnType = false;
  readonly #type: GraphQLCompositeType;
  readonly #context: FieldContext;
  readonly #spread = new Set<string>();

  constructor(type: GraphQLCompositeType, context: FieldContext) {
    this.#type = type;
    this.#context = context;
  }

  add({ selections }: SelectionSetNode): void {
    for (const selection of selections) {
      if (!isIncluded(selection, this.#context.flags)) continue;
      if (selection.kind === Kind.FIELD) this.#addField(selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT) this.#addFragment(selection);
      else this.#addSpread(selection);
    }
  }

  #addField(field: FieldNode): void {
    const key = field.alias?.value ?? field.name.value;
    const group = this.groups.get(key);
    if (group === undefined) this.groups.set(key, [field]);
    else group.push(field);
  }

  #addSpread({ name: { value: name } }: FragmentSpreadNode): void {
    const fragment = this.#context.fragments.get(name);
    if (fragment === undefined || this.#spread.has(name)) return;
    this.#spread.add(name);
    this.#addFragment(fragment);
  }

  #addFragment({
    typeCondition,
    selectionSet,
  }: Pick<InlineFragmentNode, "typeCondition" | "selectionSet">): void {
    const reach = this.#reach(typeCondition?.name.value ?? this.#type.name);
    if (reach === "all") this.add(selectionSet);
    this.dependsOnType ||= reach === "some";
  }

  /** Which of the type's possible types a condition holds for. */
  #reach(condition: string): "all" | "some" | "none" {
    const { types } = this.#context;
    const satisfying = types.of(condition);
    if (satisfying.has(this.#type.name)) return "all";
    const possible = [...types.of(this.#type.name)].filter((name) => !types.isAbstract(name));
    const satisfied = possible.filter((name) => satisfying.has(name)).length;
    if (satisfied === 0) return "none";
    return satisfied === possible.length ? "all" : "some";
  }
}

export function collectFields(
  selectionSets: readonly SelectionSetNode[],
  type: GraphQLCompositeType,
  context: FieldContext,
): FieldCollector {
  const collector = new FieldCollector(type, context);
  for (const set of selectionSets) collector.add(set);
  return collector;
}
