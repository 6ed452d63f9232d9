import { expect, it } from "vitest";
import { describeFederation } from "./federation-tester.js";

const regions = {
  typeDefs: `
    type Query { region: Region other: Region }
    type Region @key(fields: "code") { code: ID! name: String! parent: Region }`,
  resolvers: {
    Query: { region: () => ({ code: "15" }), other: () => ({ code: "64" }) },
    Region: {
      __resolveReference: (ref: object) => ref,
      name: ({ code }: { code: string }) => `Region ${code}`,
      parent: () => ({ code: "0" }),
    },
  },
};

const workers = {
  typeDefs: `type Region @key(fields: "code") { code: ID! workers: Int! covered: Int }`,
  resolvers: { Region: { __resolveReference: (ref: object) => ref, workers: () => 7, covered: () => 3 } },
};

describeFederation("@skip and @include", { regions, workers }, (gateway) => {
  const run = async (query: string, variables: Record<string, unknown> = {}) => {
    const { data, errors, calls } = await gateway.run(query, variables);
    expect(errors).toBeUndefined();
    return { data, calls: calls.map(({ subgraph }) => subgraph) };
  };

  it("with a literal leave a field out, and the call it would need", async () => {
    const { data, calls } = await run(
      `{ region { name workers @skip(if: true) covered @include(if: false) } }`,
    );
    expect(data).toEqual({ region: { name: "Region 15" } });
    expect(calls).toEqual(["regions"]);
  });

  it("with a variable decide per request, and so do the calls", async () => {
    const query = `query ($x: Boolean!) { region { name workers @include(if: $x) } }`;
    expect(await run(query, { x: false })).toEqual({
      data: { region: { name: "Region 15" } },
      calls: ["regions"],
    });
    expect(await run(query, { x: true })).toEqual({
      data: { region: { name: "Region 15", workers: 7 } },
      calls: ["regions", "workers"],
    });
    expect(await run(query, { x: false })).toEqual({
      data: { region: { name: "Region 15" } },
      calls: ["regions"],
    });
  });

  it("use the variable's default", async () => {
    const query = `query ($x: Boolean = true) { region { name @skip(if: $x) code } }`;
    expect((await run(query)).data).toEqual({ region: { code: "15" } });
    expect((await run(query, { x: false })).data).toEqual({ region: { name: "Region 15", code: "15" } });
  });

  it("need both to agree when both stand on a field", async () => {
    const query = `query ($s: Boolean!, $i: Boolean!) { region { code name @skip(if: $s) @include(if: $i) } }`;
    const names = [];
    for (const s of [true, false]) {
      for (const i of [true, false])
        names.push(JSON.stringify((await run(query, { s, i })).data).includes("name"));
    }
    expect(names).toEqual([false, false, true, false]);
  });

  it("stand on inline fragments", async () => {
    const query = `query ($x: Boolean!) { region { code ... @include(if: $x) { workers } ... on Region @skip(if: $x) { name } } }`;
    expect((await run(query, { x: true })).data).toEqual({ region: { code: "15", workers: 7 } });
    expect((await run(query, { x: false })).data).toEqual({ region: { code: "15", name: "Region 15" } });
  });

  it("stand on spreads of named fragments, each spread for itself", async () => {
    const query = `
      query ($x: Boolean!) { region { code ...Facts @include(if: $x) } other { ...Facts @skip(if: $x) code } }
      fragment Facts on Region { workers }`;
    expect((await run(query, { x: true })).data).toEqual({
      region: { code: "15", workers: 7 },
      other: { code: "64" },
    });
    expect((await run(query, { x: false })).data).toEqual({
      region: { code: "15" },
      other: { workers: 7, code: "64" },
    });
  });

  it("nest", async () => {
    const query = `
      query ($x: Boolean!, $y: Boolean!) {
        region { code ... @include(if: $x) { parent { code ... @skip(if: $y) { workers name @include(if: $x) } } } }
      }`;
    expect((await run(query, { x: false, y: false })).data).toEqual({ region: { code: "15" } });
    expect((await run(query, { x: true, y: true })).data).toEqual({
      region: { code: "15", parent: { code: "0" } },
    });
    expect((await run(query, { x: true, y: false })).data).toEqual({
      region: { code: "15", parent: { code: "0", workers: 7, name: "Region 0" } },
    });
  });

  it("leave a field that is selected once more without a condition", async () => {
    const query = `query ($x: Boolean!) { region { name @include(if: $x) ... { name } } }`;
    expect((await run(query, { x: false })).data).toEqual({ region: { name: "Region 15" } });
  });

  it("merge the selections of one field under different conditions", async () => {
    const query = `query ($x: Boolean!, $y: Boolean!) { region @include(if: $x) { name } region @include(if: $y) { workers } }`;
    expect((await run(query, { x: true, y: false })).data).toEqual({ region: { name: "Region 15" } });
    expect((await run(query, { x: false, y: true })).data).toEqual({ region: { workers: 7 } });
    expect((await run(query, { x: true, y: true })).data).toEqual({
      region: { name: "Region 15", workers: 7 },
    });
    expect(await run(query, { x: false, y: false })).toEqual({ data: {}, calls: [] });
  });

  it("leave an empty object where all of its fields are left out", async () => {
    expect((await run(`{ region { name @skip(if: true) } }`)).data).toEqual({ region: {} });
  });

  it("make no call when nothing is left of the query", async () => {
    expect(await run(`{ region @skip(if: true) { name } }`)).toEqual({ data: {}, calls: [] });
  });

  it("stand on __typename", async () => {
    const query = `query ($x: Boolean!) { region { __typename @skip(if: $x) code } }`;
    expect((await run(query, { x: true })).data).toEqual({ region: { code: "15" } });
    expect((await run(query, { x: false })).data).toEqual({ region: { __typename: "Region", code: "15" } });
  });
});
