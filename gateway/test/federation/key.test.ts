import { expect, it } from "vitest";
import { describeFederation } from "./federation-tester.js";

interface Ref {
  readonly code?: string;
  readonly name?: string;
  readonly region?: { readonly code: string };
}

const regions = {
  typeDefs: `
    type Query { regions: [Region] region(code: ID!): Region odd: [Region!]! villages: [Village!]! }
    type Region @key(fields: "code") @key(fields: "name") { code: ID name: String neighbours: [Region!]! }
    type Village @key(fields: "code region { code }") { code: ID! region: Region }`,
  resolvers: {
    Query: {
      regions: () => [{ code: "15", name: "Jambi" }, null, { code: "64", name: "Kaltim" }],
      region: (_: unknown, { code }: Ref) => ({ code, name: `Region ${code}` }),
      odd: () => [{ code: null, name: "No code" }, { code: "15" }, { code: null, name: null }],
      villages: () => [
        { code: "01", region: { code: "15" } },
        { code: "01", region: { code: "64" } },
        { code: "01", region: { code: "15" } },
        { code: "02", region: null },
      ],
    },
    Region: {
      __resolveReference: (ref: Ref) => ({ code: "11", ...ref }),
      neighbours: () => [{ code: "64" }, { code: "15" }, { code: "64" }],
    },
  },
};

const workers = {
  typeDefs: `
    type Region @key(fields: "code") { code: ID workers: Int! }
    type Village @key(fields: "code region { code }") { code: ID! region: Region headcount: Int chief: Person }
    type Person @key(fields: "nik") { nik: ID! name: String }`,
  resolvers: {
    Region: { __resolveReference: (ref: Ref) => ref, workers: ({ code }: Ref) => Number(code) * 10 },
    Village: {
      __resolveReference: (ref: Ref) => ref,
      headcount: ({ code, region }: Ref) => Number(`${region?.code}${code}`),
      chief: ({ region }: Ref) => ({ nik: `chief of ${region?.code}` }),
    },
    Person: { name: () => "Ani" },
  },
};

const money = {
  typeDefs: `
    type Region @key(fields: "name") { name: String budget: Int }
    type Person @key(fields: "nik") { nik: ID! paid: Boolean }`,
  resolvers: {
    Region: { __resolveReference: (ref: Ref) => ref, budget: ({ name }: Ref) => name?.length },
    Person: { __resolveReference: (ref: Ref) => ref, paid: () => true },
  },
};

describeFederation("An entity with keys", { regions, workers, money }, (gateway) => {
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
    expect(Object.values(calls[1]!.variables!)).toContainEqual([
      { __typename: "Region", code: "15" },
      { __typename: "Region", code: "64" },
    ]);
  });

  it("is reached by whichever of its keys the other subgraph has", async () => {
    const { data, calls } = await gateway.run(`{ region(code: "15") { workers budget } }`);
    expect(data).toEqual({ region: { workers: 150, budget: 9 } });
    const sent = calls.slice(1).flatMap(({ variables }) => Object.values(variables!).flat());
    expect(sent).toContainEqual({ __typename: "Region", code: "15" });
    expect(sent).toContainEqual({ __typename: "Region", name: "Region 15" });
  });

  it("gets both fetches at once when neither waits for the other", async () => {
    const { calls } = await gateway.run(`{ region(code: "15") { workers budget } }`);
    expect(calls.map(({ subgraph }) => subgraph).toSorted()).toEqual(["money", "regions", "workers"]);
  });

  it("with a null key is not asked for, and its fields elsewhere are null", async () => {
    const { data, errors, calls } = await gateway.run(`{ odd { name budget } }`);
    expect({ data, errors }).toEqual({
      data: {
        odd: [
          { name: "No code", budget: 7 },
          { name: null, budget: null },
          { name: null, budget: null },
        ],
      },
    });
    expect(calls[1]!.variables).toEqual({ representations: [{ __typename: "Region", name: "No code" }] });
  });

  it("with a null key takes its parent along where a non-null field hangs on it", async () => {
    const { data, errors } = await gateway.run(`{ odd { name workers } }`);
    expect(data).toBeNull();
    expect(errors).toEqual([
      expect.objectContaining({
        message: "Cannot return null for non-nullable field Region.workers.",
        path: ["odd", 0, "workers"],
      }),
    ]);
  });

  it("with a composite, nested key sends the whole key", async () => {
    const { data, calls } = await gateway.run(`{ villages { code headcount } }`);
    expect(data).toMatchObject({
      villages: [{ headcount: 1501 }, { headcount: 6401 }, { headcount: 1501 }, {}],
    });
    expect(calls[1]!.variables).toEqual({
      representations: [
        { __typename: "Village", code: "01", region: { code: "15" } },
        { __typename: "Village", code: "01", region: { code: "64" } },
      ],
    });
  });

  it("of whose composite key a part is null is not asked for", async () => {
    const { data, errors } = await gateway.run(`{ villages { headcount } }`);
    expect(data).toHaveProperty("villages.3", { headcount: null });
    expect(errors).toBeUndefined();
  });

  it("leads on to an entity of a third subgraph", async () => {
    const { data, calls } = await gateway.run(`{ villages { chief { name paid } } }`);
    expect(data).toHaveProperty("villages.0", { chief: { name: "Ani", paid: true } });
    expect(calls.map(({ subgraph }) => subgraph)).toEqual(["regions", "workers", "money"]);
    expect(calls[2]!.variables).toEqual({
      representations: [
        { __typename: "Person", nik: "chief of 15" },
        { __typename: "Person", nik: "chief of 64" },
      ],
    });
  });

  it("does not cost a call when only its key is selected", async () => {
    const { calls } = await gateway.run(`{ villages { code region { code } } }`);
    expect(calls).toHaveLength(1);
  });
});
