import { buildClientSchema, getIntrospectionQuery, printSchema, type IntrospectionQuery } from "graphql";
import { expect, it } from "vitest";
import { describeFederation } from "./federation-tester.js";

const regions = {
  typeDefs: `
    "What may be asked"
    type Query { "One region" region(code: ID = "15"): Region old: Int @deprecated(reason: "use region") }
    "A province or below"
    type Region @key(fields: "code") { code: ID! level: Level }
    enum Level { PROVINCE REGENCY @deprecated }
    input Range { from: Int = 1 to: Int! }
    scalar Month @specifiedBy(url: "https://example.org/month")`,
  resolvers: { Query: { region: (_: unknown, { code }: { code: string }) => ({ code }) } },
};

const workers = {
  typeDefs: `type Region @key(fields: "code") { code: ID! workers(range: Range, month: Month): Int }
    input Range { from: Int = 1 to: Int! } scalar Month @specifiedBy(url: "https://example.org/month")`,
  resolvers: { Region: { __resolveReference: (ref: object) => ref, workers: () => 3 } },
};

describeFederation("Introspection", { regions, workers }, (gateway) => {
  it("alone asks no subgraph", async () => {
    const { data, calls } = await gateway.run(`{ __schema { queryType { name } mutationType { name } } }`);
    expect(data).toEqual({ __schema: { queryType: { name: "Query" }, mutationType: null } });
    expect(calls).toHaveLength(0);
  });

  it("answers the query of every tool with the schema that clients see", async () => {
    const { data } = await gateway.run(
      getIntrospectionQuery({ specifiedByUrl: true, inputValueDeprecation: true }),
    );
    const text = printSchema(buildClientSchema(data as IntrospectionQuery));
    expect(text).toBe(printSchema(gateway.engine.apiSchema));
    for (const said of ["What may be asked", "use region", "specifiedBy", "code: ID = 15", "from: Int = 1"]) {
      expect(text).toContain(said);
    }
  });

  it("shows nothing of the federation", async () => {
    const { data } = await gateway.run(
      `{ __schema { types { name } directives { name } queryType { fields { name } } } }`,
    );
    expect(JSON.stringify(data)).not.toMatch(/_entities|_service|_Any|join__|link__|"key"|"shareable"/);
  });

  it("stands beside data, in the order of the query", async () => {
    const { data, calls } = await gateway.run(
      `{ a: __type(name: "Level") { kind } region { workers } __typename b: __schema { queryType { name } } }`,
    );
    expect(JSON.stringify(data)).toBe(
      JSON.stringify({
        a: { kind: "ENUM" },
        region: { workers: 3 },
        __typename: "Query",
        b: { queryType: { name: "Query" } },
      }),
    );
    expect(calls).toHaveLength(2);
  });

  it("is null for an unknown type", async () => {
    const { data } = await gateway.run(`query ($name: String!) { __type(name: $name) { name } }`, {
      name: "Nobody",
    });
    expect(data).toEqual({ __type: null });
  });

  it("may be skipped", async () => {
    const query = `query ($x: Boolean!) { ...Meta @include(if: $x) region { code } } fragment Meta on Query { __schema { queryType { name } } }`;
    expect((await gateway.run(query, { x: false })).data).toEqual({ region: { code: "15" } });
    expect((await gateway.run(query, { x: true })).data).toEqual({
      __schema: { queryType: { name: "Query" } },
      region: { code: "15" },
    });
  });

  it("of __typename alone asks no subgraph, at the root", async () => {
    const { data, calls } = await gateway.run(`{ __typename me: __typename }`);
    expect(data).toEqual({ __typename: "Query", me: "Query" });
    expect(calls).toHaveLength(0);
  });
});
