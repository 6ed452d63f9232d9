import { expect, it } from "vitest";
import { describeFederation } from "./federation-tester.js";

const worker = (id: string) => ({ __typename: "Worker", id, name: `Worker ${id}` });
const firm = (id: string) => ({ __typename: "Firm", id, name: `Firm ${id}`, size: 3 });
const cooperative = (id: string) => ({ __typename: "Cooperative", id, name: `Cooperative ${id}`, size: 4 });

const people = {
  typeDefs: `
    type Query { payers: [Payer] parties: [Party!]! node(id: ID!): Node broken: Party }
    interface Node { id: ID! }
    interface Party implements Node { id: ID! name: String! }
    type Worker implements Party & Node @key(fields: "id") { id: ID! name: String! friends: [Party!]! }
    type Firm implements Party & Node @key(fields: "id") { id: ID! name: String! size: Int! @shareable }
    type Cooperative implements Party & Node @key(fields: "id") { id: ID! name: String! size: Int }
    union Payer = Worker | Firm`,
  resolvers: {
    Query: {
      payers: () => [worker("1"), null, firm("2")],
      parties: () => [worker("1"), firm("2"), cooperative("3")],
      broken: () => ({ ...firm("8"), size: null }),
      node: (_: unknown, { id }: { id: string }) => worker(id),
    },
    Worker: {
      __resolveReference: ({ id }: { id: string }) => worker(id),
      friends: () => [firm("2"), worker("4")],
    },
    Firm: { __resolveReference: ({ id }: { id: string }) => firm(id) },
  },
};

const cover = {
  typeDefs: `
    type Query { beneficiary: Payer insured: [Insured!]! }
    interface Insured { policy: String! }
    type Worker implements Insured @key(fields: "id") { id: ID! policy: String! wage: Int }
    type Firm implements Insured @key(fields: "id") { id: ID! policy: String! boss: Worker size: Int @shareable }
    type Cooperative @key(fields: "id") { id: ID! members: Int }
    union Payer = Worker | Firm`,
  resolvers: {
    Query: {
      beneficiary: () => ({ __typename: "Firm", id: "2" }),
      insured: () => [
        { __typename: "Worker", id: "1" },
        { __typename: "Firm", id: "2" },
      ],
    },
    Worker: {
      __resolveReference: (ref: object) => ref,
      policy: ({ id }: { id: string }) => `W${id}`,
      wage: ({ id }: { id: string }) => Number(id) * 1000,
    },
    Firm: {
      __resolveReference: (ref: object) => ref,
      policy: ({ id }: { id: string }) => `F${id}`,
      boss: () => ({ id: "9" }),
    },
    Cooperative: { __resolveReference: (ref: object) => ref, members: () => 40 },
  },
};

describeFederation("A union or an interface", { people, cover }, (gateway) => {
  it("is answered by type", async () => {
    const { data } = await gateway.run(
      `{ payers { __typename ... on Worker { name } ... on Firm { size } } }`,
    );
    expect(data).toEqual({
      payers: [{ __typename: "Worker", name: "Worker 1" }, null, { __typename: "Firm", size: 3 }],
    });
  });

  it("is completed by type from another subgraph, in one call", async () => {
    const { data, calls } = await gateway.run(`{ payers { ... on Worker { wage } ... on Firm { policy } } }`);
    expect(data).toEqual({ payers: [{ wage: 1000 }, null, { policy: "F2" }] });
    expect(calls).toHaveLength(2);
    expect(calls[1]!.variables).toEqual({
      representations: [
        { __typename: "Worker", id: "1" },
        { __typename: "Firm", id: "2" },
      ],
    });
  });

  it("does not tell its type when nobody asks", async () => {
    const { data } = await gateway.run(`{ payers { ... on Worker { name } } }`);
    expect(data).toEqual({ payers: [{ name: "Worker 1" }, null, {}] });
  });

  it("has fields of its own that every type answers", async () => {
    const { data, calls } = await gateway.run(`{ parties { name } }`);
    expect(data).toEqual({ parties: [{ name: "Worker 1" }, { name: "Firm 2" }, { name: "Cooperative 3" }] });
    expect(calls).toHaveLength(1);
  });

  it("lets types have one field that a subgraph could not answer under one key", async () => {
    const query = `{ parties { ... on Firm { size } ... on Cooperative { size } } }`;
    const { data, calls } = await gateway.run(query);
    expect(data).toEqual({ parties: [{}, { size: 3 }, { size: 4 }] });
    expect(calls[0]!.query).toContain("_internal_qp_alias");
  });

  it("reports an error of such a field under the client's key", async () => {
    const { data, errors } = await gateway.run(
      `{ broken { ... on Firm { size } ... on Cooperative { size } } }`,
    );
    expect(data).toEqual({ broken: null });
    expect(errors).toEqual([expect.objectContaining({ path: ["broken", "size"] })]);
  });

  it("lets types have different fields under one alias", async () => {
    const query = `{ parties { ... on Worker { what: wage } ... on Firm { what: size } ... on Cooperative { what: members } } }`;
    expect((await gateway.run(query)).data).toEqual({ parties: [{ what: 1000 }, { what: 3 }, { what: 40 }] });
  });

  it("is narrowed by fragments on another interface", async () => {
    const { data } = await gateway.run(`{ parties { id ... on Insured { policy } } }`);
    expect(data).toEqual({ parties: [{ id: "1", policy: "W1" }, { id: "2", policy: "F2" }, { id: "3" }] });
  });

  it("is reached through an interface of the interface", async () => {
    const { data } = await gateway.run(
      `{ node(id: "7") { id ... on Party { name ... on Worker { wage } } } }`,
    );
    expect(data).toEqual({ node: { id: "7", name: "Worker 7", wage: 7000 } });
  });

  it("stands below itself", async () => {
    const { data } = await gateway.run(
      `{ parties { ... on Worker { friends { name ... on Worker { wage } } } } }`,
    );
    expect(data).toEqual({
      parties: [{ friends: [{ name: "Firm 2" }, { name: "Worker 4", wage: 4000 }] }, {}, {}],
    });
  });

  it("that another subgraph answers leads back to the first", async () => {
    const { data, calls } = await gateway.run(`{ beneficiary { ... on Firm { name boss { name wage } } } }`);
    expect(data).toEqual({ beneficiary: { name: "Firm 2", boss: { name: "Worker 9", wage: 9000 } } });
    expect(calls[0]!.subgraph).toBe("cover");
  });

  it("names its possible types in introspection, from all subgraphs", async () => {
    const { data } = await gateway.run(`{ type: __type(name: "Node") { possibleTypes { name } } }`);
    const { possibleTypes } = (data as { type: { possibleTypes: { name: string }[] } }).type;
    expect(possibleTypes.map(({ name }) => name).toSorted()).toEqual(["Cooperative", "Firm", "Worker"]);
  });
});
