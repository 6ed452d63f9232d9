import { GraphQLError, isScalarType } from "graphql";
import type { GraphQLScalarType, GraphQLSchema, ValueNode } from "graphql";

/**
 * Gives the scalars of a schema that was built from SDL the readers of the product's own, by name. Input is then
 * checked by validation and by the coercion of variables, before anything is planned. Changes the schema in place.
 */
export function checkScalars(
  schema: GraphQLSchema,
  scalars: Readonly<Record<string, GraphQLScalarType>>,
): void {
  for (const [name, { parseValue, parseLiteral }] of Object.entries(scalars)) {
    const type = schema.getType(name);
    if (!isScalarType(type)) continue;
    type.parseValue = parseValue;
    type.parseLiteral = (node, variables) => located(node, () => parseLiteral(node, variables));
  }
}

/** Validation passes a GraphQLError on as it is: without the node nobody could tell which input it means. */
function located<T>(node: ValueNode, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new GraphQLError(error.message, {
      nodes: node,
      extensions: error.extensions,
      originalError: error,
    });
  }
}
