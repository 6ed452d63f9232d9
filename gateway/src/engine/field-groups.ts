import { Kind, type FieldNode, type GraphQLCompositeType, type SelectionSetNode } from "graphql";
import type { Fragments } from "./fragments.js";
import type { PossibleTypes } from "./possible-types.js";
import { isIncluded, type Flags } from "./selection-flags.js";

/** The fields that answer under one key of one object, as GraphQL merges them; in the order of their keys. */
export type FieldGroups = ReadonlyMap<string, readonly FieldNode[]>;

export interface FieldCollector {
  readonly fragments: Fragments;
  readonly flags: Flags;
  /** The types that clients see. */
  readonly types: PossibleTypes;
}

/**
 * Collects the fields selected on a type. The type may be abstract, where the runtime type is not known:
 * then only what is selected on every possible type counts.
 */
export function collectFields(
  selectionSets: readonly SelectionSetNode[],
  type: GraphQLCompositeType,
  collector: FieldCollector,
): FieldGroups {
  const groups = new Map<string, FieldNode[]>();
  const spread = new Set<string>();
  for (const set of selectionSets) addFields(set, type, collector, groups, spread);
  return groups;
}

function addFields(
  { selections }: SelectionSetNode,
  type: GraphQLCompositeType,
  collector: FieldCollector,
  groups: Map<string, FieldNode[]>,
  spread: Set<string>,
): void {
  for (const selection of selections) {
    if (!isIncluded(selection, collector.flags)) continue;
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [selection]);
      else group.push(selection);
      continue;
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : collector.fragments.get(selection.name.value);
    if (fragment === undefined) continue;
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      if (spread.has(selection.name.value)) continue;
      spread.add(selection.name.value);
    }
    const condition = fragment.typeCondition?.name.value ?? type.name;
    if (applies(condition, type.name, collector.types)) {
      addFields(fragment.selectionSet, type, collector, groups, spread);
    }
  }
}

function applies(condition: string, typeName: string, types: PossibleTypes): boolean {
  if (condition === typeName) return true;
  const satisfying = types.of(condition);
  if (satisfying.has(typeName)) return true;
  const possible = [...types.of(typeName)].filter((name) => name !== typeName);
  return possible.length > 0 && possible.every((name) => satisfying.has(name));
}
