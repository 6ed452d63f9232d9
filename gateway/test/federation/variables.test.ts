import { expect, it } from "vitest";
import { describeFederation } from "./federation-tester.js";

const echo = (_: unknown, args: unknown): string => JSON.stringify(args);

const regions = {
  typeDefs: `
    type Query {
      region(code: ID!): Region
      echo(text: String, number: Int = 7, list: [Int!], range: Range, level: Level, json: JSON): String!
    }
    type Region @key(fields: "code") { code: ID! }
    input Range { from: Int = 1 to: Int deep: Range }
    enum Level { PROVINCE REGENCY }
    scalar JSON`,
  resolvers: { Query: { region: (_: unknown, { code }: { code: string }) => ({ code }), echo } },
};

const workers = {
  typeDefs: `type Region @key(fields: "code") { code: ID! count(of: String, representations: Int): String }`,
  resolvers: {
    Region: {
      __resolveReference: (ref: object) => ref,
      count: ({ code }: { code: string }, args: unknown) => `${code} ${JSON.stringify(args)}`,
    },
  },
};

describeFederation("Variables", { regions, workers }, (gateway) => {
  const echoed = async (query: string, variables: Record<string, unknown> = {}): Promise<unknown> => {
    const { data, errors } = await gateway.run(query, variables);
    expect(errors).toBeUndefined();
    return JSON.parse((data as { echo: string }).echo) as unknown;
  };

  it("reach the subgraph that uses them, and only that one", async () => {
    const query = `query ($code: ID!, $of: String) { region(code: $code) { count(of: $of) } }`;
    const { data, calls } = await gateway.run(query, { code: "15", of: "women" });
    expect(data).toEqual({ region: { count: `15 {"of":"women"}` } });
    expect(
      calls.map(({ variables }) => Object.values(variables!).filter((value) => typeof value === "string")),
    ).toEqual([["15"], ["women"]]);
  });

  it("have defaults", async () => {
    expect(await echoed(`query ($n: Int = 3) { echo(number: $n) }`)).toEqual({ number: 3 });
    expect(await echoed(`query ($n: Int = 3) { echo(number: $n) }`, { n: null })).toEqual({ number: null });
  });

  it("that are absent leave the field's own default", async () => {
    expect(await echoed(`query ($n: Int) { echo(number: $n) }`)).toEqual({ number: 7 });
  });

  it("may be objects, whose fields have defaults", async () => {
    const range = { to: 5, deep: { from: 2 } };
    expect(await echoed(`query ($r: Range) { echo(range: $r) }`, { range, r: range })).toEqual({
      number: 7,
      range: { from: 1, to: 5, deep: { from: 2 } },
    });
  });

  it("may be single values for lists", async () => {
    expect(await echoed(`query ($l: [Int!]) { echo(list: $l) }`, { l: 4 })).toMatchObject({ list: [4] });
  });

  it("may be enums and any JSON", async () => {
    const json = { a: [1, { b: null }], big: 9007199254740991 };
    expect(
      await echoed(`query ($l: Level, $j: JSON) { echo(level: $l, json: $j) }`, { l: "REGENCY", j: json }),
    ).toEqual({ number: 7, level: "REGENCY", json });
  });

  it("may be called representations", async () => {
    const query = `query ($representations: Int, $code: ID!) { region(code: $code) { count(representations: $representations) } }`;
    const { data, errors } = await gateway.run(query, { representations: 6, code: "15" });
    expect({ data, errors }).toEqual({ data: { region: { count: `15 {"representations":6}` } } });
  });

  it("that do not fit are refused before any call, by their name", async () => {
    const { data, errors, calls } = await gateway.run(`query ($r: Range) { echo(range: $r) }`, {
      r: { to: "x" },
    });
    expect(data).toBeUndefined();
    expect(errors?.[0]).toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
    expect(errors?.[0]?.message).toContain("range.to");
    expect(calls).toHaveLength(0);
  });

  it("that are required and absent are refused before any call", async () => {
    const { errors, calls } = await gateway.run(`query ($code: ID!) { region(code: $code) { code } }`);
    expect(errors?.[0]?.message).toContain(`"code" is required`);
    expect(calls).toHaveLength(0);
  });

  it("of one request do not show in the next, though the plan is the same", async () => {
    const query = `query ($t: String) { echo(text: $t) }`;
    expect(await echoed(query, { t: "one" })).toMatchObject({ text: "one" });
    expect(await echoed(query)).toEqual({ number: 7 });
  });
});
