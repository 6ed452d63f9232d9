import { codedError } from "@payung/subgraph-kit";
import type { ErrorCode, ServeFile } from "@payung/subgraph-kit";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { errorCataloguePage } from "../../src/error-catalogue-page.js";
import { engineError } from "../../src/engine/engine-errors.js";
import { errorPresenter } from "../../src/errors/present-error.js";
import { FIXTURE_GRAPH } from "./fixture-graph.js";
import { executeFixtures, startServer } from "./server-tester.js";
import type { Answer, TestServer } from "./server-tester.js";

/** What docs/errors.md says: each code with its HTTP status. */
const documented = new Map(
  [...errorCataloguePage().matchAll(/^\| `(\w+)` \| (\d+) \|/gm)].map((row) => [row[1]!, Number(row[2])]),
);
const fixtures = executeFixtures(FIXTURE_GRAPH);
const readable = { id: "kalimat", en: "sentence" };

/** The error that the money subgraph gives next. */
let code = "";
/** Reads whole what is sent to it, which may be 100 bytes, within 100 ms. */
const list: ServeFile = async ({ body, parameters }) => {
  if (parameters.has("shoe"))
    throw codedError("INVALID_PARAMETER", { name: "shoe", value: "x", allowed: "none" }, "shoe");
  const refused = parameters.get("refused");
  if (refused !== null) throw codedError(refused as ErrorCode);
  for await (const piece of body) if (piece.length === 0) break;
  return { status: 204, contentType: "text/plain", body: "" };
};

let server: TestServer;
beforeAll(async () => {
  server = await startServer({
    execute: (call) =>
      call.subgraph === "money"
        ? { data: null, errors: [{ message: "x", extensions: { code, messages: readable } }] }
        : fixtures(call),
    requestFacts: ({ authorization }) => {
      if (authorization === "Bearer bad") throw codedError("UNAUTHENTICATED");
      if (authorization === "Bearer fault") throw new TypeError("the verifier is broken");
      return {};
    },
    files: new Map([["POST /lists", { serve: list }]]),
    uploadLimits: { bytes: 100, idle: 100 },
  });
});
afterAll(() => server.server.stop());

async function post(body: object): Promise<Pick<Answer, "status" | "data" | "errors">> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers,
    body: JSON.stringify(body),
  });
  return { status: response.status, ...((await response.json()) as Pick<Answer, "data" | "errors">) };
}

/** A request that is refused as a whole, by the code that refuses it. */
const REFUSED: Readonly<Record<string, () => ReturnType<typeof post>>> = {
  BAD_REQUEST: () => post([]),
  BAD_USER_INPUT: () => server.ask("query ($n: Int!) { slow(milliseconds: $n) }", { variables: { n: "x" } }),
  GRAPHQL_PARSE_FAILED: () => server.ask("{"),
  GRAPHQL_VALIDATION_FAILED: () => server.ask("{ nothing }"),
  INTERNAL_SERVER_ERROR: () => server.ask("{ __typename }", { headers: { authorization: "Bearer fault" } }),
  INVALID_LOCAL_DATE: () => afford('children: [{birthDate: "1980-02-30"}]'),
  INVALID_MONTH: () => afford('month: "2024-13"'),
  INVALID_NIK: () => server.ask('{ worker(nik: "1") }'),
  INVALID_PARAMETER: () => send("", "?shoe=x"),
  INVALID_REGION_CODE: () => server.ask('{ region(code: "x") { code } }'),
  INVALID_RUPIAH: () => afford("budget: -1"),
  INVALID_UUID: () => server.ask('{ byId(id: "x") }'),
  OPERATION_RESOLUTION_FAILURE: () => server.ask("query A { __typename } query B { __typename }"),
  PERSISTED_QUERY_NOT_SUPPORTED: () =>
    post({ extensions: { persistedQuery: { version: 1, sha256Hash: "a".repeat(64) } } }),
  QUERY_TOO_LARGE: () => server.ask(`{ ${"a: __typename ".repeat(9_000)} }`),
  SUBSCRIPTIONS_NOT_SUPPORTED: () => server.ask("subscription { __typename }"),
  ...Object.fromEntries(
    [
      "CLAIM_TAKES_NO_DOCUMENTS",
      "DOCUMENT_DAMAGED",
      "DOCUMENT_UNSAFE",
      "FILE_NAME_NOT_VALID",
      "FILE_NOT_ITS_TYPE",
      "LINK_NOT_VALID",
      "TOO_MANY_DOCUMENTS",
      "UPLOADS_BUSY",
      "UPLOAD_EMPTY",
    ].map((refused) => [refused, () => send("", `?refused=${refused}`)]),
  ),
  UPLOAD_STALLED: () => send(new ReadableStream({ start: (stream) => stream.enqueue(new Uint8Array(1)) })),
  UPLOAD_TOO_LARGE: () => send("a".repeat(101)),
  UNAUTHENTICATED: () => server.ask("{ __typename }", { headers: { authorization: "Bearer bad" } }),
};

async function send(body: NonNullable<RequestInit["body"]>, query = ""): ReturnType<typeof post> {
  const response = await fetch(`${server.url}/lists${query}`, {
    method: "POST",
    body,
    duplex: "half",
  });
  return { status: response.status, ...((await response.json()) as Pick<Answer, "data" | "errors">) };
}

function afford(input: string): Promise<Answer> {
  const budget = input.startsWith("budget") ? "" : "budget: 1";
  return server.ask(`{ affordability(input: { programmes: [JKM] ${budget} ${input} }) { cost } }`);
}

test("every code that can refuse a whole request is tried here", () => {
  const refusing = [...documented].filter(([, status]) => status !== 200).map(([name]) => name);
  expect(Object.keys(REFUSED)).toEqual(expect.arrayContaining(refusing));
});

test.each(Object.keys(REFUSED))(
  "%s refuses a request with the status that docs/errors.md says",
  async (name) => {
    const { status, data, errors } = await REFUSED[name]!();
    expect(errors?.[0]?.extensions["code"]).toBe(name);
    expect(data).toBeUndefined();
    expect(status).toBe(documented.get(name));
  },
);

describe("at a field", () => {
  test.each([...documented.keys()])(
    "%s reaches the client, and the rest of the answer with 200",
    async (name) => {
      code = name;
      const answer = await server.ask('{ region(code: "15") { name budget } }');
      expect(answer.errors?.[0]?.extensions["code"]).toBe(name);
      expect(answer.data).toEqual({ region: { name: "Region 15", budget: null } });
      expect(answer.status).toBe(200);
    },
  );

  test.each(["PLAN_NODE_NOT_SUPPORTED", "QUERY_PLAN_FAILED"] as const)(
    "%s is for the log: clients see a code of docs/errors.md",
    (name) => {
      expect(documented.has(name)).toBe(false);
      const present = errorPresenter({ log: pino({ level: "silent" }) });
      const [shown] = present([engineError(name, "x")], { locale: "en", requestId: "r-1" });
      expect(shown?.extensions).toEqual({ code: "INTERNAL_SERVER_ERROR", requestId: "r-1" });
    },
  );
});

test("a client that asks by a hash is told to send the query, and nothing is logged as a fault", async () => {
  server.log.length = 0;
  const { errors } = await REFUSED["PERSISTED_QUERY_NOT_SUPPORTED"]!();
  expect(errors).toHaveLength(1);
  expect(server.log).toEqual([]);
});
