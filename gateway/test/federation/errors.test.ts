import { GraphQLError } from "graphql";
import { expect, it } from "vitest";
import { describeFederation } from "./federation-tester.js";

const fail = (message: string, code?: string): never => {
  throw new GraphQLError(message, code === undefined ? {} : { extensions: { code, field: "nik" } });
};

const regions = {
  typeDefs: `
    type Query { regions: [Region!]! broken: String refused: Int one: Region deep: Deep }
    type Region @key(fields: "code") { code: ID! name: String twin: Region }
    type Deep { regions: [Region]! wrong: Deep list: [String] }`,
  resolvers: {
    Query: {
      regions: () => [{ code: "15" }, { code: "64" }, { code: "15" }],
      broken: () => fail("it broke"),
      refused: () => fail("not for you", "FORBIDDEN"),
      one: () => ({ code: "15" }),
      deep: () => ({ regions: [{ code: "1" }, { code: "bad" }] }),
    },
    Region: {
      __resolveReference: (ref: object) => ref,
      name: ({ code }: { code: string }) => (code === "64" ? fail("no name") : `Region ${code}`),
      twin: ({ code }: { code: string }) => ({ code }),
    },
    Deep: { wrong: () => fail("too deep"), list: () => ["a", fail] },
  },
};

const workers = {
  typeDefs: `
    type Region @key(fields: "code") { code: ID! workers: Int villages: [Village!] must: Int! }
    type Village { head: String chief: String! }`,
  resolvers: {
    Region: {
      // A reference resolver of @apollo/subgraph that throws at once fails all entities of its call.
      __resolveReference: async (ref: { code: string }) =>
        ref.code === "bad" ? fail("no such region", "NOT_FOUND") : ref,
      workers: ({ code }: { code: string }) => (code === "15" ? fail("uncounted") : 1),
      villages: () => [{ head: "Ani", chief: "x" }, { head: "Budi" }],
      must: ({ code }: { code: string }) => (code === "15" ? fail("must fails") : 2),
    },
    Village: {
      head: ({ head }: { head: string }) => (head === "Budi" ? fail("nobody") : head),
      chief: ({ chief }: { chief?: string }) => chief ?? "chief",
    },
  },
};

describeFederation("An error of a subgraph", { regions, workers }, (gateway) => {
  it("is passed on with its path, a code and the subgraph's name", async () => {
    const { data, errors } = await gateway.run(`{ broken one { code } }`);
    expect(data).toEqual({ broken: null, one: { code: "15" } });
    expect(errors).toEqual([
      {
        message: "it broke",
        path: ["broken"],
        extensions: { code: "DOWNSTREAM_SERVICE_ERROR", serviceName: "regions" },
      },
    ]);
  });

  it("keeps its own code and extensions", async () => {
    const { errors } = await gateway.run(`{ refused }`);
    expect(errors?.[0]?.extensions).toEqual({ code: "FORBIDDEN", field: "nik", serviceName: "regions" });
  });

  it("stands under the client's alias", async () => {
    const { data, errors } = await gateway.run(`{ mine: broken }`);
    expect(data).toEqual({ mine: null });
    expect(errors?.[0]?.path).toEqual(["mine"]);
  });

  it("stands at the item of the list", async () => {
    const { data, errors } = await gateway.run(`{ regions { title: name } }`);
    expect(data).toEqual({ regions: [{ title: "Region 15" }, { title: null }, { title: "Region 15" }] });
    expect(errors?.map(({ path }) => path)).toEqual([["regions", 1, "title"]]);
  });

  it("about an entity stands at every place of the entity", async () => {
    const { data, errors, calls } = await gateway.run(`{ regions { workers } }`);
    expect(data).toEqual({ regions: [{ workers: null }, { workers: 1 }, { workers: null }] });
    expect(errors?.map(({ path }) => path)).toEqual([
      ["regions", 0, "workers"],
      ["regions", 2, "workers"],
    ]);
    expect(calls).toHaveLength(2);
  });

  it("about an entity stands at the places of one fetch for several paths", async () => {
    const { errors } = await gateway.run(`{ one { count: workers twin { count: workers } } }`);
    expect(errors?.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        ["one", "count"],
        ["one", "twin", "count"],
      ]),
    );
    expect(errors).toHaveLength(2);
  });

  it("below an entity keeps the rest of its path", async () => {
    const { data, errors } = await gateway.run(`{ one { villages { boss: head } } }`);
    expect(data).toEqual({ one: { villages: [{ boss: "Ani" }, { boss: null }] } });
    expect(errors?.map(({ path }) => path)).toEqual([["one", "villages", 1, "boss"]]);
  });

  it("of a reference resolver stands at the entity, whose own fields stay", async () => {
    const { data, errors } = await gateway.run(`{ deep { regions { code workers } } }`);
    expect(data).toEqual({
      deep: {
        regions: [
          { code: "1", workers: 1 },
          { code: "bad", workers: null },
        ],
      },
    });
    expect(errors).toEqual([
      expect.objectContaining({ message: "no such region", path: ["deep", "regions", 1] }),
    ]);
  });

  it("explains the null of a non-null field, which is not reported once more", async () => {
    const { data, errors } = await gateway.run(`{ one { must } }`);
    expect(data).toEqual({ one: null });
    expect(errors).toEqual([expect.objectContaining({ message: "must fails", path: ["one", "must"] })]);
  });

  it("in one place leaves the answers of other fetches", async () => {
    const { data, errors } = await gateway.run(
      `{ deep { wrong { list } regions { code } } regions { code } broken }`,
    );
    expect(data).toMatchObject({
      deep: { wrong: null, regions: [{ code: "1" }, { code: "bad" }] },
      broken: null,
    });
    expect(errors?.map(({ path }) => path).toSorted()).toEqual([["broken"], ["deep", "wrong"]]);
  });
});
