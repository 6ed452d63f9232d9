import { Kind } from "graphql";
import type { DocumentNode, ObjectTypeDefinitionNode, ObjectTypeExtensionNode } from "graphql";
import type { PluginProblem } from "../define/plugin-problem.js";
import type { GraphExtension } from "../region-plugin.js";
import { addedFields } from "./core-type-problems.js";
import { beginsWith } from "./own-names.js";
import type { OwnNames } from "./own-names.js";

type ObjectNode = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;

/** Fields on the core's types that nobody answers, and resolvers of fields that are not the extension's. */
export function resolverProblems(
  document: DocumentNode,
  resolvers: GraphExtension["resolvers"],
  names: OwnNames,
): PluginProblem[] {
  const types = document.definitions.filter(
    (definition): definition is ObjectNode =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION,
  );
  const added = types
    .filter((type) => !beginsWith(type.name.value, names.type))
    .flatMap((type) => addedFields(type, names).map((field) => `${type.name.value}.${field.name.value}`));
  const own = types
    .filter((type) => beginsWith(type.name.value, names.type))
    .flatMap((type) => (type.fields ?? []).map((field) => `${type.name.value}.${field.name.value}`));
  const answered = Object.entries(resolvers).flatMap(([type, fields]) =>
    Object.keys(fields).map((field) => `${type}.${field}`),
  );
  // What graphql asks of a type as a whole, such as __resolveType of a union.
  const isOwn = (each: string): boolean =>
    own.includes(each) || (each.includes(".__") && beginsWith(each, names.type));
  return [
    ...added.filter((each) => !answered.includes(each)).map(unanswered),
    ...answered.filter((each) => !added.includes(each) && !isOwn(each)).map(unknownField),
  ];
}

function unanswered(coordinate: string): PluginProblem {
  return {
    path: `graph.resolvers.${coordinate}`,
    message: {
      id: "field yang ditambahkan pada jenis inti harus mempunyai resolver",
      en: "a field added to a type of the core needs a resolver",
    },
  };
}

function unknownField(coordinate: string): PluginProblem {
  return {
    path: `graph.resolvers.${coordinate}`,
    message: {
      id: "field ini tidak ada dalam typeDefs plugin sebagai miliknya",
      en: "the plugin's typeDefs have no such field of its own",
    },
  };
}
