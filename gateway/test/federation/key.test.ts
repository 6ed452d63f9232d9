import { expect, it } from "vitest";
import { describeFederation } from "./federation-tester.js";

const regions = {
  typeDefs: `
    type Query { regions: [Region] region(code: ID!): Region }
    type Region @key(fields: "code") { code: ID! name: String! neighbours: [Region!]! }`,
  resolvers: {
    Query: {
      regions: () => [{ code: "15" }, null, { code: "64" }],
      region: (_: unknown, { code }: { code: string }) => ({ code }),
    },
    Region: {
      name: ({ code }: { code: string }) => `Region ${code}`,
      neighbours: () => [{ code: "64" }, { code: "15" }, { code: "64" }],
    },
  },
};

const workers = {
  typeDefs: `type Region @key(fields: "code") { code: ID! workers: Int! }`,
  resolvers: {
    Region: {
      __resolveReference: (ref: { code: string }) => ref,
      workers: ({ code }: { code: string }) => Number(code) * 10,
    },
  },
};

describeFederation("An entity with one key", { regions, workers }, (gateway) => {
  it("is completed by the other subgraph", async () => {
    const { data, errors, calls } = await gateway.run(`{ region(code: "15") { name workers code } }`);
    expect({ data, errors }).toEqual({ data: { region: { name: "Region 15", workers: 150, code: "15" } } });
    expect(calls.map(({ subgraph }) => subgraph)).toEqual(["regions", "workers"]);
  });

  it("is asked for once, however often it stands in the answer", async () => {
    const { data, calls } = await gateway.run(`{ regions { neighbours { workers } workers } }`);
    expect(data).toEqual({
      regions: [
        { neighbours: [{ workers: 640 }, { workers: 150 }, { workers: 640 }], workers: 150 },
        null,
        { neighbours: [{ workers: 640 }, { workers: 150 }, { workers: 640 }], workers: 640 },
      ],
    });
    expect(calls).toHaveLength(2);
    const sent = Object.values(calls[1]!.variables!);
    expect(sent).toContainEqual([
      { __typename: "Region", code: "15" },
      { __typename: "Region", code: "64" },
    ]);
  });
});
