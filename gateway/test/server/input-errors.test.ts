import { afterAll, beforeAll, expect, test } from "vitest";
import { startServer } from "./server-tester.js";
import type { Answer, TestServer } from "./server-tester.js";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.server.stop());

const AFFORD = "query ($input: AffordabilityInput!) { affordability(input: $input) { cost } }";
const afford = (input: string): string => `{ affordability(input: {programmes: [JKK], ${input}}) { cost } }`;

/** The same bad value, as a literal and as a variable: query, variables as JSON text. */
const BAD_VALUES: readonly (readonly [string, string, string, string, string, string])[] = [
  [
    "a region code that is none",
    "INVALID_REGION_CODE",
    "code",
    '{ region(code: "99x") { name } }',
    "query ($c: RegionCode!) { region(code: $c) { name } }",
    '{"c": "99x"}',
  ],
  ...[
    ["a thirteenth month", "INVALID_MONTH", "month", '"2024-13"'],
    ["a negative amount", "INVALID_RUPIAH", "budget", "-5"],
    ["a fraction of a rupiah", "INVALID_RUPIAH", "budget", "1.5"],
    ["an amount beyond 2^53-1", "INVALID_RUPIAH", "budget", "9007199254740993"],
    ["an amount as text", "INVALID_RUPIAH", "budget", '"5"'],
  ].map(
    ([title, code, field, value]) =>
      [
        title,
        code,
        `input.${field}`,
        afford(field === "budget" ? `budget: ${value}` : `budget: 1, ${field}: ${value}`),
        AFFORD,
        `{"input": {"programmes": ["JKK"], "budget": 1, "${field}": ${value}}}`,
      ] as [string, string, string, string, string, string],
  ),
  [
    "a birth date that no calendar has",
    "INVALID_LOCAL_DATE",
    "input.children[1].birthDate",
    afford('budget: 1, children: [{birthDate: "2020-01-01"}, {birthDate: "2020-02-30"}]'),
    AFFORD,
    '{"input": {"programmes": ["JKK"], "budget": 1, "children": [{"birthDate": "2020-01-01"}, {"birthDate": "2020-02-30"}]}}',
  ],
];

test.each(BAD_VALUES)("%s is refused with %s at %s", async (_, code, field, literal, query, variables) => {
  server.calls.length = 0;
  const answers = await Promise.all(
    ["id", "en"].flatMap((language) => [
      server.ask(literal, { language }),
      server.ask(query, { language, variables }),
    ]),
  );
  for (const { status, errors } of answers) {
    expect(status).toBe(400);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions).toMatchObject({ code, field });
    expect(errors?.[0]?.extensions).not.toHaveProperty("messages");
  }
  const [id, idVariable, en, enVariable] = answers.map((answer) => answer.errors?.[0]?.message);
  expect(id).not.toBe(en);
  expect(id?.length).toBeGreaterThan(20);
  // JSON has no larger numbers than JavaScript's: a variable arrives as the nearest one.
  const asSent = (text = "") => text.replace("9007199254740992", "9007199254740993");
  expect([asSent(idVariable), asSent(enVariable)]).toEqual([id, en]);
  expect(server.calls).toEqual([]);
});

const first = ({ errors }: Answer) => errors?.[0];

test("Indonesian is the language unless English is asked for", async () => {
  const query = '{ region(code: "99x") { name } }';
  expect(first(await server.ask(query))?.message).toMatch(/bukan kode wilayah/);
  expect(first(await server.ask(query, { language: "en-GB, id;q=0.8" }))?.message).toMatch(
    /not a region code/,
  );
  expect(first(await server.ask(query, { language: "fr" }))?.message).toMatch(/bukan kode wilayah/);
});

