/**
 * A small graph like the product's: 38 provinces with workers, budgets and claims, in four subgraphs.
 * All numbers are made up. Resolvers are synchronous and cheap, so that the gateways are what is measured.
 */

interface Coded {
  readonly code: string;
}

interface Identified {
  readonly id: string;
}

export interface BenchSubgraph {
  readonly typeDefs: string;
  readonly resolvers: Record<string, Record<string, unknown>>;
}

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@external", "@requires"])`;

const provinces = Array.from({ length: 38 }, (_, index) => ({
  code: String(11 + index),
  name: `Province ${index + 1}`,
  villages: 700 + index * 37,
}));

const itself = (reference: object): object => reference;
const number = (text: string): number => Number(text.replace(/\D/g, ""));

const regions: BenchSubgraph = {
  typeDefs: `${LINK}
    type Query { regions(first: Int = 20): [Region!]! }
    type Region @key(fields: "code") { code: ID! name: String! villages: Int! schemes: [Scheme!]! }
    type Scheme @key(fields: "id") { id: ID! name: String! programmes: [Programme!]! }
    enum Programme { JKK JKM JHT }`,
  resolvers: {
    Query: { regions: (_: unknown, { first }: { first: number }) => provinces.slice(0, first) },
    Region: {
      __resolveReference: ({ code }: Coded) => provinces.find((province) => province.code === code),
      schemes: ({ code }: Coded) =>
        ["bkbk", "apbd"].map((kind) => ({
          id: `${code}-${kind}`,
          name: `Scheme ${kind} of ${code}`,
          programmes: ["JKK", "JKM"],
        })),
    },
  },
};

const workers: BenchSubgraph = {
  typeDefs: `${LINK}
    type Region @key(fields: "code") { code: ID! coverage: Coverage! sample: [Worker!]! }
    type Coverage { covered: Int! workers: Int! missingReason: String }
    type Worker @key(fields: "id") { id: ID! name: String! occupation: String! }`,
  resolvers: {
    Region: {
      __resolveReference: itself,
      coverage: ({ code }: Coded) => ({ covered: number(code) * 211, workers: number(code) * 1009 }),
      sample: ({ code }: Coded) =>
        Array.from({ length: 3 }, (_, index) => ({
          id: `${code}${index}`,
          name: `Worker ${index} of ${code}`,
          occupation: "fisher",
        })),
    },
  },
};

const funding: BenchSubgraph = {
  typeDefs: `${LINK}
    type Scheme @key(fields: "id") { id: ID! budget: Budget }
    type Budget { year: Int! amount: Int! source: String! }
    type Region @key(fields: "code") { code: ID! villages: Int! @external perVillage: Int! @requires(fields: "villages") }`,
  resolvers: {
    Scheme: {
      __resolveReference: itself,
      budget: ({ id }: Identified) => ({ year: 2026, amount: number(id) * 1_000_000, source: "BKBK" }),
    },
    Region: {
      __resolveReference: itself,
      perVillage: ({ villages }: { villages: number }) => villages * 10_000,
    },
  },
};

const claims: BenchSubgraph = {
  typeDefs: `${LINK}
    type Worker @key(fields: "id") { id: ID! claims: [Claim!]! }
    type Claim { id: ID! amount: Int! status: String! }`,
  resolvers: {
    Worker: {
      __resolveReference: itself,
      claims: ({ id }: Identified) => [{ id: `c${id}`, amount: 42_000_000, status: "PAID" }],
    },
  },
};

export const GRAPH: Readonly<Record<string, BenchSubgraph>> = { regions, workers, funding, claims };

/** The middle-sized query: six calls to four subgraphs, an answer of some 8 kB. */
export const QUERY = `
  query Overview($first: Int) {
    regions(first: $first) {
      code name villages perVillage
      coverage { covered workers missingReason }
      schemes { id name programmes budget { year amount source } }
      sample { id name occupation claims { id amount status } }
    }
  }`;

export const VARIABLES = { first: 10 };
