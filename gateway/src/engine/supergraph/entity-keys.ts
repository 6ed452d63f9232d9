import { graphNames } from "./supergraph-graphs.js";
import { Kind, parse, valueFromASTUntyped, type ConstDirectiveNode, type GraphQLSchema } from "graphql";
import { isInterfaceType, isObjectType, type DocumentNode, type SelectionSetNode } from "graphql";

/** The key fields of one @key, nested: `id org { id }` is id and org with id below it. */
export type KeyFields = ReadonlyMap<string, KeyFields>;

/** Which keys each subgraph declares for each entity type, read from the supergraph's @join__type directives. */
export class EntityKeys {
  readonly #schema: GraphQLSchema;
  readonly #graphs: ReadonlyMap<string, string>;

  constructor(document: DocumentNode, schema: GraphQLSchema) {
    this.#schema = schema;
    this.#graphs = graphNames(document);
  }

  /** The keys by which `subgraph` resolves `typeName`, or an interface of it where it is an interface object there. */
  of(subgraph: string, typeName: string): KeyFields[] {
    const type = this.#schema.getType(typeName);
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    return [type, ...type.getInterfaces()].flatMap(({ astNode }) =>
      (astNode?.directives ?? []).flatMap((directive) => this.#key(directive, subgraph)),
    );
  }

  #key(directive: ConstDirectiveNode, subgraph: string): KeyFields[] {
    if (directive.name.value !== "join__type") return [];
    const { graph, key } = argumentsOf(directive);
    if (typeof key !== "string" || this.#graphs.get(String(graph)) !== subgraph) return [];
    return [keyFields(parse(`{${key}}`, { noLocation: true }))];
  }
}

const argumentsOf = (directive: ConstDirectiveNode): Record<string, unknown> =>
  Object.fromEntries(
    (directive.arguments ?? []).map((arg) => [arg.name.value, valueFromASTUntyped(arg.value)]),
  );

function keyFields(document: DocumentNode): KeyFields {
  const fields = new Map<string, KeyFields>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) addKeyFields(definition.selectionSet, fields);
  }
  return fields;
}

function addKeyFields({ selections }: SelectionSetNode, fields: Map<string, KeyFields>): void {
  for (const selection of selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) addKeyFields(selection.selectionSet, fields);
    if (selection.kind !== Kind.FIELD) continue;
    const children = new Map<string, KeyFields>();
    if (selection.selectionSet !== undefined) addKeyFields(selection.selectionSet, children);
    fields.set(selection.name.value, children);
  }
}
