import { isAbstractType, type GraphQLSchema } from "graphql";

/** Answers which concrete type names satisfy a type condition, over the whole supergraph, @inaccessible types included. */
export class PossibleTypes {
  readonly #schema: GraphQLSchema;
  readonly #sets = new Map<string, ReadonlySet<string>>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** The names in `conditions` themselves are part of the set: an interface object carries its interface's name. */
  of(conditions: string | readonly string[]): ReadonlySet<string> {
    const names = typeof conditions === "string" ? [conditions] : conditions;
    const key = names.join("|");
    let set = this.#sets.get(key);
    if (set === undefined) {
      set = new Set(names.flatMap((name) => this.#expand(name)));
      this.#sets.set(key, set);
    }
    return set;
  }

  /** True for the name an interface object gives as its type. */
  isAbstract(name: unknown): boolean {
    return typeof name === "string" && isAbstractType(this.#schema.getType(name));
  }

  #expand(name: string): string[] {
    const type = this.#schema.getType(name);
    if (!isAbstractType(type)) return [name];
    return [name, ...this.#schema.getPossibleTypes(type).map((possible) => possible.name)];
  }
}
