import { GraphQLError, Kind, parse } from "graphql";
import type { DefinitionNode, DocumentNode } from "graphql";
import { camelId, pascalId } from "../define/plugin-id.js";
import type { PluginProblem } from "../define/plugin-problem.js";
import type { RegionPlugin } from "../region-plugin.js";
import { coreTypeProblems } from "./core-type-problems.js";
import { foreignTypeProblem } from "./foreign-type-problem.js";
import { problem } from "./extension-problem.js";
import { beginsWith } from "./own-names.js";
import type { OwnNames } from "./own-names.js";
import { resolverProblems } from "./resolver-problems.js";

/** What a plugin's graph extension does that it may not: see architecture.md, "A region plugin". */
export function extensionProblems({ id, graph }: RegionPlugin): PluginProblem[] {
  if (graph === undefined) return [];
  const document = parsed(graph.typeDefs);
  if (document instanceof GraphQLError) return [unreadable(document)];
  const names = { type: pascalId(id), field: camelId(id) };
  return [
    ...document.definitions.flatMap((definition) => definitionProblems(definition, names)),
    ...resolverProblems(document, graph.resolvers, names),
  ];
}

function parsed(typeDefs: string): DocumentNode | GraphQLError {
  try {
    return parse(typeDefs);
  } catch (error) {
    return error as GraphQLError;
  }
}

function unreadable(error: GraphQLError): PluginProblem {
  const at = error.locations?.[0];
  const place = at ? ` (${at.line}:${at.column})` : "";
  return problem(
    `SDL tidak terbaca${place}: ${error.message}`,
    `the SDL cannot be read${place}: ${error.message}`,
  );
}

function definitionProblems(definition: DefinitionNode, names: OwnNames): PluginProblem[] {
  switch (definition.kind) {
    case Kind.SCHEMA_EXTENSION:
      return definition.operationTypes?.length ? [noRoots()] : [];
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.OBJECT_TYPE_EXTENSION:
      return beginsWith(definition.name.value, names.type) ? [] : coreTypeProblems(definition, names);
    case Kind.SCHEMA_DEFINITION:
      return [noRoots()];
    case Kind.DIRECTIVE_DEFINITION:
      return [
        problem(
          `direktif @${definition.name.value} tidak boleh didefinisikan`,
          `the directive @${definition.name.value} cannot be defined here`,
        ),
      ];
    default:
      return "name" in definition && definition.name && !beginsWith(definition.name.value, names.type)
        ? foreignTypeProblem(definition, definition.name.value, names)
        : [];
  }
}

function noRoots(): PluginProblem {
  return problem(
    "yang boleh hanya `extend schema @link(...)`, tanpa jenis operasi",
    "allowed is `extend schema @link(...)` alone, without operation types",
  );
}
