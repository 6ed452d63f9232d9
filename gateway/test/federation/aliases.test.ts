import { expect, it } from "vitest";
import { describeFederation } from "./federation-tester.js";

const regions = {
  typeDefs: `
    type Query { region(code: ID = "15"): Region regions: [Region!]! }
    type Region @key(fields: "code") { code: ID! name(upper: Boolean = false): String! parent: Region __c: Int }`.replace(
    "__c: Int",
    "_c_name: Int constructor: String",
  ),
  resolvers: {
    Query: {
      region: (_: unknown, { code }: { code: string }) => ({ code }),
      regions: () => [{ code: "15" }, { code: "64" }],
    },
    Region: {
      __resolveReference: (ref: object) => ref,
      name: ({ code }: { code: string }, { upper }: { upper: boolean }) =>
        `${upper ? "REGION" : "Region"} ${code}`,
      parent: () => ({ code: "0" }),
      _c_name: () => 9,
      constructor: () => "builder",
    },
  },
};

const workers = {
  typeDefs: `type Region @key(fields: "code") { code: ID! workers(of: Int = 1): Int label: String friend: Region }`,
  resolvers: {
    Region: {
      __resolveReference: (ref: object) => ref,
      workers: ({ code }: { code: string }, { of }: { of: number }) => Number(code) * of,
      label: ({ code }: { code: string }) => `label ${code}`,
      friend: () => ({ code: "77" }),
    },
  },
};

describeFederation("An alias", { regions, workers }, (gateway) => {
  const region = async (selection: string): Promise<unknown> => {
    const { data, errors } = await gateway.run(`{ region { ${selection} } }`);
    expect(errors).toBeUndefined();
    return (data as { region: unknown }).region;
  };

  it("lets one field stand twice with different arguments", async () => {
    expect(await region("a: name b: name(upper: true) c: workers d: workers(of: 2)")).toEqual({
      a: "Region 15",
      b: "REGION 15",
      c: 15,
      d: 30,
    });
  });

  it("at the root lets one field stand twice", async () => {
    const { data } = await gateway.run(`{ a: region { workers } b: region(code: "64") { code: workers } }`);
    expect(data).toEqual({ a: { workers: 15 }, b: { code: 64 } });
  });

  it("may be the name of the key the next fetch needs", async () => {
    expect(await region("code: name workers")).toEqual({ code: "Region 15", workers: 15 });
    expect(await region("code: label name: code")).toEqual({ code: "label 15", name: "15" });
  });

  it("may be __typename", async () => {
    expect(await region("__typename: name workers")).toEqual({ __typename: "Region 15", workers: 15 });
    expect(await region("type: __typename label")).toEqual({ type: "Region", label: "label 15" });
  });

  it("may be the name of what every JavaScript object has", async () => {
    const answer = await region(
      "toString: name hasOwnProperty: workers __proto__: parent { code constructor: label }",
    );
    expect(Object.getOwnPropertyNames(answer)).toEqual(["toString", "hasOwnProperty", "__proto__"]);
    expect(JSON.stringify(answer)).toBe(
      `{"toString":"Region 15","hasOwnProperty":15,"__proto__":{"code":"0","constructor":"label 0"}}`,
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it("may be the name of another field that is selected too", async () => {
    expect(await region("parent: friend { code } x: parent { code }")).toEqual({
      parent: { code: "77" },
      x: { code: "0" },
    });
  });

  it("may look like the gateway's or the planner's own", async () => {
    expect(await region("_c_code: name _c_name _internal_qp_alias_0: label _entities: code")).toEqual({
      _c_code: "Region 15",
      _c_name: 9,
      _internal_qp_alias_0: "label 15",
      _entities: "15",
    });
  });

  it("is not needed for a field called constructor", async () => {
    expect(await region("constructor label")).toEqual({ constructor: "builder", label: "label 15" });
  });

  it("merges the selections of the same field under the same alias", async () => {
    expect(
      await region("up: parent { code } up: parent { label } ... on Region { up: parent { name } }"),
    ).toEqual({
      up: { code: "0", label: "label 0", name: "Region 0" },
    });
  });

  it("keeps the order of the query, whatever the order of the fetches", async () => {
    expect(JSON.stringify(await region("label code workers name"))).toBe(
      `{"label":"label 15","code":"15","workers":15,"name":"Region 15"}`,
    );
  });
});
