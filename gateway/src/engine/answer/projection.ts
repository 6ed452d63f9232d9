import type { FieldNode, GraphQLCompositeType, SelectionSetNode } from "graphql";
import { isAbstractType, isCompositeType } from "graphql";
import type { ResponsePath } from "../fetch/flatten-path.js";
import { typenameOf, type JsonObject } from "../json-object.js";
import type { NullViolation } from "./null-violation.js";
import type { FieldProjection, ProjectionCompiler, TypeProjection } from "./projection-compiler.js";

/** Stands for an object whose non-null field was null: its place becomes null in turn. */
export const NULLED = Symbol("nulled");

/** One answer being made from the merged data. */
export class ProjectionState {
  readonly violations: NullViolation[] = [];
  /** Keys and positions from the root to the value in hand; only the first `depth` of them count. */
  readonly path: (string | number)[] = [];
  depth = 0;
  readonly introspection: JsonObject;

  constructor(introspection: JsonObject) {
    this.introspection = introspection;
  }

  violate(parentType: string, nodes: readonly FieldNode[], last?: string): typeof NULLED {
    const path: ResponsePath = this.path.slice(0, this.depth);
    this.violations.push({ path: last === undefined ? path : [...path, last], parentType, nodes });
    return NULLED;
  }
}

/** Makes the objects of an answer for one place of an operation: its fields in order, and nothing else of the data. */
export class ObjectProjection {
  readonly #compiler: ProjectionCompiler;
  readonly #selectionSets: readonly SelectionSetNode[];
  readonly #type: GraphQLCompositeType;
  readonly #isAbstract: boolean;
  readonly #byType = new Map<string, TypeProjection | null>();
  #lastTypename: string;
  #last: TypeProjection | null | undefined;

  constructor(
    compiler: ProjectionCompiler,
    selectionSets: readonly SelectionSetNode[],
    type: GraphQLCompositeType,
  ) {
    this.#compiler = compiler;
    this.#selectionSets = selectionSets;
    this.#type = type;
    this.#isAbstract = isAbstractType(type);
    this.#lastTypename = type.name;
  }

  /** Null for an object whose type is not known or hidden from clients; NULLED when a non-null field of it has no value. */
  project(data: JsonObject, state: ProjectionState): JsonObject | null | typeof NULLED {
    const projection = this.#projectionOf(data);
    if (projection === null) return null;
    const { fields } = projection;
    const answer = projection.hasProtoKey ? (Object.create(null) as JsonObject) : {};
    for (let index = 0; index < fields.length; index++) {
      const field = fields[index]!;
      const value = projectField(field, data, state);
      if (value === NULLED) return NULLED;
      answer[field.key] = value;
    }
    return answer;
  }

  #projectionOf(data: JsonObject): TypeProjection | null {
    const runtimeType = this.#isAbstract ? typenameOf(data) : undefined;
    const typename = typeof runtimeType === "string" ? runtimeType : this.#type.name;
    if (this.#last !== undefined && this.#lastTypename === typename) return this.#last;
    let projection = this.#byType.get(typename);
    if (projection === undefined) {
      const type = this.#compiler.schema.getType(typename);
      projection = isCompositeType(type) ? (this.#compiler.compile(this.#selectionSets, type) ?? null) : null;
      this.#byType.set(typename, projection);
    }
    this.#lastTypename = typename;
    this.#last = projection;
    return projection;
  }
}

function projectField(field: FieldProjection, data: JsonObject, state: ProjectionState): unknown {
  let value: unknown;
  if (field.kind === "leaf") {
    value = data[field.source];
  } else if (field.kind === "typename") {
    value = field.typename;
  } else if (field.kind === "introspection") {
    value = state.introspection[field.key];
  } else {
    const { depth } = state;
    state.path[depth] = field.key;
    state.depth = depth + 1;
    value = field.complete!(data[field.source], state);
    state.depth = depth;
    if (value === NULLED) return field.nonNull ? NULLED : null;
  }
  if (value !== null && value !== undefined) return value;
  return field.nonNull ? state.violate(field.parentType, field.nodes, field.key) : null;
}
