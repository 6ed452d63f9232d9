import { expect, it } from "vitest";
import { describeFederation } from "./federation-tester.js";

const amount = `type Amount @shareable { value: Int! unit: String! }`;

const one = {
  typeDefs: `
    type Query { now: String! @shareable total: Amount! @shareable first: Item list: [Line!]! @shareable }
    ${amount}
    type Item @key(fields: "id") { id: ID! note: String @shareable size: Amount @shareable one: Int }
    type Line @shareable { a: Int }`,
  resolvers: {
    Query: {
      now: () => "today",
      total: () => ({ value: 1, unit: "Rp" }),
      first: () => ({ id: "1", note: "n", size: { value: 7, unit: "m" }, one: 1 }),
      list: () => [{ a: 1 }, { a: 2 }],
    },
  },
};

const two = {
  typeDefs: `
    type Query { now: String! @shareable total: Amount! @shareable second: Item }
    ${amount}
    type Item @key(fields: "id") { id: ID! note: String @shareable size: Amount @shareable two: Int }`,
  resolvers: {
    Query: { now: () => "today", total: () => ({ value: 1, unit: "Rp" }), second: () => ({ id: "2" }) },
    Item: {
      __resolveReference: (ref: object) => ref,
      note: () => "n",
      size: () => ({ value: 7, unit: "m" }),
      two: () => 2,
    },
  },
};

describeFederation("A shareable field", { one, two }, (gateway) => {
  it("is asked of one subgraph only", async () => {
    const { data, calls } = await gateway.run(`{ now total { value unit } }`);
    expect(data).toEqual({ now: "today", total: { value: 1, unit: "Rp" } });
    expect(calls).toHaveLength(1);
  });

  it("is asked of the subgraph where the query is anyway", async () => {
    const { data, calls } = await gateway.run(`{ first { id note size { value } } }`);
    expect(data).toEqual({ first: { id: "1", note: "n", size: { value: 7 } } });
    expect(calls.map(({ subgraph }) => subgraph)).toEqual(["one"]);
    const other = await gateway.run(`{ second { id note size { unit } } }`);
    expect(other.data).toEqual({ second: { id: "2", note: "n", size: { unit: "m" } } });
    expect(other.calls.map(({ subgraph }) => subgraph)).toEqual(["two"]);
  });

  it("stands beside fields that only one subgraph has", async () => {
    const { data } = await gateway.run(`{ first { note two one size { unit } } }`);
    expect(data).toEqual({ first: { note: "n", two: 2, one: 1, size: { unit: "m" } } });
  });

  it("answers a list of value objects", async () => {
    const { data } = await gateway.run(`{ list { a } now }`);
    expect(data).toEqual({ list: [{ a: 1 }, { a: 2 }], now: "today" });
  });
});
