import { expect, it } from "vitest";
import { describeFederation } from "./federation-tester.js";

interface Ref {
  readonly __typename: string;
  readonly id: string;
}

const TYPES: Record<string, string> = { "1": "Boat", "2": "Field", "3": "Boat" };

const known = ({ id }: Ref): object | null =>
  TYPES[id] === undefined
    ? null
    : { __typename: TYPES[id], id, label: `Asset ${id}`, length: Number(id), acres: 5 };

/** Sorts after the subgraph with the interface object, which the planner alone would stumble over. */
const people = {
  typeDefs: `
    type Query { assets: [Asset!]! asset(id: ID!): Asset }
    interface Asset @key(fields: "id") { id: ID! label: String }
    type Boat implements Asset @key(fields: "id") { id: ID! label: String length: Int! }
    type Field implements Asset @key(fields: "id") { id: ID! label: String acres: Float }`,
  resolvers: {
    Query: {
      assets: () => ["1", "2"].map((id) => known({ __typename: "Asset", id })),
      asset: (_: unknown, ref: Ref) => known(ref),
    },
    Asset: { __resolveReference: known, __resolveType: ({ __typename: type }: Ref) => type },
    Boat: { __resolveReference: known },
    Field: { __resolveReference: known },
  },
};

const money = {
  typeDefs: `
    type Query { values: [Asset!]! stray: Asset }
    type Asset @interfaceObject @key(fields: "id") { id: ID! price: Int! insurer: Firm }
    type Firm { name: String! }`,
  resolvers: {
    Query: { values: () => [{ id: "1" }, { id: "2" }, { id: "3" }], stray: () => ({ id: "404" }) },
    Asset: {
      __resolveReference: (ref: Ref) => ref,
      price: ({ id }: Ref) => Number(id) * 100,
      insurer: ({ id }: Ref) => ({ name: `Insurer ${id}` }),
    },
  },
};

describeFederation("An interface object", { people, money }, (gateway) => {
  it("adds its fields to every type of the interface", async () => {
    const { data, calls } = await gateway.run(`{ assets { __typename label price } }`);
    expect(data).toEqual({
      assets: [
        { __typename: "Boat", label: "Asset 1", price: 100 },
        { __typename: "Field", label: "Asset 2", price: 200 },
      ],
    });
    expect(calls[1]!.variables).toEqual({
      representations: [
        { __typename: "Asset", id: "1" },
        { __typename: "Asset", id: "2" },
      ],
    });
  });

  it("answers its own fields without asking for the types", async () => {
    const { data, calls } = await gateway.run(`{ values { price insurer { name } } }`);
    expect(data).toHaveProperty("values.1", { price: 200, insurer: { name: "Insurer 2" } });
    expect(calls).toHaveLength(1);
  });

  it("gets its types' names from the subgraph that has the interface", async () => {
    const { data } = await gateway.run(`{ values { type: __typename price } }`);
    expect(data).toEqual({
      values: [
        { type: "Boat", price: 100 },
        { type: "Field", price: 200 },
        { type: "Boat", price: 300 },
      ],
    });
  });

  it("leads to the interface's own fields", async () => {
    const { data, calls } = await gateway.run(`{ values { label price } }`);
    expect(data).toHaveProperty("values.2", { label: "Asset 3", price: 300 });
    expect(calls.map(({ subgraph }) => subgraph)).toEqual(["money", "people"]);
  });

  it("leads to the fields of a single type, also where its subgraph's name sorts first", async () => {
    const { data } = await gateway.run(`{ values { ... on Boat { length } ... on Field { acres } } }`);
    expect(data).toEqual({ values: [{ length: 1 }, { acres: 5 }, { length: 3 }] });
  });

  it("answers different fields of its own for different types", async () => {
    const { data } = await gateway.run(
      `{ values { ... on Boat { insurer { name } } ... on Field { price } } }`,
    );
    expect(data).toEqual({
      values: [{ insurer: { name: "Insurer 1" } }, { price: 200 }, { insurer: { name: "Insurer 3" } }],
    });
  });

  it("answers a fragment on a type of an interface that another subgraph lists", async () => {
    const { data, calls } = await gateway.run(`{ assets { id ... on Boat { price length } } }`);
    expect(data).toEqual({ assets: [{ id: "1", price: 100, length: 1 }, { id: "2" }] });
    expect(calls[1]!.variables).toEqual({ representations: [{ __typename: "Asset", id: "1" }] });
  });

  it("keeps the type it has learnt when it is asked once more", async () => {
    const { data } = await gateway.run(
      `{ values { ... on Boat { mine: id price label } ... on Field { acres } } }`,
    );
    expect(data).toHaveProperty("values.0", { mine: "1", price: 100, label: "Asset 1" });
    expect(data).toHaveProperty("values.1", { acres: 5 });
  });

  it("is null where nobody knows its type, when the type is asked for", async () => {
    const { data, errors } = await gateway.run(`{ stray { id __typename } }`);
    expect(data).toEqual({ stray: null });
    expect(errors).toEqual([expect.objectContaining({ path: ["stray", "__typename"] })]);
  });

  it("needs no type for fields that all types have", async () => {
    const { data, errors } = await gateway.run(`{ stray { id price } }`);
    expect({ data, errors }).toMatchObject({ data: { stray: { id: "404", price: 40400 } } });
  });
});
