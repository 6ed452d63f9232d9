import { executeSync, Kind, type DocumentNode, type ExecutionResult, type GraphQLSchema } from "graphql";
import type { OperationDefinitionNode } from "graphql";
import type { FieldGroups } from "./field-groups.js";
import { reachableFragments, type Fragments } from "../plan/fragments.js";

/** The introspection fields of an operation as an operation of their own. */
export function introspectionDocument(
  operation: OperationDefinitionNode,
  fields: FieldGroups,
  fragments: Fragments,
): DocumentNode {
  const selectionSet = { kind: Kind.SELECTION_SET, selections: [...fields.values()].flat() } as const;
  const definition: OperationDefinitionNode = { ...operation, selectionSet };
  return { kind: Kind.DOCUMENT, definitions: [definition, ...reachableFragments(definition, fragments)] };
}

/** Answers introspection from the schema that clients see, without any subgraph. */
export function introspect(
  schema: GraphQLSchema,
  document: DocumentNode,
  variableValues: Record<string, unknown> | undefined,
): ExecutionResult {
  return executeSync({ schema, document, variableValues });
}
