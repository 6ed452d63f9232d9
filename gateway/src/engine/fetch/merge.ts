import { Kind, type DocumentNode, type SelectionSetNode } from "graphql";
import type { KeyRenamer } from "@graphql-hive/router-query-planner";
import { isJsonObject, type JsonObject } from "../json-object.js";

/**
 * Which keys of an answer hold objects, and those objects' own shapes. A key without a shape is a leaf:
 * the value of a custom scalar may be an object too, belongs to the subgraph, and must never be merged into.
 */
export type MergeShape = Map<string, MergeShape>;

/** Reads the shape of an operation's answer off its only operation. The planner's operations have no named fragments. */
export function mergeShape(document: DocumentNode): MergeShape {
  const shape: MergeShape = new Map();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) addSelections(definition.selectionSet, shape);
  }
  return shape;
}

function addSelections({ selections }: SelectionSetNode, shape: MergeShape): void {
  for (const selection of selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) addSelections(selection.selectionSet, shape);
    if (selection.kind !== Kind.FIELD || selection.selectionSet === undefined) continue;
    const key = selection.alias?.value ?? selection.name.value;
    const child = shape.get(key) ?? new Map<string, MergeShape>();
    shape.set(key, child);
    addSelections(selection.selectionSet, child);
  }
}

/** Adds the keys an answer has after its output rewrites. */
export function addRenamedKeys(shape: MergeShape, renamers: readonly KeyRenamer[]): void {
  for (const { path, renameKeyTo } of renamers) {
    const keys = path.flatMap((segment) => ("Key" in segment ? [segment.Key] : []));
    const last = keys.pop();
    const parent = keys.reduce<MergeShape | undefined>((at, key) => at?.get(key), shape);
    const renamed = last === undefined ? undefined : parent?.get(last);
    if (renamed !== undefined && !parent?.has(renameKeyTo)) parent?.set(renameKeyTo, renamed);
  }
}

/**
 * Merges what a subgraph answered into what is there, in place. A null never hides a value another subgraph gave.
 * @param copy true when the source is used in several places, of which each may be changed later
 */
export function mergeInto(target: JsonObject, source: JsonObject, shape: MergeShape, copy: boolean): void {
  for (const key in source) {
    // A subgraph could answer this key to reach the prototype of every object.
    if (key === "__proto__") continue;
    const incoming = source[key];
    if (incoming === undefined) continue;
    const present = target[key];
    if (present === null || typeof present !== "object") {
      if (incoming !== null || present === undefined)
        target[key] = copy ? copyOf(incoming, shape.get(key)) : incoming;
    } else if (incoming !== null) {
      const child = shape.get(key);
      if (child === undefined) target[key] = incoming;
      else mergeValue(present, incoming, child, copy);
    }
  }
}

function mergeValue(present: object, incoming: unknown, shape: MergeShape, copy: boolean): void {
  if (Array.isArray(present)) {
    if (Array.isArray(incoming)) mergeList(present, incoming, shape, copy);
  } else if (isJsonObject(incoming)) {
    mergeInto(present as JsonObject, incoming, shape, copy);
  }
}

/** Two subgraphs answer the items of a shareable list in the same order, or the list is not shareable. */
function mergeList(present: unknown[], incoming: readonly unknown[], shape: MergeShape, copy: boolean): void {
  for (const [index, item] of incoming.entries()) {
    const there = present[index];
    if (item === null || item === undefined) continue;
    if (there !== null && typeof there === "object") mergeValue(there, item, shape, copy);
    else present[index] = copy ? copyOf(item, shape) : item;
  }
}

/** A copy of the objects and lists that may be merged into; leaves are shared. */
function copyOf(value: unknown, shape: MergeShape | undefined): unknown {
  if (shape === undefined || value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((item) => copyOf(item, shape));
  const copy: JsonObject = {};
  mergeInto(copy, value as JsonObject, shape, true);
  return copy;
}
