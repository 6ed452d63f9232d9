import { expect, it } from "vitest";
import { describeFederation } from "./federation-tester.js";

const claims = {
  typeDefs: `
    type Query { none: [Claim!] empty: [Claim!]! keyless: Claim missing: Claim }
    type Claim @key(fields: "id") { id: ID }`,
  resolvers: {
    Query: {
      none: () => null,
      empty: () => [],
      keyless: () => ({ id: null }),
      missing: () => ({ id: "gone" }),
    },
  },
};

const funding = {
  typeDefs: `type Claim @key(fields: "id") { id: ID paid: Int due: Int! }`,
  resolvers: { Claim: { __resolveReference: () => null, paid: () => 1, due: () => 2 } },
};

describeFederation("Where there is no entity", { claims, funding }, (gateway) => {
  it("a null list makes no call", async () => {
    const { data, calls } = await gateway.run(`{ none { paid } }`);
    expect(data).toEqual({ none: null });
    expect(calls).toHaveLength(1);
  });

  it("an empty list makes no call", async () => {
    const { data, calls } = await gateway.run(`{ empty { due } }`);
    expect(data).toEqual({ empty: [] });
    expect(calls).toHaveLength(1);
  });

  it("a null key makes no call", async () => {
    const { data, errors, calls } = await gateway.run(`{ keyless { paid } }`);
    expect({ data, errors }).toEqual({ data: { keyless: { paid: null } } });
    expect(calls).toHaveLength(1);
  });

  it("an entity the other subgraph does not know has null fields there, without an error", async () => {
    const { data, errors, calls } = await gateway.run(`{ missing { id paid } }`);
    expect({ data, errors }).toEqual({ data: { missing: { id: "gone", paid: null } } });
    expect(calls).toHaveLength(2);
  });

  it("an unknown entity is null as a whole when a field of it may not be null", async () => {
    const { data, errors } = await gateway.run(`{ missing { id due } }`);
    expect(data).toEqual({ missing: null });
    expect(errors).toEqual([
      expect.objectContaining({
        message: "Cannot return null for non-nullable field Claim.due.",
        path: ["missing", "due"],
        locations: [{ line: 1, column: 16 }],
      }),
    ]);
  });
});
