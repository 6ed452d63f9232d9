import { RuleError } from "@payung/jamsostek";
import { fromRuleError, publicError } from "@payung/subgraph-kit";
import type { ExecutionResult } from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SubgraphFailure } from "../../src/subgraph-call.js";
import type { SubgraphExecutor, SubgraphResult } from "../../src/subgraph-call.js";
import { FIXTURE_GRAPH } from "./fixture-graph.js";
import { executeFixtures, startServer } from "./server-tester.js";
import type { TestServer } from "./server-tester.js";

/** What the money subgraph does next. */
let money: (() => SubgraphResult) | undefined;

const fixtures = executeFixtures(FIXTURE_GRAPH);
const execute: SubgraphExecutor = async (call) => {
  if (call.subgraph === "money" && money) return money();
  // Subgraphs of the product mask what their resolvers throw, as here.
  const { data, errors } = (await fixtures(call)) as ExecutionResult;
  return { data, ...(errors && { errors: errors.map((error) => publicError(error, () => {})) }) };
};

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ execute });
});
afterAll(() => server.server.stop());

const QUERY = '{ region(code: "15") { name budget } }';

async function askBoth(query: string) {
  const [id, en] = await Promise.all(
    ["id", "en"].map((language) => server.ask(query, { language, headers: { "x-request-id": "r-1" } })),
  );
  return { id: id!, en: en! };
}

test("a resolver's fault is masked, numbered, and leaves the rest of the answer", async () => {
  money = undefined;
  const { id, en } = await askBoth('{ region(code: "15") { name broken } }');
  expect(id.data).toEqual({ region: { name: "Region 15", broken: null } });
  expect(id.errors).toMatchObject([
    {
      message: expect.stringMatching(/^Terjadi kesalahan di dalam Payung/),
      path: ["region", "broken"],
      extensions: { code: "INTERNAL_SERVER_ERROR", serviceName: "money", requestId: "r-1" },
    },
  ]);
  expect(en.errors?.[0]?.message).toMatch(/^A fault occurred inside Payung/);
  expect(JSON.stringify([id, en])).not.toContain("hunter2");
});

test("a rule's error keeps field and citation, in the reader's language, without the other one", async () => {
  const basis = { kind: "PP", number: "44", year: 2015, title: "Judul", verification: "SECONDARY" } as const;
  const error = fromRuleError(
    new RuleError("NOT_SETTLED", { id: "belum pasti", en: "not settled" }, { field: "input.month", basis }),
  );
  money = () => ({ data: null, errors: [{ message: error.message, extensions: error.extensions }] });
  const { id, en } = await askBoth(QUERY);
  expect(id.data).toEqual({ region: { name: "Region 15", budget: null } });
  const extensions = { code: "NOT_SETTLED", field: "input.month", basis, serviceName: "money" };
  expect(id.errors?.[0]).toMatchObject({ message: "belum pasti" });
  expect(en.errors?.[0]).toMatchObject({ message: "not settled" });
  expect(id.errors?.[0]?.extensions).toEqual(extensions);
  expect(id.status).toBe(200);
});

test("a subgraph that is down is named, its address is not", async () => {
  money = () => {
    throw new SubgraphFailure('Subgraph "money" could not be reached.', {
      cause: new Error("connect ECONNREFUSED 10.1.2.3:4103"),
    });
  };
  server.log.length = 0;
  const { id, en } = await askBoth(QUERY);
  expect(id.data).toEqual({ region: { name: "Region 15", budget: null } });
  expect(id.errors?.[0]).toMatchObject({
    message: 'Bagian "money" sedang tidak dapat dijangkau.',
    path: ["region"],
    extensions: { code: "DOWNSTREAM_SERVICE_ERROR", serviceName: "money", requestId: "r-1" },
  });
  expect(en.errors?.[0]?.message).toBe('The part "money" cannot be reached now.');
  expect(JSON.stringify([id, en])).not.toContain("10.1.2.3");
  expect(server.log).toContainEqual(
    expect.objectContaining({ requestId: "r-1", serviceName: "money", msg: "request has an error" }),
  );
});