test("a variable names the argument where it is used, inside an object and in a fragment too", async () => {
  const inside = await server.ask(
    "query ($m: Month) { affordability(input: {budget: 1, programmes: [JKK], month: $m}) { cost } }",
    { variables: { m: "2024-13" } },
  );
  expect(first(inside)?.extensions).toMatchObject({ code: "INVALID_MONTH", field: "input.month" });
  const fragment = await server.ask(
    "query ($n: Int) { regions { ...Page } } fragment Page on Regions { nodes { children(first: $n) { totalCount } } }",
    { variables: { n: "many" } },
  );
  expect(first(fragment)?.extensions).toMatchObject({ code: "BAD_USER_INPUT", field: "first" });
});

test("a missing input is named, as a literal and as a variable", async () => {
  const [argument, literal, variable, whole] = await Promise.all([
    server.ask("{ affordability { cost } }"),
    server.ask("{ affordability(input: {programmes: [JKK]}) { cost } }"),
    server.ask(AFFORD, { variables: { input: { programmes: ["JKK"] } }, language: "en" }),
    server.ask(AFFORD, { variables: {} }),
  ]);
  expect(first(argument)?.extensions).toEqual({ code: "GRAPHQL_VALIDATION_FAILED", field: "input" });
  expect(first(literal)?.extensions).toEqual({ code: "GRAPHQL_VALIDATION_FAILED", field: "input.budget" });
  expect(first(variable)).toMatchObject({
    message: '"input.budget" is required (Rupiah!).',
    extensions: { code: "BAD_USER_INPUT", field: "input.budget" },
  });
  expect(first(whole)?.extensions).toEqual({ code: "BAD_USER_INPUT", field: "input" });
  expect(whole.status).toBe(400);
});

test("a wrong enum value names the field and, for a variable, what it may be", async () => {
  const literal = await server.ask(afford("budget: 1").replace("[JKK]", "[JKK, JHT]"));
  expect(first(literal)?.extensions).toEqual({
    code: "GRAPHQL_VALIDATION_FAILED",
    field: "input.programmes[1]",
  });
  const variables = { input: { budget: 1, programmes: ["JKK", "JHT"] } };
  const [id, en] = await Promise.all(
    ["id", "en"].map((language) => server.ask(AFFORD, { variables, language })),
  );
  expect(first(id!)).toMatchObject({
    message: '"input.programmes[1]" harus salah satu dari JKK, JKM.',
    extensions: { code: "BAD_USER_INPUT", field: "input.programmes[1]" },
  });
  expect(first(en!)?.message).toBe('"input.programmes[1]" must be one of JKK, JKM.');
});

test("a field that the input does not have is named", async () => {
  const variables = { input: { budget: 1, programmes: ["JKK"], bugdet: 2 } };
  const answer = await server.ask(AFFORD, { variables, language: "en" });
  expect(first(answer)).toMatchObject({
    message: '"input.bugdet" is unknown: AffordabilityInput has no such field.',
    extensions: { code: "BAD_USER_INPUT", field: "input.bugdet" },
  });
});

test("a NIK is never repeated, whether it is wrong or in the wrong place", async () => {
  const nik = "99990101909900";
  const answers = await Promise.all([
    server.ask("query ($n: NIK!) { worker(nik: $n) }", { variables: { n: nik } }),
    server.ask("query ($n: Int) { regions(first: $n) { totalCount } }", { variables: { n: nik } }),
    server.ask(AFFORD, { variables: { input: nik } }),
    server.ask(AFFORD, { variables: { input: { programmes: [nik], budget: 1 } } }),
  ]);
  for (const answer of answers) {
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.errors)).not.toContain(nik);
  }
  expect(JSON.stringify(server.log)).not.toContain(nik);
});

test("good values reach the subgraph, literal and variable", async () => {
  const literal = await server.ask(afford('budget: 9007199254740991, month: "2024-12"'));
  expect(literal.data).toEqual({ affordability: { cost: 9007199254740991 } });
  const variables = { input: { budget: 5, programmes: ["JKM"], month: "2024-12" } };
  expect((await server.ask(AFFORD, { variables })).data).toEqual({ affordability: { cost: 5 } });
});
