import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from "graphql";

/** What the generator asks of chance. */
export interface Chance {
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number;
}

/** Aliases that are also names of fields, of the planner, or of every JavaScript object. */
const ALIASES = [
  "id",
  "name",
  "code",
  "a",
  "b",
  "__typename",
  "representations",
  "_e0",
  "constructor",
  "__proto__",
];
const FLAGS = ["x", "y", "z"];

/** Writes random queries over a schema. Some break a rule of validation: the caller discards those. */
export class QueryGenerator {
  readonly #schema: GraphQLSchema;
  readonly #chance: Chance;
  readonly #fragments: string[] = [];

  constructor(schema: GraphQLSchema, chance: Chance) {
    this.#schema = schema;
    this.#chance = chance;
  }

  query(): string {
    const operation = this.#selections(this.#schema.getQueryType()!, 4);
    const body = [operation, ...this.#fragments].join("\n");
    const used = [...FLAGS.map((flag) => `$${flag}: Boolean!`), "$times: Int = 2"].filter((variable) =>
      body.includes(variable.slice(0, variable.indexOf(":"))),
    );
    return `query Generated${used.length > 0 ? `(${used.join(", ")})` : ""} ${body}`;
  }

  #selections(type: GraphQLCompositeType, depth: number): string {
    const count = 1 + this.#chance.below(3);
    return `{ ${Array.from({ length: count }, () => this.#selection(type, depth)).join(" ")} }`;
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    const dice = this.#chance.below(10);
    if (dice === 0) return this.#alias("__typename") + this.#directive();
    if (dice < 4 && depth > 1) return this.#fragment(type, depth);
    const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const usable = fields.filter(({ type: output }) => depth > 1 || !isCompositeType(getNamedType(output)));
    if (usable.length === 0) return depth > 1 ? this.#fragment(type, depth) : "__typename";
    return this.#field(this.#pick(usable), depth);
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const named = getNamedType(field.type);
    const below = isCompositeType(named) ? ` ${this.#selections(named, depth - 1)}` : "";
    return this.#alias(field.name) + this.#arguments(field) + this.#directive() + below;
  }

  #arguments({ args }: GraphQLField<unknown, unknown>): string {
    const [argument] = args;
    if (argument === undefined) return "";
    if (argument.name === "id") return `(id: "${1 + this.#chance.below(5)}")`;
    return this.#pick(["", "(times: 3)", "(times: $times)", "(times: null)"]);
  }

  #fragment(type: GraphQLCompositeType, depth: number): string {
    const related = isAbstractType(type) ? this.#schema.getPossibleTypes(type) : [type];
    const wider = isObjectType(type) ? type.getInterfaces() : [];
    const condition = this.#pick([type, ...related, ...wider]);
    const body = this.#selections(condition, depth - 1);
    if (this.#chance.below(2) === 0) return `... on ${condition.name}${this.#directive()} ${body}`;
    const name = `F${this.#fragments.length}`;
    this.#fragments.push(`fragment ${name} on ${condition.name} ${body}`);
    return `...${name}${this.#directive()}`;
  }

  #alias(name: string): string {
    return this.#chance.below(4) === 0 ? `${this.#pick(ALIASES)}: ${name}` : name;
  }

  #directive(): string {
    if (this.#chance.below(5) > 0) return "";
    const condition = this.#chance.below(4) === 0 ? this.#pick(["true", "false"]) : `$${this.#pick(FLAGS)}`;
    return ` @${this.#pick(["skip", "include"])}(if: ${condition})`;
  }

  #pick<Item>(items: readonly Item[]): Item {
    const [item] = items.slice(this.#chance.below(items.length));
    if (item === undefined) throw new Error("There is nothing to pick from");
    return item;
  }
}