test.each(["contoh", "pulau-contoh"])(
  "a plugin's subgraph that is down is named by the plugin: %s",
  async (plugin) => {
    const own = await startServer({
      fixtures: { [`plugin_${plugin}`]: { typeDefs: "type Query { plan: String }" } },
      execute: () => Promise.reject(new Error("connect ECONNREFUSED")),
    });
    const { data, errors } = await own.ask("{ plan }");
    expect(data).toEqual({ plan: null });
    expect(errors?.[0]?.extensions).toMatchObject({ code: "DOWNSTREAM_SERVICE_ERROR", plugin });
    await own.server.stop();
  },
);

test("a plugin's error names the plugin", async () => {
  const extensions = {
    code: "PLUGIN_ERROR",
    messages: { id: "plugin gagal", en: "plugin failed" },
    plugin: "contoh",
    scheme: "x",
  };
  money = () => ({ data: null, errors: [{ message: "plugin failed", extensions }] });
  const { id } = await askBoth(QUERY);
  expect(id.errors?.[0]).toMatchObject({ message: "plugin gagal" });
  expect(id.errors?.[0]?.extensions).toEqual({
    code: "PLUGIN_ERROR",
    plugin: "contoh",
    serviceName: "money",
    requestId: "r-1",
  });
});

test("a code that nobody knows is masked, and logged once however many rows it hits", async () => {
  money = () => ({ data: null, errors: [{ message: "SELECT * FROM worker", extensions: { code: "ODD" } }] });
  server.log.length = 0;
  const answer = await server.ask("{ regions(first: 3) { nodes { name budget } } }");
  expect(answer.errors?.length).toBeGreaterThan(1);
  for (const { extensions } of answer.errors ?? []) expect(extensions["code"]).toBe("INTERNAL_SERVER_ERROR");
  expect(JSON.stringify(answer.errors)).not.toContain("SELECT");
  expect(server.log.filter(({ msg }) => msg === "request has an error")).toHaveLength(1);
});

test("what requestFacts throws unexpectedly is masked, logged, and a 500", async () => {
  const own = await startServer({
    requestFacts: () => {
      throw new Error("secret of the verifier");
    },
  });
  const { status, errors } = await own.ask("{ __typename }");
  expect(status).toBe(500);
  expect(errors?.[0]?.extensions).toMatchObject({ code: "INTERNAL_SERVER_ERROR" });
  expect(JSON.stringify(errors)).not.toContain("secret");
  expect(JSON.stringify(own.log)).toContain("secret of the verifier");
  await own.server.stop();
});

test("syntax and schema errors keep graphql-js' words, after a sentence in Indonesian", async () => {
  const syntax = await askBoth("{ region(");
  expect(syntax.en.errors?.[0]).toMatchObject({
    message: expect.stringMatching(/^Syntax Error/),
    locations: [{ line: 1, column: 10 }],
    extensions: { code: "GRAPHQL_PARSE_FAILED" },
  });
  expect(syntax.id.errors?.[0]?.message).toMatch(/^Kueri tidak dapat dibaca: Syntax Error/);
  const field = await askBoth("{ nothing }");
  expect(field.id.errors?.[0]).toMatchObject({
    message: 'Kueri tidak sesuai dengan skema graf: Cannot query field "nothing" on type "Query".',
    extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
  });
  const operation = await server.ask("query A { __typename } query B { __typename }", { language: "id" });
  expect(operation.errors?.[0]?.extensions["code"]).toBe("OPERATION_RESOLUTION_FAILURE");
  expect(operation.status).toBe(400);
});

test("errors of subgraphs that are not the product's speak for themselves", async () => {
  const own = await startServer({ execute, foreignSubgraphs: true });
  money = () => ({
    data: null,
    errors: [{ message: "Out of stock", extensions: { code: "SOLD_OUT", left: 0, stacktrace: ["at x"] } }],
  });
  const { errors } = await own.ask(QUERY);
  expect(errors?.[0]?.message).toBe("Out of stock");
  expect(errors?.[0]?.extensions).toEqual({ code: "SOLD_OUT", left: 0, serviceName: "money" });
  await own.server.stop();
});
