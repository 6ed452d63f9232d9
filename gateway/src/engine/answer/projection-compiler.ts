import {
  getNullableType,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type SelectionSetNode,
} from "graphql";
import { compileCompletion, type Completion } from "./completion.js";
import { collectFields, type FieldContext } from "./field-groups.js";
import type { PlannedKeys } from "../plan/planner-alias.js";

/** How one field of an object's answer is made. One shape for all fields, so that the loop over them stays fast. */
export interface FieldProjection {
  readonly kind: "leaf" | "typename" | "introspection" | "completed";
  /** The key in the answer. */
  readonly key: string;
  /** The key in the merged data. */
  readonly source: string;
  readonly nonNull: boolean;
  readonly complete: Completion | null;
  /** The value of a `__typename`; null where the runtime type never came to be known. */
  readonly typename: string | null;
  readonly parentType: string;
  readonly nodes: readonly FieldNode[];
}

/** How the objects of one type are made at one place. */
export interface TypeProjection {
  readonly fields: readonly FieldProjection[];
  /** `__proto__` is a valid alias, which only an object without a prototype holds as a key like any other. */
  readonly hasProtoKey: boolean;
}

/** Compiles the selections of one operation, type by type, when an object of the type is first met. */
export class ProjectionCompiler {
  readonly schema: GraphQLSchema;
  readonly #plannedKeys: PlannedKeys;
  readonly #context: FieldContext;

  constructor(schema: GraphQLSchema, plannedKeys: PlannedKeys, context: FieldContext) {
    this.schema = schema;
    this.#plannedKeys = plannedKeys;
    this.#context = context;
  }

  /** Undefined when the type is abstract and not enough: the object's own type decides what of it is selected. */
  compile(
    selectionSets: readonly SelectionSetNode[],
    type: GraphQLCompositeType,
  ): TypeProjection | undefined {
    const { groups, dependsOnType } = collectFields(selectionSets, type, this.#context);
    if (dependsOnType) return undefined;
    const fields = [...groups].flatMap(([key, nodes]) => this.#field(key, nodes, type) ?? []);
    return { fields, hasProtoKey: groups.has("__proto__") };
  }

  #field(key: string, nodes: readonly FieldNode[], type: GraphQLCompositeType): FieldProjection | undefined {
    const [node] = nodes;
    const name = node!.name.value;
    const place = {
      key,
      source: this.#plannedKeys.of(node!),
      parentType: type.name,
      nodes,
      complete: null,
      typename: null,
    };
    if (name === "__typename") {
      const typename = isAbstractType(type) ? null : type.name;
      return { ...place, kind: "typename", nonNull: true, typename };
    }
    if (name === "__schema" || name === "__type") {
      return { ...place, kind: "introspection", nonNull: name === "__schema" };
    }
    const definition = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
    if (definition === undefined) return undefined;
    const nullable = getNullableType(definition.type);
    const nonNull = isNonNullType(definition.type);
    if (isLeafType(nullable) && !isEnumType(nullable) && !(place.source in Object.prototype)) {
      return { ...place, kind: "leaf", nonNull };
    }
    const complete = compileCompletion(nullable, this, type.name, nodes);
    return { ...place, kind: "completed", nonNull, complete };
  }
}
