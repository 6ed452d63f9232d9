import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import { codedError } from "@payung/subgraph-kit";
import { serverAudits } from "graphql-http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { quickestOf } from "./quickest-of.js";
import { startServer } from "./server-tester.js";
import type { TestServer } from "./server-tester.js";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.server.stop());

const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
  });

describe("the GraphQL over HTTP specification", () => {
  test("55 of its audits or more are passed, none of its musts is broken", async () => {
    const audits = serverAudits({ url: `${server.url}/graphql`, fetchFn: fetch });
    const results = await Promise.all(audits.map((audit) => audit.fn()));
    const failed = results.filter(({ status }) => status === "error");
    expect(failed.map(({ name }) => name)).toEqual([]);
    expect(results.filter(({ status }) => status === "ok").length).toBeGreaterThanOrEqual(55);
    // Refused to a page on another site that needs no preflight: the prevention of forged requests.
    const warned = results.filter(({ status }) => status !== "ok").map(({ name }) => name);
    expect(warned.length).toBeLessThanOrEqual(6);
  });
});

describe("requests", () => {
  test("GET answers queries, and only to callers that a forged form cannot be", async () => {
    const address = `${server.url}/graphql?query=${encodeURIComponent('{ region(code: "15") { name } }')}`;
    const program = await fetch(address, { headers: { "apollo-require-preflight": "1" } });
    expect(await program.json()).toEqual({ data: { region: { name: "Region 15" } } });
    const form = await fetch(address);
    expect(form.status).toBe(400);
    expect((await form.json()) as object).toMatchObject({
      errors: [{ extensions: { code: "BAD_REQUEST" } }],
    });
  });

  test("a mutation by GET is refused", async () => {
    const query = encodeURIComponent('mutation { rename(code: "15", name: "x") { name } }');
    const answer = await fetch(`${server.url}/graphql?query=${query}`, {
      headers: { "apollo-require-preflight": "1" },
    });
    expect(answer.status).toBe(405);
    expect(answer.headers.get("allow")).toBe("POST");
  });

  test("a client that asks for graphql-response+json gets it", async () => {
    const answer = await post('{"query":"{ region(code: \\"15\\") { name } }"}', {
      accept: "application/graphql-response+json",
    });
    expect(answer.headers.get("content-type")).toBe("application/graphql-response+json; charset=utf-8");
  });

  test.each([
    ["JSON that breaks off", '{"query": "{ __typename'],
    ["a list of operations", '[{"query": "{ __typename }"}]'],
    ["a query that is no text", '{"query": 1}'],
    ["nothing", ""],
  ])("%s is refused as a bad request in both languages", async (_, body) => {
    const [id, en] = await Promise.all(
      ["id", "en"].map(async (language) => {
        const answer = await post(body, { "accept-language": language });
        expect(answer.status).toBe(400);
        return (await answer.json()) as { errors: { message: string; extensions: object }[] };
      }),
    );
    expect(id?.errors[0]?.extensions).toEqual({ code: "BAD_REQUEST" });
    expect(id?.errors[0]?.message).toBe(`Permintaan ditolak: ${en?.errors[0]?.message}`);
  });

  test("the number of a request is the client's where it is one, otherwise ours", async () => {
    const query = '{"query":"{ __typename }"}';
    const own = await post(query, { "x-request-id": "desk-42.a_b" });
    expect(own.headers.get("x-request-id")).toBe("desk-42.a_b");
    for (const bad of ["a b", "x".repeat(65), '{"a":1}']) {
      const made = await post(query, { "x-request-id": bad });
      expect(made.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  test("a page elsewhere may read answers unless the sites are named", async () => {
    const open = await post('{"query":"{ __typename }"}', { origin: "https://a.example" });
    expect(open.headers.get("access-control-allow-origin")).toBe("*");
    const named = await startServer({ allowedOrigins: ["https://a.example"] });
    const ask = (origin: string) => fetch(`${named.url}/graphql`, { method: "OPTIONS", headers: { origin } });
    const [a, b] = await Promise.all([ask("https://a.example"), ask("https://b.example")]);
    expect(a.status).toBe(204);
    expect(a.headers.get("access-control-allow-origin")).toBe("https://a.example");
    expect(a.headers.get("access-control-allow-headers")).toContain("authorization");
    expect(b.headers.get("access-control-allow-origin")).toBeNull();
    await named.server.stop();
  });

  test("an address that is not served is 404", async () => {
    for (const path of ["/", "/graphqlx", "/graphql/assets/x.js", "/__proto__", "/constructor"])
      expect((await fetch(server.url + path)).status).toBe(404);
  });
});

describe("who asks", () => {
  test("token, language and number reach the facts of the request", async () => {
    const seen: unknown[] = [];
    const own = await startServer({
      requestFacts: (incoming) => {
        seen.push(incoming);
        return incoming;
      },
    });
    const headers = { authorization: "Bearer a.b.c", "x-request-id": "n-1" };
    await own.ask('{ region(code: "15") { name } }', { headers, language: "en" });
    expect(seen).toEqual([{ authorization: "Bearer a.b.c", locale: "en", requestId: "n-1" }]);
    await own.server.stop();
  });

  test("a token that is not valid is refused with 401 in the reader's language", async () => {
    const own = await startServer({ requestFacts: () => Promise.reject(codedError("UNAUTHENTICATED")) });
    const answer = await own.ask("{ __typename }");
    expect(answer.errors).toMatchObject([
      { message: expect.stringContaining("Diperlukan token"), extensions: { code: "UNAUTHENTICATED" } },
    ]);
    expect(answer.status).toBe(401);
    expect(own.calls).toEqual([]);
    await own.server.stop();
  });
});

describe("bodies that are too large", () => {
  const large = JSON.stringify({ query: `{ region(code: "15") { ${"name ".repeat(60_000)} } }` });

  test("300 kB are refused in under 100 ms", async () => {
    await post('{"query":"{ __typename }"}');
    const { milliseconds, results } = await quickestOf(5, async () => {
      const response = await post(large, { "accept-language": "en" });
      return { answer: response, body: (await response.json()) as object };
    });
    expect(milliseconds).toBeLessThan(100);
    const { answer, body } = results[0]!;
    expect(answer.status).toBe(413);
    expect(body).toMatchObject({
      errors: [
        {
          message: "The query is refused: the body of a request has at most 100000 bytes.",
          extensions: { code: "QUERY_TOO_LARGE" },
        },
      ],
    });
  });

  test("a body without a stated length is refused at its hundred thousandth byte, while it is still sent", async () => {
    const { port } = server.server;
    const answer = await new Promise<{ status?: number | undefined; sent: number }>((resolve, reject) => {
      const headers = { "content-type": "application/json" };
      const sending = httpRequest({ port, host: "127.0.0.1", path: "/graphql", method: "POST", headers });
      let sent = 0;
      const timer = setInterval(() => {
        sending.write("x".repeat(20_000));
        sent += 20_000;
      }, 5);
      sending.on("response", ({ statusCode }) => {
        clearInterval(timer);
        sending.destroy();
        resolve({ status: statusCode, sent });
      });
      sending.on("error", reject);
    });
    expect(answer.status).toBe(413);
    expect(answer.sent).toBeLessThan(400_000);
  });

  test("a client that hangs up half way leaves the server unharmed", async () => {
    const socket = connect(server.server.port, "127.0.0.1");
    socket.write("POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 5000\r\n\r\nhalf");
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    expect((await server.ask("{ __typename }")).data).toEqual({ __typename: "Query" });
  });
});

describe("health", () => {
  test("/healthz answers, /readyz tells subgraphs and plugins, and 503 while not ready", async () => {
    let ready = false;
    const own = await startServer({
      readiness: () => ({
        ready,
        subgraphs: [{ name: "places", runs: "here" }],
        plugins: [{ id: "contoh", state: "QUARANTINED", lastError: { id: "gagal", en: "failed" } }],
      }),
    });
    expect((await fetch(`${own.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${own.url}/readyz`)).status).toBe(503);
    ready = true;
    const answer = await fetch(`${own.url}/readyz`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({
      ready: true,
      subgraphs: [{ name: "places", runs: "here" }],
      plugins: [{ id: "contoh", state: "QUARANTINED", lastError: { id: "gagal", en: "failed" } }],
    });
    await own.server.stop();
  });
});
