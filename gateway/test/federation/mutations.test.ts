import { expect, it } from "vitest";
import { describeFederation } from "./federation-tester.js";

const ledger: string[] = [];

async function note(entry: string, delay: number): Promise<string> {
  await new Promise((resolve) => {
    setTimeout(resolve, delay);
  });
  ledger.push(entry);
  return entry;
}

const funding = {
  typeDefs: `
    type Query { budget: Budget }
    type Mutation { allocate(amount: Int!): Budget! refuse: Budget close: String }
    type Budget @key(fields: "id") { id: ID! amount: Int! }`,
  resolvers: {
    Query: { budget: () => ({ id: "b", amount: 1 }) },
    Mutation: {
      allocate: async (_: unknown, { amount }: { amount: number }) => {
        await note(`allocate ${amount}`, 20);
        return { id: "b", amount };
      },
      refuse: () => {
        throw new Error("no money");
      },
      close: () => note("close", 0),
    },
  },
};

const workers = {
  typeDefs: `
    type Mutation { enrol(name: String!): String }
    type Budget @key(fields: "id") { id: ID! enrolled: Int }`,
  resolvers: {
    Mutation: { enrol: (_: unknown, { name }: { name: string }) => note(`enrol ${name}`, 5) },
    Budget: { __resolveReference: (ref: object) => ref, enrolled: () => 12 },
  },
};

describeFederation("Mutations", { funding, workers }, (gateway) => {
  it("run in the order they are written, across subgraphs", async () => {
    ledger.length = 0;
    const { data, calls } = await gateway.run(
      `mutation { a: allocate(amount: 1) { amount } enrol(name: "Ani") b: allocate(amount: 2) { amount } close }`,
    );
    expect(ledger).toEqual(["allocate 1", "enrol Ani", "allocate 2", "close"]);
    expect(data).toEqual({ a: { amount: 1 }, enrol: "enrol Ani", b: { amount: 2 }, close: "close" });
    expect(calls.map(({ subgraph }) => subgraph)).toEqual(["funding", "workers", "funding"]);
  });

  it("of one subgraph that follow each other are one call", async () => {
    const { calls } = await gateway.run(
      `mutation { a: allocate(amount: 1) { amount } b: allocate(amount: 2) { id } }`,
    );
    expect(calls).toHaveLength(1);
  });

  it("are completed by queries to other subgraphs", async () => {
    const { data, calls } = await gateway.run(`mutation { allocate(amount: 3) { amount enrolled } }`);
    expect(data).toEqual({ allocate: { amount: 3, enrolled: 12 } });
    expect(calls.map(({ query }) => query.slice(0, 8))).toEqual(["mutation", "query($r"]);
  });

  it("that follow a failed one still run", async () => {
    const { data, errors } = await gateway.run(`mutation { refuse { id } enrol(name: "Budi") }`);
    expect(data).toEqual({ refuse: null, enrol: "enrol Budi" });
    expect(errors).toEqual([expect.objectContaining({ message: "no money", path: ["refuse"] })]);
  });

  it("take variables", async () => {
    const query = `mutation ($amount: Int!, $name: String!) { allocate(amount: $amount) { amount } enrol(name: $name) }`;
    const { data, calls } = await gateway.run(query, { amount: 5, name: "Citra" });
    expect(data).toEqual({ allocate: { amount: 5 }, enrol: "enrol Citra" });
    expect(calls.map(({ variables }) => Object.values(variables!))).toEqual([[5], ["Citra"]]);
  });

  it("may be nothing but __typename", async () => {
    expect((await gateway.run(`mutation { __typename }`)).data).toEqual({ __typename: "Mutation" });
  });
});
