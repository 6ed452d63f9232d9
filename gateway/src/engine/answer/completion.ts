import {
  getNullableType,
  isCompositeType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  type FieldNode,
  type GraphQLEnumType,
  type GraphQLNullableType,
  type GraphQLType,
} from "graphql";
import { isJsonObject } from "../json-object.js";
import { NULLED, ObjectProjection, type ProjectionState } from "./projection.js";
import type { ProjectionCompiler } from "./projection-compiler.js";

/** Makes the value for a nullable type: null when there is none, NULLED when a non-null place below it is null. */
export type Completion = (value: unknown, state: ProjectionState) => unknown;

export function compileCompletion(
  type: GraphQLNullableType,
  compiler: ProjectionCompiler,
  parentType: string,
  nodes: readonly FieldNode[],
): Completion {
  if (isListType(type)) return compileList(type.ofType, compiler, parentType, nodes);
  if (isEnumType(type)) return compileEnum(type);
  if (isLeafType(type)) return (value) => (typeof value === "function" ? null : (value ?? null));
  if (!isCompositeType(type)) return () => null;
  const selectionSets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  const projection = new ObjectProjection(compiler, selectionSets, type);
  return (value, state) => (isJsonObject(value) ? projection.project(value, state) : null);
}

/** A value that clients cannot see, because it is @inaccessible, is as good as none. */
function compileEnum(type: GraphQLEnumType): Completion {
  const visible = new Set<unknown>(type.getValues().map(({ name }) => name));
  return (value) => (visible.has(value) ? value : null);
}

function compileList(
  itemType: GraphQLType,
  compiler: ProjectionCompiler,
  parentType: string,
  nodes: readonly FieldNode[],
): Completion {
  const nonNull = isNonNullType(itemType);
  const nullable = getNullableType(itemType) as GraphQLNullableType;
  if (isLeafType(nullable) && !isEnumType(nullable) && !nonNull)
    return (value) => (Array.isArray(value) ? value : null);
  const complete = compileCompletion(nullable, compiler, parentType, nodes);
  return (value, state) => {
    if (!Array.isArray(value)) return null;
    const { depth } = state;
    const items: unknown[] = [];
    for (let index = 0; index < value.length; index++) {
      state.path[depth] = index;
      state.depth = depth + 1;
      const item = complete(value[index], state);
      if (nonNull && item === null) state.violate(parentType, nodes);
      state.depth = depth;
      if (nonNull && (item === null || item === NULLED)) return NULLED;
      items.push(item === NULLED ? null : item);
    }
    return items;
  };
}
