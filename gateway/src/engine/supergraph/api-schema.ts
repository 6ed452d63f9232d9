import { transformSupergraphToPublicSchema } from "@theguild/federation-composition";
import {
  assertValidSchema,
  buildASTSchema,
  visit,
  type DocumentNode,
  type GraphQLSchema,
  type NamedTypeNode,
} from "graphql";

/**
 * The schema that clients see: the supergraph without its join directives and without what is @inaccessible.
 * @throws Error when that is no valid schema
 */
export function apiSchemaOf(supergraph: DocumentNode): GraphQLSchema {
  const schema = buildASTSchema(withoutHiddenTypes(transformSupergraphToPublicSchema(supergraph)), {
    assumeValidSDL: true,
  });
  assertValidSchema(schema);
  return schema;
}

/** The transformation leaves the names of hidden types where unions list them and where types implement them. */
function withoutHiddenTypes(document: DocumentNode): DocumentNode {
  const defined = new Set(document.definitions.flatMap((node) => ("name" in node ? [node.name?.value] : [])));
  const visible = (types: readonly NamedTypeNode[] | undefined): NamedTypeNode[] =>
    types?.filter(({ name }) => defined.has(name.value)) ?? [];
  return visit(document, {
    UnionTypeDefinition: (union) => ({ ...union, types: visible(union.types) }),
    ObjectTypeDefinition: (type) => ({ ...type, interfaces: visible(type.interfaces) }),
    InterfaceTypeDefinition: (type) => ({ ...type, interfaces: visible(type.interfaces) }),
  });
}
