import { buildSubgraphSchema } from "@apollo/subgraph";
import { printSchemaWithDirectives } from "@graphql-tools/utils";
import { parse } from "graphql";
import type { GraphQLSchema } from "graphql";
import { buildSchema, createResolversMap, getMetadataStorage } from "type-graphql";
import type { BuildSchemaOptions } from "type-graphql";
import { entitiesResolver } from "./entities-resolver.js";
import type { References } from "./entities-resolver.js";
import { SCALARS } from "./scalars.js";

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.6", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@inaccessible", "@tag", "@override", "@interfaceObject"])`;

export interface SubgraphSchemaOptions {
  readonly resolvers: BuildSchemaOptions["resolvers"];
  readonly orphanedTypes?: BuildSchemaOptions["orphanedTypes"];
  readonly references?: References;
}

/** TypeGraphQL classes to a Federation 2 subgraph: the SDL that is composed, and the schema that runs. */
export async function buildFederatedSchema(
  options: SubgraphSchemaOptions,
): Promise<{ typeDefs: string; schema: GraphQLSchema }> {
  readPropertiesDirectly();
  const classes = await buildSchema({
    resolvers: options.resolvers,
    orphanedTypes: options.orphanedTypes ?? [],
    skipCheck: true,
    validate: false,
    scalarsMap: [],
  });
  const typeDefs = `${LINK}\n\n${printSchemaWithDirectives(classes)}\n`;
  const resolvers = { ...createResolversMap(classes), ...scalarsOf(classes) } as Record<
    string,
    Record<string, unknown>
  >;
  if (options.references)
    resolvers["Query"] = { ...resolvers["Query"], _entities: entitiesResolver(options.references) };
  const schema = buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers: resolvers as never }]);
  return { typeDefs, schema };
}

/**
 * A field that is a property of its object is left to graphql, which reads the property: TypeGraphQL's own resolver makes
 * three objects for each value.
 */
function readPropertiesDirectly(): void {
  for (const field of getMetadataStorage().fields) field.simple ??= field.name === field.schemaName;
}

function scalarsOf(schema: GraphQLSchema): Record<string, unknown> {
  return Object.fromEntries(Object.entries(SCALARS).filter(([name]) => schema.getType(name)));
}
