import { getIntrospectionQuery, parse } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readExamples } from "../../src/examples.js";
import { LIMITS } from "../../src/limits/limits.js";
import { querySize } from "../../src/limits/query-size.js";
import { quickestOf } from "./quickest-of.js";
import { startServer } from "./server-tester.js";
import type { TestServer } from "./server-tester.js";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  // The first request of a process pays for what is compiled once.
  await server.ask('{ region(code: "15") { name } }');
});
afterAll(() => server.server.stop());

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n));

/** A query of 1.2 kB that stands for millions of fields. */
function bomb(): string {
  const fragments = times(22, (n) => `fragment F${n} on Region{parent{...F${n + 1}}a:parent{...F${n + 1}}}`);
  return `{region(code:"15"){...F0}} ${fragments.join(" ")} fragment F22 on Region{name}`;
}

const nested = (depth: number): string =>
  `{ region(code: "15") ${"{ parent ".repeat(depth)} { name } ${"}".repeat(depth)} }`;

describe("what would cost too much is refused in under 100 ms, in both languages, and reaches no subgraph", () => {
  test.each([
    ["nested fragments of 1.2 kB", bomb(), /at most 1000 fields.* 12582911/],
    [
      "nested fragments without aliases",
      bomb().replaceAll("a:parent", "parent"),
      /at most 1000 fields.* 12582911/,
    ],
    ["59 kB of one field", `{ region(code: "15") { ${"name ".repeat(11_800)} } }`, /at most 2000 tokens/],
    [
      "1,990 times one field",
      `{ region(code: "15") { ${"name ".repeat(1_985)} } }`,
      /at most 1000 fields.* 1986/,
    ],
    ["300 levels", nested(300), /at most 20 levels.* 302/],
    ["5,000 aliases", `{ ${times(5_000, (n) => `a${n}: __typename`).join(" ")} }`, /at most 2000 tokens/],
    ["600 aliases", `{ ${times(600, (n) => `a${n}: __typename`).join(" ")} }`, /at most 15 aliases.* 600/],
    [
      "100 directives at one place",
      `{ __typename ${"@skip(if: false) ".repeat(100)} }`,
      /at most 5 directives at one place/,
    ],
    [
      "a directive at each of 60 places",
      `{ region(code: "15") { ${"name @skip(if: false) ".repeat(60)} } }`,
      /at most 50 directives,/,
    ],
    [
      "lists within lists",
      `{ echo(text: ${"[".repeat(20_000)}${"]".repeat(20_000)}) }`,
      /levels of values|2000 tokens/,
    ],
    [
      "pages within pages, up and down",
      `{ region(code: "15") { children(first: 40) { nodes { parent { children(first: 40) { nodes { parent { children(first: 40) { nodes { children(first: 40) { totalCount } } } } } } } } } } }`,
      /at most 50000 rows.*up to 2625640/s,
    ],
    [
      "pages of 600 thrice",
      "{ regions(first: 600) { nodes { children(first: 600) { nodes { children(first: 600) { totalCount } } } } } }",
      /at most 1250000 rows/,
    ],
    [
      "lists that lead to each other",
      `{ region(code: "15") { ${"schemes { region { ".repeat(9)} name ${"} }".repeat(9)} } }`,
      /at most 1250000 rows/,
    ],
  ])("%s", async (_, query, rule) => {
    server.calls.length = 0;
    const { milliseconds, results } = await quickestOf(5, () => server.ask(query, { language: "en" }));
    expect(milliseconds).toBeLessThan(100);
    for (const { status, errors } of results) {
      expect(status).toBe(413);
      expect(errors).toHaveLength(1);
      expect(errors?.[0]?.extensions).toEqual({ code: "QUERY_TOO_LARGE" });
      expect(errors?.[0]?.message).toMatch(rule);
    }
    const indonesian = await server.ask(query, { language: "id" });
    expect(indonesian.errors?.[0]?.message).toMatch(/^Kueri ditolak: .*paling banyak/);
    expect(server.calls).toEqual([]);
  });

  test("introspection that goes in circles", async () => {
    const query = `{ __schema { types { ${"fields { type { ".repeat(7)} name ${"} }".repeat(7)} } } }`;
    const { milliseconds, results } = await quickestOf(5, () => server.ask(query));
    expect(milliseconds).toBeLessThan(100);
    for (const { errors } of results)
      expect(errors?.[0]?.extensions["code"]).toBe("GRAPHQL_VALIDATION_FAILED");
  });

  test("fragments that use each other are refused by validation, not followed", async () => {
    const query =
      '{ region(code: "15") { ...A } } fragment A on Region { ...B } fragment B on Region { ...A }';
    const { errors } = await server.ask(query);
    expect(errors?.[0]?.extensions["code"]).toBe("GRAPHQL_VALIDATION_FAILED");
  });

  test("a page size in a variable counts as what is sent, by its default, or by the schema's", async () => {
    const query = (variable: string) =>
      `query (${variable}) { regions(first: $n) { nodes { children(first: $n) { nodes { children(first: $n) { totalCount } } } } } }`;
    const code = async (text: string, variables?: object): Promise<unknown> =>
      (await server.ask(text, { variables })).errors?.[0]?.extensions["code"];
    expect(await code(query("$n: Int"), { n: 600 })).toBe("QUERY_TOO_LARGE");
    expect(await code(query("$n: Int"), { n: 2 })).toBeUndefined();
    expect(await code(query("$n: Int = 600"))).toBe("QUERY_TOO_LARGE");
    expect(await code(query("$n: Int"))).toBeUndefined();
  });
});

