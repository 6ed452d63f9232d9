import { Agent, request as httpRequest } from "node:http";
import { expect, test } from "vitest";
import { composeFixtures } from "../federation/federation-tester.js";
import { FIXTURE_GRAPH } from "./fixture-graph.js";
import { startServer } from "./server-tester.js";

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test("a stop lets requests under way end, takes no new one, and does not wait for connections kept alive", async () => {
  const { ask, server, url } = await startServer();
  const idle = new Agent({ keepAlive: true });
  await new Promise((resolve) => {
    httpRequest(`${url}/healthz`, { agent: idle }, (response) => response.resume().on("end", resolve)).end();
  });
  const slow = ask("{ slow(milliseconds: 300) }");
  await pause(100);
  const began = performance.now();
  const stopped = server.stop();
  const late = await ask("{ __typename }").catch((error: unknown) => error);
  expect(late).toBeInstanceOf(Error);
  expect((await slow).data).toEqual({ slow: "done" });
  await Promise.all([stopped, server.stop()]);
  expect(performance.now() - began).toBeLessThan(5_000);
  idle.destroy();
});

test("what does not end in time is cut off", async () => {
  const { ask, server } = await startServer({ drainWithin: 100 });
  const slow = ask("{ slow(milliseconds: 10000) }").catch((error: unknown) => error);
  await pause(100);
  const began = performance.now();
  await server.stop();
  expect(performance.now() - began).toBeLessThan(5_000);
  expect(await slow).toBeInstanceOf(Error);
});

test("a port that is taken is named", async () => {
  const first = await startServer();
  const { port } = first.server;
  await expect(startServer({ port })).rejects.toThrow(`Port ${port} at 127.0.0.1 is in use`);
  await first.server.stop();
});

test("a new supergraph is served without a dropped request, and its limits are measured anew", async () => {
  const { ask, engine, server } = await startServer();
  const slow = ask("{ slow(milliseconds: 200) }");
  await pause(50);
  const places = FIXTURE_GRAPH["places"]!;
  const typeDefs = places.typeDefs.replace("echo(text: String): String", "renamed(text: String): String");
  engine.update(composeFixtures({ ...FIXTURE_GRAPH, places: { ...places, typeDefs } }));
  expect((await ask("{ echo }")).errors?.[0]?.extensions["code"]).toBe("GRAPHQL_VALIDATION_FAILED");
  expect((await ask("{ renamed }")).errors?.[0]?.extensions["code"]).not.toBe("GRAPHQL_VALIDATION_FAILED");
  expect((await slow).data).toEqual({ slow: "done" });
  await server.stop();
});
