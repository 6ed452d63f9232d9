import type { FixtureSubgraph } from "../federation/federation-tester.js";

const SCALARS = "scalar Rupiah scalar RegionCode scalar LocalDate scalar Month scalar NIK scalar UUID";

interface Place {
  readonly code: string;
}

const place = (code: unknown): Place => ({ code: String(code) });
const page = (first: number) => ({
  totalCount: 38,
  nodes: Array.from({ length: Math.min(first, 3) }, (_, index) => place(11 + index)),
});

/** A small graph of two subgraphs with the product's scalars, and fields that fail each in its own way. */
export const FIXTURE_GRAPH: Readonly<Record<string, FixtureSubgraph>> = {
  places: {
    typeDefs: `
      ${SCALARS}
      enum Programme { JKK JKM }
      type Query {
        region(code: RegionCode!): Region
        regions(first: Int = 50): Regions!
        echo(text: String): String
        affordability(input: AffordabilityInput!): Affordability!
        worker(nik: NIK!): String
        byId(id: UUID!): String
        slow(milliseconds: Int!): String
      }
      type Mutation { rename(code: RegionCode!, name: String!): Region }
      input AffordabilityInput {
        budget: Rupiah! workers: Int programmes: [Programme!]! month: Month children: [ChildInput!]
      }
      input ChildInput { birthDate: LocalDate! }
      type Affordability { cost: Rupiah! month: Month }
      type Region @key(fields: "code") {
        code: RegionCode! name: String! parent: Region schemes: [Scheme!]! children(first: Int = 50): Regions!
      }
      type Scheme { code: String! region: Region! }
      type Regions { totalCount: Int! nodes: [Region!]! }
    `,
    resolvers: {
      Query: {
        region: (_: unknown, { code }: Place) => place(code),
        regions: (_: unknown, { first }: { first: number }) => page(first),
        echo: (_: unknown, { text }: { text: string }) => text,
        affordability: (_: unknown, { input }: { input: { budget: number; month?: string } }) => ({
          cost: input.budget,
          month: input.month,
        }),
        worker: () => "synthetic",
        slow: (_: unknown, { milliseconds }: { milliseconds: number }) =>
          new Promise((resolve) => setTimeout(() => resolve("done"), milliseconds)),
      },
      Mutation: { rename: (_: unknown, { code }: Place) => place(code) },
      Region: {
        name: ({ code }: Place) => `Region ${code}`,
        parent: () => place("ID"),
        schemes: ({ code }: Place) => [{ code: "scheme", region: place(code) }],
        children: (_: unknown, { first }: { first: number }) => page(first),
        __resolveReference: (reference: Place) => reference,
      },
    },
  },
  money: {
    typeDefs: `
      ${SCALARS}
      type Region @key(fields: "code") { code: RegionCode! budget: Rupiah broken: String neverNull: String! }
    `,
    resolvers: {
      Region: {
        budget: () => 10_000_000,
        broken: () => {
          throw new TypeError("password=hunter2 is not a function");
        },
        neverNull: () => null,
        __resolveReference: (reference: Place) => reference,
      },
    },
  },
};
