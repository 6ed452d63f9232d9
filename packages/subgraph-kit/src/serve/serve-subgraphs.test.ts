import { regionCode } from "@payung/plugin-kit";
import { GraphQLError, buildSchema } from "graphql";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { actor } from "../actor/actor.js";
import { signCall } from "../actor/signed-call.js";
import { codedError } from "../errors/coded-error.js";
import type { RequestFacts, Subgraph } from "../subgraph.js";
import { serveSubgraphs } from "./serve-subgraphs.js";
import type { RunningServer } from "./serve-subgraphs.js";

const KEY = new TextEncoder().encode("a key of thirty-two bytes at least");
const NOW = 1_790_000_000_000;
const officer = actor("officer-1", "OFFICER", [regionCode("99.01")]);

const schema = buildSchema("type Query { whoAmI: String, fault: String, coded: String, language: String }");
Object.assign(schema.getQueryType()!.getFields()["whoAmI"]!, {
  resolve: (_: unknown, __: unknown, facts: RequestFacts) =>
    `${facts.actor.role} of ${facts.actor.regions.join()}`,
});
Object.assign(schema.getQueryType()!.getFields()["language"]!, {
  resolve: (_: unknown, __: unknown, facts: RequestFacts) => facts.locale,
});
Object.assign(schema.getQueryType()!.getFields()["fault"]!, {
  resolve: () => {
    throw new Error("connect 10.0.0.7:5432 as payung with password hunter2");
  },
});
Object.assign(schema.getQueryType()!.getFields()["coded"]!, {
  resolve: () => {
    throw codedError("REGION_NOT_FOUND", { code: "99", regulation: "a list" }, "code");
  },
});
const subgraph: Subgraph = { name: "ports", typeDefs: "", schema, contextFor: (facts) => facts };

let server: RunningServer;
beforeAll(async () => {
  const log = pino({ level: "silent" });
  const routes = { "/graphql": subgraph };
  server = await serveSubgraphs({
    subgraphs: routes,
    port: 0,
    host: "127.0.0.1",
    callKey: KEY,
    clock: () => NOW,
    log,
  });
});
afterAll(() => server.stop());

async function call(
  query: string,
  change: { token?: string; body?: string; now?: number; to?: string } = {},
) {
  const body = JSON.stringify({ query });
  const token = change.token ?? (await signCall(KEY, change.to ?? "ports", officer, body, change.now ?? NOW));
  const headers = {
    authorization: `Bearer ${token}`,
    "content-type": "application/json",
    "accept-language": "en",
  };
  const response = await fetch(`http://127.0.0.1:${server.port}/graphql`, {
    method: "POST",
    body: change.body ?? body,
    headers,
  });
  return {
    status: response.status,
    ...((await response.json()) as { data?: object; errors?: GraphQLError[] }),
  };
}

test("a call that the gateway signed is answered for its actor and in its language", async () => {
  expect(await call("{ whoAmI language }")).toMatchObject({
    status: 200,
    data: { whoAmI: "OFFICER of 99.01", language: "en" },
  });
});

test.each([
  ["without a signature", { token: "" }],
  ["with another body than the signed one", { body: JSON.stringify({ query: "{ language }" }) }],
  ["signed for another subgraph", { to: "claims" }],
  ["signed more than a minute ago", { now: NOW - 61_000 }],
])("a call %s is refused", async (_, change) => {
  const answer = await call("{ whoAmI }", change);
  expect(answer.status).toBe(401);
  expect(answer.data).toBeUndefined();
});

test("a coded error keeps its code, its field and both languages for the gateway", async () => {
  const { errors } = await call("{ coded }");
  expect(errors?.[0]).toMatchObject({
    path: ["coded"],
    extensions: { code: "REGION_NOT_FOUND", field: "code" },
  });
  expect(Object.keys(errors?.[0]?.extensions["messages"] as object)).toEqual(["id", "en"]);
});

test("a fault inside a resolver leaves the subgraph masked", async () => {
  const answer = await call("{ fault }");
  expect(answer.errors?.[0]).toMatchObject({
    path: ["fault"],
    extensions: { code: "INTERNAL_SERVER_ERROR" },
  });
  expect(JSON.stringify(answer)).not.toContain("hunter2");
});

test("a body that is no GraphQL call is refused, and the server goes on", async () => {
  const body = "[1]";
  const token = await signCall(KEY, "ports", officer, body, NOW);
  expect(await call("", { body, token })).toMatchObject({ status: 400 });
  expect(await call("{ whoAmI }")).toMatchObject({ status: 200 });
});
