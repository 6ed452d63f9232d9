import { expect, it } from "vitest";
import { describeFederation } from "./federation-tester.js";

const workers = {
  typeDefs: `
    type Query { worker: Worker! parties: [Party!]! maybe: [Party]! states: [State!]! state(of: String): State people(filter: Filter): [String!]! }
    type Worker @key(fields: "nik") {
      nik: ID! @inaccessible
      name: String!
      secret: String @inaccessible
      state: State! old: State
    }
    enum State { ACTIVE ENDED HIDDEN @inaccessible }
    union Party = Worker | Ghost
    type Ghost @inaccessible { name: String }
    input Filter { name: String limit: Int = 3 @inaccessible }
    scalar Internal @inaccessible`,
  resolvers: {
    Query: {
      worker: () => ({ nik: "1", name: "Ani", secret: "x", state: "ACTIVE", old: "HIDDEN" }),
      parties: () => [
        { __typename: "Worker", name: "Ani" },
        { __typename: "Ghost", name: "Boo" },
      ],
      maybe: () => [
        { __typename: "Worker", name: "Ani" },
        { __typename: "Ghost", name: "Boo" },
      ],
      states: () => ["ACTIVE", "HIDDEN"],
      state: (_: unknown, { of }: { of?: string }) => of,
      people: (_: unknown, { filter }: { filter?: { name?: string; limit: number } }) => [
        `${filter?.name}`,
        `${filter?.limit}`,
      ],
    },
  },
};

const cover = {
  typeDefs: `
    type Worker @key(fields: "nik") {
      nik: ID! @inaccessible
      secret: String @external
      covered: Boolean
      hint: String @requires(fields: "secret")
    }`,
  resolvers: {
    Worker: {
      __resolveReference: (ref: object) => ref,
      covered: () => true,
      hint: ({ secret }: { secret: string }) => `begins with ${secret}`,
    },
  },
};

describeFederation("What is inaccessible", { workers, cover }, (gateway) => {
  it("cannot be selected", async () => {
    const { data, errors, calls } = await gateway.run(`{ worker { secret } }`);
    expect(data).toBeUndefined();
    expect(errors?.[0]?.message).toContain(`Cannot query field "secret" on type "Worker"`);
    expect(calls).toHaveLength(0);
  });

  it("may still be the key between subgraphs", async () => {
    const { data } = await gateway.run(`{ worker { name covered } }`);
    expect(data).toEqual({ worker: { name: "Ani", covered: true } });
  });

  it("may still be required by another field", async () => {
    const { data } = await gateway.run(`{ worker { hint } }`);
    expect(data).toEqual({ worker: { hint: "begins with x" } });
  });

  it("is null as a value of a nullable enum, without a word about it", async () => {
    const { data, errors } = await gateway.run(`{ worker { state old } }`);
    expect({ data, errors }).toEqual({ data: { worker: { state: "ACTIVE", old: null } } });
  });

  it("is an error as a value of a non-null enum, which does not tell the value", async () => {
    const { data, errors } = await gateway.run(`{ states }`);
    expect(data).toBeNull();
    expect(errors).toEqual([
      expect.objectContaining({
        message: "Cannot return null for non-nullable field Query.states.",
        path: ["states", 1],
      }),
    ]);
    expect(JSON.stringify(errors)).not.toContain("HIDDEN");
  });

  it("is null as a member of a union", async () => {
    const { data, errors } = await gateway.run(`{ maybe { ... on Worker { name } } }`);
    expect({ data, errors }).toEqual({ data: { maybe: [{ name: "Ani" }, null] } });
  });

  it("takes its list along as a member of a union where items are non-null", async () => {
    const { data, errors } = await gateway.run(`{ parties { ... on Worker { name } __typename } }`);
    expect(data).toBeNull();
    expect(errors).toEqual([expect.objectContaining({ path: ["parties", 1] })]);
  });

  it("keeps its default as a field of an input", async () => {
    const { data } = await gateway.run(`query ($f: Filter) { people(filter: $f) }`, { f: { name: "Ani" } });
    expect(data).toEqual({ people: ["Ani", "3"] });
  });

  it("is refused as a field of an input", async () => {
    const { errors } = await gateway.run(`query ($f: Filter) { people(filter: $f) }`, { f: { limit: 9 } });
    expect(errors?.[0]?.message).toContain(`filter.limit`);
  });

  it("is not shown by introspection", async () => {
    const { data } = await gateway.run(
      `{ __schema { types { name } } __type(name: "Worker") { fields { name } } }`,
    );
    const text = JSON.stringify(data);
    expect(text).toContain("covered");
    for (const hidden of ["Ghost", "secret", "nik", "Internal"]) expect(text).not.toContain(`"${hidden}"`);
  });
});
