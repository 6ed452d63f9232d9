import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { parse } from "graphql";
import { afterEach, describe, expect, it } from "vitest";
import { httpExecutor, type HttpExecutor, type HttpExecutorOptions } from "../../src/http.js";
import type { SubgraphCall } from "../../src/subgraph-call.js";

const call: SubgraphCall = {
  subgraph: "workers",
  query: "{ count }",
  document: parse("{ count }"),
  operationName: undefined,
  operationKind: "query",
  variables: undefined,
  context: {},
  body: `{"query":"{ count }"}`,
};

let server: Server | undefined;
let executor: HttpExecutor | undefined;

afterEach(async () => {
  server?.closeAllConnections();
  server?.close();
  await executor?.close();
  executor = undefined;
});

async function reach(
  listener: RequestListener,
  options: Partial<HttpExecutorOptions> = {},
): Promise<HttpExecutor> {
  server = createServer(listener);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  executor = httpExecutor({
    urls: new Map([["workers", `http://127.0.0.1:${port}/graphql?x=1`]]),
    ...options,
  });
  return executor;
}

const json =
  (body: string, status = 200, type = "application/json"): RequestListener =>
  (_, response) => {
    response.writeHead(status, { "content-type": type });
    response.end(body);
  };

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text;
}

describe("Reaching a subgraph over HTTP", () => {
  it("posts the call's body to the endpoint and reads the answer", async () => {
    const seen: unknown[] = [];
    const { execute } = await reach((request, response) => {
      void textOf(request).then((text) => {
        seen.push(request.method, request.url, request.headers["content-type"], text);
        json(`{"data":{"count":1}}`)(request, response);
      });
    });
    expect(await execute(call)).toEqual({ data: { count: 1 } });
    expect(seen).toEqual(["POST", "/graphql?x=1", "application/json", call.body]);
  });

  it("adds the headers of the hook, which knows the call", async () => {
    const tokens: unknown[] = [];
    const listener: RequestListener = (request, response) => {
      tokens.push(request.headers.authorization);
      json(`{"data":{}}`)(request, response);
    };
    const { execute } = await reach(listener, {
      headers: async ({ subgraph, body }) => ({ authorization: `signed ${subgraph} ${body.length}` }),
    });
    await execute(call);
    expect(tokens).toEqual([`signed workers ${call.body.length}`]);
  });

  it("keeps its connections", async () => {
    const ports = new Set<number | undefined>();
    const { execute } = await reach((request, response) => {
      ports.add(request.socket.remotePort);
      json(`{"data":{}}`)(request, response);
    });
    for (let times = 0; times < 5; times++) await execute(call);
    // A pool may open a second one before the first is free again.
    expect(ports.size).toBeLessThanOrEqual(2);
  });

  it("takes a GraphQL answer with any status", async () => {
    const body = `{"errors":[{"message":"bad","extensions":{"code":"BAD_USER_INPUT"}}]}`;
    const { execute } = await reach(json(body, 400, "application/graphql-response+json; charset=utf-8"));
    expect(await execute(call)).toEqual(JSON.parse(body));
  });

  it.each([
    ["a status without GraphQL", json(`{"oops":1}`, 503), `Subgraph "workers" gave HTTP status 503.`],
    ["HTML", json("<html>", 502, "text/html"), `Subgraph "workers" gave HTTP status 502.`],
    ["JSON of another type", json(`{"data":{}}`, 200, "text/plain"), "gave an answer that is not GraphQL"],
    ["broken JSON", json(`{"data":`), "gave an answer that is not GraphQL"],
    ["an empty body", json(""), "gave an answer that is not GraphQL"],
  ])("refuses %s", async (_, listener, message) => {
    const { execute } = await reach(listener);
    await expect(execute(call)).rejects.toThrow(message);
  });

  it("refuses an answer that is too large", async () => {
    const { execute } = await reach(json(`{"data":{"count":"${"x".repeat(5000)}"}}`), {
      maxResponseBytes: 1000,
    });
    await expect(execute(call)).rejects.toThrow(`Subgraph "workers" answered more than 1000 bytes.`);
  });

  it("gives up when there is no answer in time", async () => {
    const { execute } = await reach(() => {}, { timeout: 50 });
    await expect(execute(call)).rejects.toThrow(`Subgraph "workers" did not answer within 50 ms.`);
  });

  it("gives up when the answer begins and never ends", async () => {
    const { execute } = await reach(
      (_, response) => {
        response.writeHead(200, { "content-type": "application/json" });
        response.write(`{"data":`);
      },
      { timeout: 50 },
    );
    await expect(execute(call)).rejects.toThrow("did not answer within 50 ms");
  });

  it("gives up waiting for a free connection", async () => {
    const { execute } = await reach(() => {}, { timeout: 50, connections: 1 });
    const both = await Promise.allSettled([execute(call), execute(call)]);
    expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  });

  it("does not tell the address of a subgraph that refuses connections", async () => {
    executor = httpExecutor({ urls: new Map([["workers", "http://127.0.0.1:1/graphql"]]) });
    const failure = await Promise.resolve(executor.execute(call)).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      name: "SubgraphFailure",
      message: `Subgraph "workers" could not be reached.`,
    });
  });

  it("sends a query once more when the connection closes under it, a mutation never", async () => {
    let requests = 0;
    const { execute } = await reach((request, response) => {
      requests++;
      if (requests % 2 === 1) request.socket.destroy();
      else json(`{"data":{"count":1}}`)(request, response);
    });
    expect(await execute(call)).toEqual({ data: { count: 1 } });
    expect(requests).toBe(2);
    await expect(execute({ ...call, operationKind: "mutation" })).rejects.toThrow("could not be reached");
    expect(requests).toBe(3);
  });

  it("refuses a subgraph without an address", async () => {
    const { execute } = httpExecutor({ urls: new Map() });
    await expect(execute(call)).rejects.toThrow(`Subgraph "workers" has no address.`);
  });
});
