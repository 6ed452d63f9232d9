import { expect, it } from "vitest";
import { describeFederation } from "./federation-tester.js";

/** Belongs to the subgraph: the engine may hand it on, never change it. */
const DETAILS = Object.freeze({ a: Object.freeze({ b: 1 }), list: Object.freeze([1, null]) });

const funding = {
  typeDefs: `
    scalar JSON
    scalar Rupiah
    type Query { allocation: Allocation! again: [Allocation!]! rows: [[Int]] tags: [String!] levels: [Level] }
    type Allocation @key(fields: "id") { id: ID! details: JSON @shareable amount: Rupiah! notes: [JSON] }
    enum Level { HIGH LOW }`,
  resolvers: {
    Query: {
      allocation: () => ({
        id: "1",
        details: DETAILS,
        amount: 9_007_199_254_740_991,
        notes: [1, "two", { three: 3 }, null],
      }),
      again: () => [
        { id: "1", details: DETAILS },
        { id: "2", details: DETAILS },
      ],
      rows: () => [[1, null], [], null],
      tags: () => ["a", "b"],
      levels: () => ["HIGH", null, "LOW"],
    },
  },
};

const plugin = {
  typeDefs: `
    scalar JSON
    type Allocation @key(fields: "id") {
      id: ID! details: JSON @external plan: JSON @requires(fields: "details") extra: JSON
    }`,
  resolvers: {
    Allocation: {
      __resolveReference: (ref: object) => ref,
      plan: ({ details }: { details: unknown }) => ({ from: details }),
      extra: () => DETAILS,
    },
  },
};

describeFederation("A scalar", { funding, plugin }, (gateway) => {
  it("of one's own is any JSON, as it is", async () => {
    const { data } = await gateway.run(`{ allocation { details amount notes } }`);
    expect(data).toEqual({
      allocation: { details: DETAILS, amount: 9_007_199_254_740_991, notes: [1, "two", { three: 3 }, null] },
    });
  });

  it("of one's own may be required as a whole", async () => {
    const { data } = await gateway.run(`{ allocation { plan } }`);
    expect(data).toEqual({ allocation: { plan: { from: DETAILS } } });
  });

  it("that is an object is not merged with that of another subgraph", async () => {
    const { data, errors } = await gateway.run(`{ again { details plan extra } }`);
    expect(errors).toBeUndefined();
    expect(data).toHaveProperty("again.1", { details: DETAILS, plan: { from: DETAILS }, extra: DETAILS });
  });

  it("stands in lists of lists, with nulls", async () => {
    expect((await gateway.run(`{ rows tags levels }`)).data).toEqual({
      rows: [[1, null], [], null],
      tags: ["a", "b"],
      levels: ["HIGH", null, "LOW"],
    });
  });
});
