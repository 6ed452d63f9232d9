import { Kind, parse, type ObjectTypeDefinitionNode } from "graphql";
import type { FixtureSubgraph } from "../federation-tester.js";
import { rows, type Row } from "./rows.js";

/**
 * Three subgraphs over one store of rows. Every field reads its row, so that one schema over the same rows must give
 * the same answers: the federated graph adds nothing but the ways between the subgraphs.
 */
const typeDefs: Record<string, string> = {
  people: `
    type Query { workers: [Worker!] worker(id: ID!): Worker parties: [Party]! holders: [Holder!] assets: [Asset!]! }
    interface Party { id: ID! name: String! manager: Worker }
    union Holder = Worker | Firm
    type Worker implements Party @key(fields: "id") {
      id: ID! name: String! manager: Worker home: Region friends: [Worker!]! boats: [Boat!]
      kind: WorkerKind score(times: Int = 1): Float note: String @shareable
    }
    type Firm implements Party @key(fields: "id") {
      id: ID! name: String! manager: Worker staff: [Worker]! kind: FirmKind seats: [[Region!]]
      size(times: Int = 1): Float
    }
    enum WorkerKind { FISHER FARMER }
    enum FirmKind { MILL PORT }
    type Region @key(fields: "code") { code: ID! name: String! }
    interface Asset @key(fields: "id") { id: ID! label: String }
    type Boat implements Asset @key(fields: "id") { id: ID! label: String length: Int! owner: Worker! }
    type Field implements Asset @key(fields: "id") { id: ID! label: String length: Float }`,
  cover: `
    type Query { schemes: [Scheme!]! }
    type Worker @key(fields: "id") {
      id: ID! covered: Boolean! schemes: [Scheme!] note: String @shareable
    }
    type Firm @key(fields: "id") {
      id: ID! size(times: Int = 1): Float @external premium: Float! @requires(fields: "size(times: 2)")
    }
    type Scheme @key(fields: "code region { code }") { code: ID! region: Region! title: String! workers: [Worker] }
    type Region @key(fields: "code") { code: ID! capital: String! schemes: [Scheme!]! parent: Region }`,
  money: `
    type Query { firms: [Firm] values: [Asset!] }
    type Scheme @key(fields: "code region { code }") { code: ID! region: Region! budget: Int! payer: Holder }
    type Region @key(fields: "code", resolvable: false) { code: ID! }
    union Holder = Firm | Worker
    type Firm @key(fields: "id") { id: ID! turnover: Int! best: Worker! details: JSON }
    type Worker @key(fields: "id") { id: ID! wage: Int! firm: Firm }
    type Asset @interfaceObject @key(fields: "id") { id: ID! price: Int! insurer: Firm }
    scalar JSON`,
};

type Resolve = (row: Row, args: Record<string, unknown>) => unknown;

const ofTypes = (...types: string[]) => rows.filter(({ type }) => types.includes(type));

/** Fields that are more than a look into the row. */
const computed: Record<string, Resolve> = {
  "Query.workers": () => ofTypes("Worker"),
  "Query.worker": (_, { id }) => ofTypes("Worker").find(({ values }) => values.id === id),
  "Query.parties": () => ofTypes("Worker", "Firm"),
  "Query.holders": () => ofTypes("Firm", "Worker"),
  "Query.assets": () => ofTypes("Boat", "Field"),
  "Query.schemes": () => ofTypes("Scheme"),
  "Query.firms": () => ofTypes("Firm"),
  "Query.values": () => ofTypes("Field", "Boat"),
  "Worker.score": ({ values }, { times }) => Number(values.id) * Number(times),
  "Firm.size": ({ values }, { times }) => Number(values.id) * Number(times),
  "Firm.premium": ({ values }) => Number(values.size ?? Number(values.id) * 2) * 10,
};

const KEYS = ["id", "code", "region"];

/** How one subgraph answers a field: nothing but keys of a row that it does not know. */
function resolverOf(subgraph: string, type: string, field: string): Resolve {
  const resolve = computed[`${type}.${field}`] ?? ((row: Row) => row.values[field]);
  if (type === "Query") return (row, args) => known(subgraph, resolve(row, args));
  return (row, args) => (row.missingIn === subgraph && !KEYS.includes(field) ? null : resolve(row, args));
}

/** A subgraph lists only what it knows. */
const known = (subgraph: string, result: unknown): unknown =>
  Array.isArray(result) ? result.filter(({ missingIn }: Row) => missingIn !== subgraph) : result;

interface Reference {
  readonly __typename: string;
  readonly [key: string]: unknown;
}

/** What @requires brings along is read from the reference, not from the store. */
function resolveReference(subgraph: string, reference: Reference): Row | null {
  const { __typename: wanted } = reference;
  const code = (value: unknown): unknown => (value as { code?: unknown } | undefined)?.code;
  const found = rows.find(({ type, values, missingIn }) => {
    if (missingIn === subgraph) return false;
    if (type !== wanted && wanted !== "Asset") return false;
    if (type === "Scheme") {
      const region = (values.region as Row).values.code;
      return values.code === reference.code && region === code(reference.region);
    }
    return type === "Region" ? values.code === reference.code : values.id === reference.id;
  });
  if (found === undefined || reference.size === undefined) return found ?? null;
  // A value the store does not hold, so that a wrong argument in the requirement would show.
  return { ...found, values: { ...found.values, size: reference.size } };
}

const objectTypes = (sdl: string): ObjectTypeDefinitionNode[] =>
  parse(sdl).definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION ? definition : [],
  );

function resolversOf(subgraph: string, sdl: string): Record<string, unknown> {
  const reference = { __resolveReference: (ref: Reference) => resolveReference(subgraph, ref) };
  const resolvers: Record<string, unknown> = {};
  for (const [, name = "", key] of sdl.matchAll(/(?:interface|union) (\w+)( @key)?/g)) {
    resolvers[name] = { __resolveType: (row: Row) => row.type, ...(key && reference) };
  }
  for (const { name, fields = [], directives } of objectTypes(sdl)) {
    const own = fields.map(
      (field) => [field.name.value, resolverOf(subgraph, name.value, field.name.value)] as const,
    );
    const isEntity = directives?.some((directive) => directive.name.value === "key");
    resolvers[name.value] = { ...Object.fromEntries(own), ...(isEntity ? reference : {}) };
  }
  return resolvers;
}

export const oracleFixtures: Record<string, FixtureSubgraph> = Object.fromEntries(
  Object.entries(typeDefs).map(([subgraph, sdl]) => [
    subgraph,
    { typeDefs: sdl, resolvers: resolversOf(subgraph, sdl) },
  ]),
);

/** The same fields in one schema: each as the subgraph answers it that owns it. */
export function mergedResolver(type: string, field: string): Resolve {
  const owners = Object.entries(typeDefs).filter(([, sdl]) =>
    objectTypes(sdl).some(
      ({ name, fields = [] }) =>
        (name.value === type || (name.value === "Asset" && ["Boat", "Field"].includes(type))) &&
        fields.some(({ name: { value }, directives }) => value === field && !isExternal(directives)),
    ),
  );
  return resolverOf(owners.length === 1 ? owners.map(([subgraph]) => subgraph).join("") : "", type, field);
}

const isExternal = (directives: ObjectTypeDefinitionNode["directives"]): boolean =>
  directives?.some(({ name }) => name.value === "external") ?? false;
