import { expect, it } from "vitest";
import { describeFederation } from "./federation-tester.js";

interface Allocation {
  readonly id: string;
  readonly amount?: number | null;
  readonly budget?: { readonly year: number; readonly source: { readonly name: string } };
  readonly share?: number;
  readonly payer?: Record<string, unknown>;
  readonly parts?: readonly { readonly share: number }[];
}

const funding = {
  typeDefs: `
    type Query { allocations: [Allocation!]! allocation(id: ID!): Allocation }
    type Allocation @key(fields: "id") {
      id: ID! amount: Int budget: Budget! share(percent: Int = 100): Float! payer: Payer! holder: Holder!
      parts: [Part!]!
    }
    type Budget { year: Int! source: Source! }
    type Source { name: String! }
    type Part { share: Float! }
    union Payer = Village | Company
    type Village { code: ID! desa: String! }
    type Company { code: ID! brand: String! }
    interface Holder { code: ID! }
    type Office implements Holder { code: ID! room: Int! }
    type Desk implements Holder { code: ID! drawer: String! }`,
  resolvers: {
    Query: {
      allocations: () => [{ id: "1" }, { id: "2" }],
      allocation: (_: unknown, { id }: Allocation) => ({ id }),
    },
    Allocation: {
      __resolveReference: (ref: Allocation) => ref,
      amount: ({ id }: Allocation) => (id === "none" ? null : Number(id) * 100),
      budget: ({ id }: Allocation) => ({ year: 2020 + Number(id), source: { name: `APBD ${id}` } }),
      share: ({ id }: Allocation, { percent }: { percent: number }) => (Number(id) * percent) / 100,
      payer: ({ id }: Allocation) =>
        id === "1"
          ? { __typename: "Village", code: "v", desa: "Muaro" }
          : { __typename: "Company", code: "c", brand: "PT" },
      holder: ({ id }: Allocation) =>
        id === "1"
          ? { __typename: "Office", code: "o", room: 7 }
          : { __typename: "Desk", code: "d", drawer: "top" },
      parts: () => [{ share: 1 }, { share: 2.5 }],
    },
  },
};

const plugin = {
  typeDefs: `
    type Allocation @key(fields: "id") {
      id: ID!
      amount: Int @external
      budget: Budget! @external
      share(percent: Int = 100): Float! @external
      payer: Payer! @external
      holder: Holder! @external
      parts: [Part!]! @external
      doubled: Int @requires(fields: "amount")
      label: String @requires(fields: "amount budget { year source { name } }")
      tenth: Float @requires(fields: "share(percent: 10)")
      half: Float @requires(fields: "share(percent: 50)")
      payerName: String @requires(fields: "payer { ... on Village { desa } ... on Company { brand } }")
      place: String @requires(fields: "holder { code ... on Office { room } ... on Desk { drawer } }")
      sum: Float @requires(fields: "parts { share }")
      chained: String @requires(fields: "amount")
    }
    type Budget { year: Int! @external source: Source! @external }
    type Source { name: String! @external }
    type Part { share: Float! @external }
    union Payer = Village | Company
    type Village { desa: String! @external }
    type Company { brand: String! @external }
    interface Holder { code: ID! }
    type Office implements Holder { code: ID! @external room: Int! @external }
    type Desk implements Holder { code: ID! @external drawer: String! @external }`,
  resolvers: {
    Allocation: {
      __resolveReference: (ref: Allocation) => ref,
      doubled: ({ amount }: Allocation) => (amount === null ? -1 : Number(amount) * 2),
      label: ({ amount, budget }: Allocation) => `${amount} of ${budget?.source.name} in ${budget?.year}`,
      tenth: ({ share }: Allocation) => share,
      half: ({ share }: Allocation) => share,
      payerName: ({ payer }: Allocation) => payer?.desa ?? payer?.brand,
      place: ({ ...ref }: Record<string, unknown>) => JSON.stringify(ref.holder),
      sum: ({ parts }: Allocation) => parts?.reduce((total, { share }) => total + share, 0),
      chained: ({ amount }: Allocation) => `#${amount}`,
    },
  },
};

const audit = {
  typeDefs: `
    type Allocation @key(fields: "id") {
      id: ID! doubled: Int @external verdict: String @requires(fields: "doubled")
    }`,
  resolvers: {
    Allocation: {
      __resolveReference: (ref: { doubled?: number }) => ref,
      verdict: ({ doubled }: { doubled?: number }) => `${doubled} is even`,
    },
  },
};

describeFederation("A field that requires others", { funding, plugin, audit }, (gateway) => {
  const one = async (field: string, id = "1"): Promise<unknown> => {
    const { data, errors } = await gateway.run(`{ allocation(id: "${id}") { ${field} } }`);
    expect(errors).toBeUndefined();
    return (data as { allocation: unknown }).allocation;
  };

  it("gets them in its reference", async () => {
    const { data, calls } = await gateway.run(`{ allocations { doubled } }`);
    expect(data).toEqual({ allocations: [{ doubled: 200 }, { doubled: 400 }] });
    expect(calls[1]!.variables).toEqual({
      representations: [
        { __typename: "Allocation", id: "1", amount: 100 },
        { __typename: "Allocation", id: "2", amount: 200 },
      ],
    });
  });

  it("leaves them out of the answer when the client did not select them", async () => {
    expect(await one("doubled")).toEqual({ doubled: 200 });
  });

  it("gets a null as null, not as nothing", async () => {
    expect(await one("doubled", "none")).toEqual({ doubled: -1 });
  });

  it("gets nested fields", async () => {
    expect(await one("label")).toEqual({ label: "100 of APBD 1 in 2021" });
  });

  it("gets a field with the arguments it names", async () => {
    expect(await one("tenth", "5")).toEqual({ tenth: 0.5 });
  });

  it("keeps the client's own arguments apart from those it names", async () => {
    const selected = "share(percent: 30) tenth whole: share";
    expect(await one(selected, "10")).toEqual({ share: 3, tenth: 1, whole: 10 });
  });

  it("keeps the arguments of two requirements apart", async () => {
    expect(await one("tenth half", "10")).toEqual({ tenth: 1, half: 5 });
  });

  it("gets fields of a union by type", async () => {
    expect(await one("payerName", "1")).toEqual({ payerName: "Muaro" });
    expect(await one("payerName", "2")).toEqual({ payerName: "PT" });
  });

  it("gets fields of an interface and of its types", async () => {
    const place = async (id: string): Promise<unknown> =>
      JSON.parse(((await one("place", id)) as { place: string }).place) as unknown;
    expect(await place("1")).toMatchObject({ code: "o", room: 7 });
    expect(await place("2")).toMatchObject({ code: "d", drawer: "top" });
  });

  it("gets lists of objects", async () => {
    expect(await one("sum")).toEqual({ sum: 3.5 });
  });

  it("may itself be required by a third subgraph", async () => {
    const { data, calls } = await gateway.run(`{ allocation(id: "1") { verdict } }`);
    expect(data).toEqual({ allocation: { verdict: "200 is even" } });
    expect(calls.map(({ subgraph }) => subgraph)).toEqual(["funding", "plugin", "audit"]);
  });

  it("is not misled by an alias that has the name of what it requires", async () => {
    expect(await one("amount: id doubled")).toEqual({ amount: "1", doubled: 200 });
    expect(await one("doubled: id x: doubled")).toEqual({ doubled: "1", x: 200 });
  });

  it("shares one fetch with others that require the same", async () => {
    const { calls } = await gateway.run(`{ allocation(id: "1") { doubled chained } }`);
    expect(calls).toHaveLength(2);
  });
});
