import {
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  visit,
  type FieldNode,
  type GraphQLSchema,
} from "graphql";

/** Begins every name that is the client's and not the supergraph's, while an operation is planned and fetched. */
const PREFIX = "_c_";

export const plannedName = (name: string): string => PREFIX + name;

/** The client's name for a planned one. */
export const clientName = (name: string): string =>
  name.startsWith(PREFIX) ? name.slice(PREFIX.length) : name;

/**
 * Names under which clients' fields are planned, fetched and merged. A client may alias any field to the name of
 * another, `id: nick`: planned as it stands, it would hide the key from the next fetch, and `__typename: nick` the
 * type. A field that @requires asks for with arguments is fetched beside the client's, with other arguments.
 * So both are planned under names that no supergraph has, and given back in the answer.
 */
export class PlannedKeys {
  readonly #requiredWithArguments: ReadonlySet<string>;

  /** @param supergraph with its @join__field directives */
  constructor(supergraph: GraphQLSchema) {
    this.#requiredWithArguments = requiredWithArguments(supergraph);
  }

  /** The key under which the merged data holds a field of the client's operation. */
  of({ alias, name: { value: name } }: FieldNode): string {
    // However clients call it, the engine itself needs the type under its own name.
    if (name === "__typename") return name;
    if (alias !== undefined) return plannedName(alias.value);
    return name.startsWith(PREFIX) || this.#requiredWithArguments.has(name) ? plannedName(name) : name;
  }
}

function requiredWithArguments(supergraph: GraphQLSchema): Set<string> {
  const required = new Set<string>();
  const haveArguments = new Set<string>();
  for (const type of Object.values(supergraph.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const { name, args, astNode } of Object.values(type.getFields())) {
      if (args.length > 0) haveArguments.add(name);
      for (const directive of astNode?.directives ?? []) {
        const requires = directive.arguments?.find((arg) => arg.name.value === "requires")?.value;
        if (requires?.kind === Kind.STRING) addFieldNames(requires.value, required);
      }
    }
  }
  return new Set([...required].filter((name) => haveArguments.has(name)));
}

function addFieldNames(fieldSet: string, names: Set<string>): void {
  visit(parse(`{${fieldSet}}`, { noLocation: true }), {
    Field({ name }) {
      names.add(name.value);
    },
  });
}