describe("what people need passes", () => {
  test("from a province to its villages by pages of 100, three within each other", async () => {
    const query = `{ region(code: "15") { children(first: 100) { totalCount nodes { name children(first: 100) { nodes { name children(first: 100) { nodes { code name } } } } } } } }`;
    expect((await server.ask(query)).errors).toBeUndefined();
  });

  test("from the nation to a village, step by step in one query", async () => {
    const step = "children(first: 10) { nodes { name ";
    const query = `{ region(code: "ID") { ${step.repeat(4)} ${"} }".repeat(4)} } }`;
    expect((await server.ask(query)).errors).toBeUndefined();
  });

  test("all regencies on one page of 600", async () => {
    expect(
      (await server.ask("{ regions(first: 600) { nodes { code name schemes { code } } } }")).errors,
    ).toBeUndefined();
  });

  test("the introspection that GraphiQL and code generators send", async () => {
    const query = getIntrospectionQuery({
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    });
    const { data, errors } = await server.ask(query);
    expect(errors).toBeUndefined();
    expect(data).toHaveProperty("__schema.types");
  });

  test.each(readExamples())("the example: $title", ({ query }) => {
    const size = querySize(parse(query, { maxTokens: LIMITS.tokens }));
    expect(size.fields).toBeLessThan(LIMITS.fields / 10);
    expect(size.depth).toBeLessThanOrEqual(LIMITS.depth / 2);
    expect(size.aliases).toBeLessThanOrEqual(LIMITS.aliases);
  });
});

test("without introspection neither the schema nor a name that was meant is told", async () => {
  const closed = await startServer({ introspection: false });
  const [schema, typo] = await Promise.all([
    closed.ask("{ __schema { types { name } } }", { language: "en" }),
    closed.ask('{ region(code: "15") { nam } }', { language: "en" }),
  ]);
  expect(schema.errors?.[0]?.extensions["code"]).toBe("GRAPHQL_VALIDATION_FAILED");
  expect(typo.errors?.[0]?.message).toBe('Cannot query field "nam" on type "Region".');
  const page = await fetch(`${closed.url}/graphql`, { headers: { accept: "text/html" } });
  expect(page.status).toBe(400);
  await closed.server.stop();
  expect((await server.ask('{ region(code: "15") { nam } }')).errors?.[0]?.message).toContain("Did you mean");
});
